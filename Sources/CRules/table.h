// What every file under tables/ needs: one data file becomes one function (see include/rules.h).
//
// `#embed` (C23) turns a data file into an array at compile time, so that a table costs nothing to load.
#ifndef CROSSREAD_TABLE_H
#define CROSSREAD_TABLE_H

#include "include/rules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define DEFINE_TABLE(name)                               \
  const unsigned char *rules_##name(long *count) {       \
    *count = (long)sizeof(name##_table);                 \
    return name##_table;                                 \
  }

#endif
