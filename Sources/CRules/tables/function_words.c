#include "../table.h"

static const unsigned char function_words_table[] = {
#embed "../data/function_words.txt"
};
DEFINE_TABLE(function_words)
