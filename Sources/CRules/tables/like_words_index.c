#include "../table.h"

static const unsigned char like_words_index_table[] = {
#embed "../data/like_words.bin"
};
DEFINE_TABLE(like_words_index)
