// `#embed` (C23) turns a data file into an array at compile time, so that a table costs nothing to load.
#include "rules.h"

#define DEFINE_TABLE(name)                               \
  const unsigned char *rules_##name(long *count) {       \
    *count = (long)sizeof(name##_table);                 \
    return name##_table;                                 \
  }

static const unsigned char abbreviations_table[] = {
#embed "data/abbreviations.txt"
};
DEFINE_TABLE(abbreviations)

static const unsigned char lemmas_table[] = {
#embed "data/lemmas.txt"
};
DEFINE_TABLE(lemmas)
