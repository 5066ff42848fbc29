#include "../table.h"

static const unsigned char news_weights_table[] = {
#embed "../data/news_weights.txt"
};
DEFINE_TABLE(news_weights)
