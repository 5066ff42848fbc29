#include "../table.h"

static const unsigned char conversions_table[] = {
#embed "../data/conversions.txt"
};
DEFINE_TABLE(conversions)
