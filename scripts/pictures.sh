#!/usr/bin/env bash
# Draws the screens of the documentation: pictures.sh PROGRAM [FOLDER]
set -euo pipefail
program=$1
folder=${2:-docs/pictures}
cd "$(dirname "$0")/.."
mkdir -p "$folder"

draw() { # name, keys, and --dark for a dark terminal
  "$program" screen --size 120x36 --format svg ${3:-} --keys "$2" Samples/ferry-collision >"$folder/$1.svg"
}

draw start ""
draw conflict "]c"
draw pair "]c v"
draw conflict-dark "]c" --dark
draw pair-dark "]c v" --dark
draw export "]c t s m"
