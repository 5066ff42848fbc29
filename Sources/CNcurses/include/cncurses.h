// A few plain C functions over ncursesw: no curses name reaches Swift.
//
// All of them belong to the main thread, except that signals may come on any.
// Rows and columns count from 0.
#ifndef CROSSREAD_CNCURSES_H
#define CROSSREAD_CNCURSES_H

#include <stdbool.h>

#pragma clang assume_nonnull begin

// How a cell is drawn: a sum of these.
enum {
  CNCURSES_BOLD = 1,
  CNCURSES_UNDERLINED = 2,
  CNCURSES_REVERSED = 4,
  CNCURSES_DIM = 8,
};

// What a colour stands for; `CNCURSES_PLAIN` is the terminal's own.
enum {
  CNCURSES_PLAIN = 0,
  CNCURSES_WARNING = 1,
  CNCURSES_NOTICE = 2,
  CNCURSES_ACCORD = 3,
  CNCURSES_ACCENT = 4,
  CNCURSES_LONE = 5,
  CNCURSES_FAINT = 6,
};

// How many colours the terminal has; 0 where it has none or NO_COLOR is set.
int cncurses_colours(void);

// Gives a role the colour with this number; the terminal's own where that is below 0.
void cncurses_colour(int role, int number);

// The version of the ncurses library, such as "ncurses 6.4.20221231".
const char *cncurses_version(void);

// Opens the controlling terminal and takes its screen. Returns false, with the terminal untouched,
// where there is none or it cannot place its cursor.
bool cncurses_start(void);

// Gives the screen back for good.
void cncurses_stop(void);

// Gives the screen back for a while; `cncurses_return` takes it again and draws all of it.
void cncurses_leave(void);
void cncurses_return(void);

// Leaves the screen, stops the process (its whole group where `group` is true, as ^Z does) and
// returns when it goes on, with the screen taken again.
void cncurses_suspend(bool group);

// The size of the screen in cells.
void cncurses_size(int *columns, int *rows);

// Asks the terminal for its size and makes the screen as large.
void cncurses_resize(void);

// Empties the screen to be drawn.
void cncurses_clear(void);

// Has everything drawn anew at the next flush, or one row.
void cncurses_redraw(void);
void cncurses_redraw_row(int row);

// Puts one character, given as the UTF-8 of its grapheme cluster, which takes `width` cells. Returns
// false, with the cells left blank, where terminals differ on its width: `cncurses_overlay` draws it.
bool cncurses_put(int row, int column, const char *bytes, int length, int width, int attributes,
                  int role);

// Sends to the terminal what changed, with the cursor at a place or hidden (row -1).
void cncurses_flush(int cursor_row, int cursor_column);

// Writes a character at a place behind the back of ncurses, after a flush; `cncurses_settle` ends
// this. So what a terminal thinks of its width moves nothing that is written after it.
void cncurses_overlay(int row, int column, const char *bytes, int length, int attributes, int role);
void cncurses_settle(void);

// Has the terminal report clicks, drags and the wheel, or stop that; off again while the screen is
// given back.
void cncurses_report_mouse(bool on);

// Sends bytes to the terminal as they are.
void cncurses_send(const char *bytes, int length);

// The descriptor that keys are read from.
int cncurses_input(void);

// The bytes that the terminal sends for a key, by its terminfo name such as "kcuu1"; or null.
const char *_Nullable cncurses_key_bytes(const char *capability);

// Signals that the event loop answers become bytes in a pipe. The first function starts that and
// returns the end to poll (or -1); the second returns a signal that came, or 0.
int cncurses_watch_signals(void);
int cncurses_next_signal(void);

// Dies by `signal`, so that the parent sees the cause.
_Noreturn void cncurses_die(int signal);

#pragma clang assume_nonnull end

#endif
