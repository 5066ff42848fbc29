#include "../table.h"

static const unsigned char clauses_table[] = {
#embed "../data/clauses.txt"
};
DEFINE_TABLE(clauses)
