#include "cncurses.h"
#include "restore.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Bracketed paste is in no terminfo entry; terminals without it ignore both.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

// Clicks, drags and the wheel, in the form that has no limit of columns.
#define MOUSE_ON "\033[?1000h\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l\033[?1000l"

static SCREEN *screen;
static bool is_utf8;
static bool has_colours;
static bool reports_mouse;

// Bytes that go past ncurses, collected to be written at once.
static char *pending;
static size_t pending_length, pending_size;

const char *cncurses_version(void) { return curses_version(); }

static int collect(int byte) {
  if (pending_length == pending_size) {
    size_t size = pending_size ? 2 * pending_size : 1024;
    char *larger = realloc(pending, size);
    if (!larger) return EOF;
    pending = larger;
    pending_size = size;
  }
  pending[pending_length++] = (char)byte;
  return byte;
}

static void send_pending(void) {
  cncurses_send(pending ? pending : "", (int)pending_length);
  pending_length = 0;
}

void cncurses_send(const char *bytes, int length) {
  while (length > 0) {
    ssize_t written = write(cncurses_restore.descriptor, bytes, (size_t)length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (int)written;
  }
}

// The text of a capability; terminfo says -1 for "no such string".
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

const char *cncurses_key_bytes(const char *name) { return capability(name); }

// Makes ready the bytes by which a crash handler gives the screen back.
static void prepare_restore(void) {
  const char *names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  struct cncurses_restore *restore = &cncurses_restore;
  pending_length = 0;
  for (const char *byte = MOUSE_OFF PASTE_OFF; *byte; byte++) collect(*byte);
  for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
    const char *text = capability(names[index]);
    if (text) tputs(text, 1, collect);
  }
  restore->length =
      pending_length < sizeof restore->bytes ? pending_length : sizeof restore->bytes;
  if (pending) memcpy(restore->bytes, pending, restore->length);
  pending_length = 0;
}

static void choose_locale(void) {
  setlocale(LC_ALL, "");
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  if (!is_utf8 && setlocale(LC_CTYPE, "C.UTF-8"))
    is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// The pair of each role; 0 is the terminal's own.
static short pairs[CNCURSES_FAINT + 1];

static void choose_colours(void) {
  const char *without = getenv("NO_COLOR");
  if ((without && *without) || !has_colors()) return;
  has_colours = start_color() == OK && use_default_colors() == OK;
}

int cncurses_colours(void) { return has_colours ? COLORS : 0; }

void cncurses_colour(int role, int number) {
  if (!has_colours || role <= CNCURSES_PLAIN || role > CNCURSES_FAINT) return;
  pairs[role] = number >= 0 && init_extended_pair(role, number, -1) == OK ? (short)role : 0;
}

// The controlling terminal, so that keys never come from a pipe; else the terminal of standard input.
static int open_terminal(void) {
  int descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (descriptor >= 0) return descriptor;
  return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)
             ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
             : -1;
}

// Whether the terminal that TERM names can place its cursor.
static bool can_place_cursor(int descriptor) {
  int status = 0;
  if (setupterm(NULL, descriptor, &status) != OK) return false;
  bool can = cursor_address != NULL && !generic_type && !hard_copy;
  del_curterm(cur_term);
  return can;
}

bool cncurses_start(void) {
  if (screen) return true;
  choose_locale();
  int descriptor = open_terminal();
  if (descriptor < 0) return false;
  if (tcgetattr(descriptor, &cncurses_restore.modes) != 0 || !can_place_cursor(descriptor)) {
    close(descriptor);
    return false;
  }
  // The size is the terminal's own: LINES and COLUMNS in the environment would outlive a resize.
  use_env(FALSE);
  use_tioctl(TRUE);
  FILE *file = fdopen(descriptor, "r+");
  if (file) screen = newterm(NULL, file, file);
  if (!screen) {
    if (file) fclose(file); else close(descriptor);
    return false;
  }
  cncurses_restore.descriptor = descriptor;
  prepare_restore();
  cncurses_restore.needed = 1;
  cncurses_catch_stop();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  typeahead(-1);
  choose_colours();
  cncurses_send(PASTE_ON, sizeof PASTE_ON - 1);
  return true;
}

void cncurses_leave(void) {
  if (!screen || !cncurses_restore.needed) return;
  if (reports_mouse) cncurses_send(MOUSE_OFF, sizeof MOUSE_OFF - 1);
  cncurses_send(PASTE_OFF, sizeof PASTE_OFF - 1);
  curs_set(1);
  endwin();
  cncurses_restore.needed = 0;
}

void cncurses_return(void) {
  if (!screen || cncurses_restore.needed) return;
  cncurses_restore.needed = 1;
  reset_prog_mode();
  cncurses_resize();
  cncurses_redraw();
  doupdate();
  cncurses_send(PASTE_ON, sizeof PASTE_ON - 1);
  if (reports_mouse) cncurses_send(MOUSE_ON, sizeof MOUSE_ON - 1);
}

