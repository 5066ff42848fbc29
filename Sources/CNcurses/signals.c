#include "cncurses.h"
#include "restore.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct cncurses_restore cncurses_restore = {.descriptor = -1};

static int ends[2] = {-1, -1};
static volatile sig_atomic_t is_ending;

static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static void install(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// Async-signal-safe: gives the terminal back with bytes that were prepared, then dies by the signal.
// The handler is not chained to the one before it: the runtime's would wait for a key.
static void crash(int signal) {
  if (cncurses_restore.needed) {
    const char *rest = cncurses_restore.bytes;
    size_t length = cncurses_restore.length;
    while (length > 0) {
      ssize_t written = write(cncurses_restore.descriptor, rest, length);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) break;
      rest += written;
      length -= (size_t)written;
    }
    tcsetattr(cncurses_restore.descriptor, TCSANOW, &cncurses_restore.modes);
  }
  install(signal, SIG_DFL, 0);
  raise(signal);
}

static void note(int signal) {
  int saved = errno;
  for (int index = 0; index < COUNT(ending); index++)
    // The loop did not answer the first one: it must be stuck.
    if (signal == ending[index] && is_ending++) crash(signal);
  unsigned char byte = (unsigned char)signal;
  if (write(ends[1], &byte, 1) < 0) {
    // The pipe is full of signals that nobody read yet: this one adds nothing.
  }
  errno = saved;
}

// A signal that the parent had ignored (nohup, a shell without job control) stays ignored.
static void note_unless_ignored(int signal) {
  struct sigaction old;
  if (sigaction(signal, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  install(signal, note, SA_RESTART);
}

void cncurses_catch_stop(void) {
  note_unless_ignored(SIGTSTP);
  install(SIGCONT, note, SA_RESTART);
}

int cncurses_watch_signals(void) {
  if (ends[0] >= 0) return ends[0];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (int index = 0; index < COUNT(ending); index++) note_unless_ignored(ending[index]);
  install(SIGWINCH, note, SA_RESTART);
  cncurses_catch_stop();

  // A crash by stack overflow has no stack left to handle it on.
  static char alternate[64 * 1024];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  sigaltstack(&stack, NULL);
  for (int index = 0; index < COUNT(crashes); index++)
    install(crashes[index], crash, SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
  return ends[0];
}

int cncurses_next_signal(void) {
  unsigned char byte;
  return read(ends[0], &byte, 1) == 1 ? byte : 0;
}

_Noreturn void cncurses_die(int signal) {
  cncurses_stop();
  install(signal, SIG_DFL, 0);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
  _exit(128 + signal);
}
