#include "../table.h"

static const unsigned char offices_index_table[] = {
#embed "../data/offices.bin"
};
DEFINE_TABLE(offices_index)
