#include "../table.h"

static const unsigned char furniture_index_table[] = {
#embed "../data/furniture.bin"
};
DEFINE_TABLE(furniture_index)
