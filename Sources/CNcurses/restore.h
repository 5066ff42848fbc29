// What a dying program needs to give the terminal back; shared by the screen and the signals.
#ifndef CROSSREAD_RESTORE_H
#define CROSSREAD_RESTORE_H

#include <signal.h>
#include <stddef.h>
#include <termios.h>

// The terminal as it was found, and the bytes that make it so.
struct cncurses_restore {
  int descriptor;
  struct termios modes;
  char bytes[512];
  size_t length;
  // Whether the screen is ours at present.
  volatile sig_atomic_t needed;
};

extern struct cncurses_restore cncurses_restore;

// Installs the handlers of signals that stop and continue the process.
void cncurses_catch_stop(void);

#endif
