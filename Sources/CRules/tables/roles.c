#include "../table.h"

static const unsigned char roles_table[] = {
#embed "../data/roles.txt"
};
DEFINE_TABLE(roles)
