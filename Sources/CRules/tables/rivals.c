#include "../table.h"

static const unsigned char rivals_table[] = {
#embed "../data/rivals.txt"
};
DEFINE_TABLE(rivals)
