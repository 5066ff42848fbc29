#include "../table.h"

static const unsigned char currencies_table[] = {
#embed "../data/currencies.txt"
};
DEFINE_TABLE(currencies)
