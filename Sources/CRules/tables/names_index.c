#include "../table.h"

static const unsigned char names_index_table[] = {
#embed "../data/names.bin"
};
DEFINE_TABLE(names_index)
