#!/usr/bin/env bash
# Checks the borders between the modules that the compiler cannot hold (see ARCHITECTURE.md).
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0

forbid() { # what is wrong, pattern, folders...
  local what=$1 pattern=$2
  shift 2
  local rows
  rows=$(grep -rnE --include='*.swift' "$pattern" "$@" 2>/dev/null)
  [ -z "$rows" ] || { printf '%s:\n%s\n' "$what" "$rows" >&2; failed=1; }
}

forbid "Foundation or the C library in a pure module" \
  '^ *((package|public|internal|private|fileprivate) +)?import +(Foundation|Glibc|Dispatch)\b' Sources/Model Sources/TUI
forbid "a clock, a file or a task in a pure module" \
  '\bTask *[{.(]|\bTask\.detached|\bDate\(|\bFileManager\b|ContinuousClock|\bFileHandle\b' Sources/Model Sources/TUI
forbid "a curses name outside Terminal" '\bimport +CNcurses\b' Sources/Model Sources/Index Sources/TUI Sources/crossread
forbid "SQL outside Index" '\bimport +GRDB\b|"(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE) ' \
  Sources/Model Sources/TUI Sources/Terminal Sources/crossread
forbid "a force unwrap, a forced try or an unproved Sendable" '\btry!|\bas!|@unchecked Sendable' Sources

exit "$failed"
