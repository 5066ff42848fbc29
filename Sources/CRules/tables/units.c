#include "../table.h"

static const unsigned char units_table[] = {
#embed "../data/units.txt"
};
DEFINE_TABLE(units)
