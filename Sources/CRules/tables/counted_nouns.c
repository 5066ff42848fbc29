#include "../table.h"

static const unsigned char counted_nouns_table[] = {
#embed "../data/counted_nouns.txt"
};
DEFINE_TABLE(counted_nouns)
