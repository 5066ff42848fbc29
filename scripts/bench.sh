#!/usr/bin/env bash
# Counts instructions: of `crossread compare` as a whole, and of each stage for every byte of article.
# Instructions are the same on every run and machine, which times are not. Arguments: files; without
# any, one of the sample events.
set -euo pipefail
cd "$(dirname "$0")/.."

files=("$@")
[ ${#files[@]} -gt 0 ] || files=(../shared/articles/korea-troops/*.txt)
[ -e "${files[0]}" ] || files=(Samples/cable-deal/*)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() { # product
  swift build -c release --static-swift-stdlib --scratch-path .build-static --product "$1" >"$folder/build" 2>&1 ||
    { cat "$folder/build" >&2; exit 1; }
}

instructions() { # command...
  valgrind --tool=callgrind --callgrind-out-file="$folder/callgrind" "$@" >"$folder/out" 2>"$folder/err" ||
    { cat "$folder/err" >&2; exit 1; }
  sed -n 's/^.*Collected : \([0-9]*\).*$/\1/p' "$folder/err"
}

build crossread
build Benchmarks
program=.build-static/release/crossread
benchmarks=.build-static/release/Benchmarks
bytes=$(cat "${files[@]}" | wc -c)

printf '%-34s %14s %10s\n' "what" "instructions" "a byte"
row() { printf '%-34s %14d %10d\n' "$1" "$2" $(($2 / bytes)); }

row "crossread --version" "$(instructions "$program" --version)"
row "crossread compare, ${#files[@]} files" "$(instructions "$program" compare --format json "${files[@]}")"
for stage in digest read sentences claims facts json; do
  once=$(instructions "$benchmarks" "$stage" 1 "${files[@]}")
  thrice=$(instructions "$benchmarks" "$stage" 3 "${files[@]}")
  row "  $stage" $(((thrice - once) / 2))
done
echo "($bytes bytes in ${#files[@]} files; claims holds the work of sentences)"
