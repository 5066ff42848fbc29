#include "../table.h"

static const unsigned char numbers_index_table[] = {
#embed "../data/numbers.bin"
};
DEFINE_TABLE(numbers_index)