void cncurses_report_mouse(bool on) {
  reports_mouse = on;
  if (!screen || !cncurses_restore.needed) return;
  cncurses_send(on ? MOUSE_ON : MOUSE_OFF, (int)strlen(on ? MOUSE_ON : MOUSE_OFF));
}

void cncurses_stop(void) { cncurses_leave(); }

void cncurses_suspend(bool group) {
  cncurses_leave();
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &old);
  // The process is stopped inside this call.
  if (group) kill(0, SIGTSTP); else raise(SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
  cncurses_return();
}

void cncurses_size(int *width, int *height) { getmaxyx(stdscr, *height, *width); }

void cncurses_resize(void) {
  struct winsize size;
  if (ioctl(cncurses_restore.descriptor, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
  cncurses_redraw();
}

void cncurses_clear(void) { werase(stdscr); }

void cncurses_redraw(void) { clearok(curscr, TRUE); }

void cncurses_redraw_row(int row) {
  if (row >= 0 && row < getmaxy(stdscr)) wredrawln(stdscr, row, 1);
}

static attr_t attributes_of(int attributes) {
  return ((attributes & CNCURSES_BOLD) ? WA_BOLD : 0) |
         ((attributes & CNCURSES_UNDERLINED) ? WA_UNDERLINE : 0) |
         ((attributes & CNCURSES_REVERSED) ? WA_REVERSE : 0) |
         ((attributes & CNCURSES_DIM) && !pairs[CNCURSES_FAINT] ? WA_DIM : 0);
}

static short pair_of(int role) {
  return role > CNCURSES_PLAIN && role <= CNCURSES_FAINT ? pairs[role] : 0;
}

// The scalar that starts at `bytes`, and how many bytes it takes; valid UTF-8 is the caller's care.
static wchar_t scalar(const unsigned char *bytes, int length, int *taken) {
  int count = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
  *taken = count <= length ? count : length;
  if (count == 1 || count > length) return bytes[0] < 0x80 ? bytes[0] : L'?';
  wchar_t value = bytes[0] & (0xFF >> (count + 1));
  for (int index = 1; index < count; index++) value = (value << 6) | (bytes[index] & 0x3F);
  return value;
}

// The last guard: nothing that steers a terminal is ever sent as text.
static bool is_control(wchar_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

// Whether `value` makes terminals disagree on the width of the character that it follows.
static bool is_disputed(wchar_t value) {
  return value == 0x200D || (value >= 0xFE00 && value <= 0xFE0F) || wcwidth(value) != 0;
}

bool cncurses_put(int row, int column, const char *bytes, int length, int width, int attributes,
                  int role) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  int count = 0;
  bool trusted = true;
  for (int at = 0, taken; at < length; at += taken) {
    wchar_t value = scalar((const unsigned char *)bytes + at, length - at, &taken);
    if (is_control(value) || (!is_utf8 && value >= 0x80)) value = L'?';
    if (count == 0) trusted = wcwidth(value) == width || value == L'?';
    else if (is_disputed(value)) trusted = false;
    if (count < CCHARW_MAX) text[count++] = value;
  }
  // Half a character at the end of a row would wrap: nothing is shown instead.
  if (count > 0 && wcwidth(text[0]) > getmaxx(stdscr) - column) count = 0;
  if (count == 0) trusted = true;
  if (count == 0 || !trusted) {
    text[0] = L' ';
    text[1] = 0;
  }
  cchar_t cell;
  setcchar(&cell, text, attributes_of(attributes), pair_of(role), NULL);
  for (int right = 1; right < width && text[0] == L' '; right++)
    mvwadd_wch(stdscr, row, column + right, &cell);
  mvwadd_wch(stdscr, row, column, &cell);
  return trusted;
}

void cncurses_flush(int cursor_row, int cursor_column) {
  curs_set(cursor_row >= 0 ? 1 : 0);
  wmove(stdscr, cursor_row >= 0 ? cursor_row : 0, cursor_row >= 0 ? cursor_column : 0);
  wrefresh(stdscr);
}

static void place(int row, int column) { tputs(tiparm(cursor_address, row, column), 1, collect); }

void cncurses_overlay(int row, int column, const char *bytes, int length, int attributes,
                      int role) {
  if (length > 0 && column + 2 > getmaxx(stdscr) && (unsigned char)bytes[0] >= 0x80) return;
  place(row, column);
  vid_puts(attributes_of(attributes), pair_of(role), NULL, collect);
  for (int at = 0, taken; at < length; at += taken) {
    wchar_t value = scalar((const unsigned char *)bytes + at, length - at, &taken);
    if (is_control(value) || (!is_utf8 && value >= 0x80)) {
      collect('?');
    } else {
      for (int index = 0; index < taken; index++) collect(bytes[at + index]);
    }
  }
}

void cncurses_settle(void) {
  vid_puts(0, 0, NULL, collect);
  place(getcury(curscr), getcurx(curscr));
  send_pending();
}

int cncurses_input(void) { return cncurses_restore.descriptor; }
