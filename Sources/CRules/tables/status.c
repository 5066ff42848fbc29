#include "../table.h"

static const unsigned char status_table[] = {
#embed "../data/status.txt"
};
DEFINE_TABLE(status)
