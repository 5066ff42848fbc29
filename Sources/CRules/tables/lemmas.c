#include "../table.h"

static const unsigned char lemmas_table[] = {
#embed "../data/lemmas.txt"
};
DEFINE_TABLE(lemmas)
