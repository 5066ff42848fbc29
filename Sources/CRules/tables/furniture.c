#include "../table.h"

static const unsigned char furniture_table[] = {
#embed "../data/furniture.txt"
};
DEFINE_TABLE(furniture)
