#include "../table.h"

static const unsigned char outlets_index_table[] = {
#embed "../data/outlets.bin"
};
DEFINE_TABLE(outlets_index)
