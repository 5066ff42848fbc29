#include "../table.h"

static const unsigned char rivals_index_table[] = {
#embed "../data/rivals.bin"
};
DEFINE_TABLE(rivals_index)
