#include "../table.h"

static const unsigned char word_weights_index_table[] = {
#embed "../data/word_weights.bin"
};
DEFINE_TABLE(word_weights_index)
