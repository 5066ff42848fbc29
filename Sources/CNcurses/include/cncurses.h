// A few plain C functions over ncursesw: no curses name reaches Swift.
#ifndef CROSSREAD_CNCURSES_H
#define CROSSREAD_CNCURSES_H

// The version of the ncurses library, such as "ncurses 6.4.20221231".
const char *_Nonnull cncurses_version(void);

#endif
