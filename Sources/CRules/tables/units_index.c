#include "../table.h"

static const unsigned char units_index_table[] = {
#embed "../data/units.bin"
};
DEFINE_TABLE(units_index)
