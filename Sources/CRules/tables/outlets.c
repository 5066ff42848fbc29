#include "../table.h"

static const unsigned char outlets_table[] = {
#embed "../data/outlets.txt"
};
DEFINE_TABLE(outlets)
