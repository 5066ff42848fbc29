#include "../table.h"

static const unsigned char deeds_table[] = {
#embed "../data/deeds.txt"
};
DEFINE_TABLE(deeds)
