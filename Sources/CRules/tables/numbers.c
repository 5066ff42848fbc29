#include "../table.h"

static const unsigned char numbers_table[] = {
#embed "../data/numbers.txt"
};
DEFINE_TABLE(numbers)
