#include "cncurses.h"

#include <ncursesw/curses.h>

const char *cncurses_version(void) { return curses_version(); }
