#include "../table.h"

static const unsigned char like_words_table[] = {
#embed "../data/like_words.txt"
};
DEFINE_TABLE(like_words)
