#include "../table.h"

static const unsigned char time_index_table[] = {
#embed "../data/time.bin"
};
DEFINE_TABLE(time_index)
