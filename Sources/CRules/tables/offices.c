#include "../table.h"

static const unsigned char offices_table[] = {
#embed "../data/offices.txt"
};
DEFINE_TABLE(offices)
