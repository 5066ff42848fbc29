#include "../table.h"

static const unsigned char word_weights_table[] = {
#embed "../data/word_weights.txt"
};
DEFINE_TABLE(word_weights)
