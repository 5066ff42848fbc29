#include "../table.h"

static const unsigned char lemmas_index_table[] = {
#embed "../data/lemmas.bin"
};
DEFINE_TABLE(lemmas_index)
