#include "../table.h"

static const unsigned char abbreviations_table[] = {
#embed "../data/abbreviations.txt"
};
DEFINE_TABLE(abbreviations)
