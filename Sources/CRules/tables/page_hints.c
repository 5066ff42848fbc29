#include "../table.h"

static const unsigned char page_hints_table[] = {
#embed "../data/page_hints.txt"
};
DEFINE_TABLE(page_hints)
