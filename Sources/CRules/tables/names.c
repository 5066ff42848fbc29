#include "../table.h"

static const unsigned char names_table[] = {
#embed "../data/names.txt"
};
DEFINE_TABLE(names)
