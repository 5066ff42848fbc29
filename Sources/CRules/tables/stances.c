#include "../table.h"

static const unsigned char stances_table[] = {
#embed "../data/stances.txt"
};
DEFINE_TABLE(stances)
