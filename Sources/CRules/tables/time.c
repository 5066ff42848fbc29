#include "../table.h"

static const unsigned char time_table[] = {
#embed "../data/time.txt"
};
DEFINE_TABLE(time)
