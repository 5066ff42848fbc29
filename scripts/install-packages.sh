#!/usr/bin/env bash
# Installs the Debian packages that are missing. Arguments name the groups: build, test, bench.
set -euo pipefail

declare -A packages=(
  [build]="libncurses-dev libgumbo-dev libsqlite3-dev"
  [test]="tmux python3"
  [bench]="valgrind"
)

missing=()
for group in "${@:-build}"; do
  for package in ${packages[$group]}; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
done
[ ${#missing[@]} -gt 0 ] || exit 0

fail() { echo "crossread: $1; install these packages by hand: ${missing[*]}" >&2; exit 1; }

command -v apt-get >/dev/null || fail "this system has no apt-get"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail "installing needs root, and there is no sudo"
  as_root=(sudo)
fi
echo "crossread: installing ${missing[*]} (apt-get${as_root:+, with sudo})" >&2
install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}")
# A machine that was never updated knows no package: ask for the lists only then.
"${as_root[@]}" "${install[@]}" >/dev/null 2>&1 ||
  { "${as_root[@]}" apt-get update >/dev/null && "${as_root[@]}" "${install[@]}" >/dev/null; } ||
  fail "apt-get could not install them"
