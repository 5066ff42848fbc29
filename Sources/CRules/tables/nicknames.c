#include "../table.h"

static const unsigned char nicknames_table[] = {
#embed "../data/nicknames.txt"
};
DEFINE_TABLE(nicknames)
