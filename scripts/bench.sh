#!/usr/bin/env bash
# Counts instructions: of `crossread compare` as a whole, of each stage for every byte of article, and
# of each stage for texts of one, two and four times a length. Instructions are nearly the same on
# every run and machine, which times are not. Arguments: files; without any, one of the sample events.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=60000000   # what the comparison of a handful of articles may cost
growth=220       # what a text of twice the length may cost, in hundredths

files=("$@")
[ ${#files[@]} -gt 0 ] || files=(../shared/articles/korea-troops/*.txt)
[ -e "${files[0]}" ] || files=(Samples/cable-deal/*)
[ -e "${files[0]}" ] || { echo "there is no file ${files[0]}" >&2; exit 1; }
for tool in swift valgrind callgrind_annotate strip; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The debugging information is more than valgrind can read; the names of functions stay.
build() { # product
  swift build --explicit-target-dependency-import-check error -c release --static-swift-stdlib \
    -Xswiftc -static-executable --scratch-path .build-static --product "$1" \
    >"$folder/build" 2>&1 || { cat "$folder/build" >&2; exit 1; }
  strip -g -o "$folder/$1" ".build-static/release/$1"
}

profile() { # name, command...: leaves the profile under that name
  valgrind --tool=callgrind --callgrind-out-file="$folder/$1.profile" "${@:2}" \
    >"$folder/out" 2>"$folder/err" || { cat "$folder/err" >&2; exit 1; }
}

total() { # name
  sed -n 's/^\(summary\|totals\): \([0-9]*\).*$/\2/p' "$folder/$1.profile" | head -n 1
}

# The instructions of each stage with all that it calls, by its function in Benchmarks.
stage_totals() { # name
  callgrind_annotate --inclusive=yes --threshold=100 --show-percs=no "$folder/$1.profile" |
    sed -nE 's/^ *([0-9,]+) .*10Benchmarks6StagesV[0-9]+([A-Za-z]+)yyK?F.*$/\2 \1/p' | tr -d ,
}

stages="digest read sentences tags findNames findTimes quantities attribution align json"
of() { awk -v stage="$1" '$1 == stage { print $2; found = 1; exit } END { if (!found) print 0 }' "$2"; }

build crossread
build Benchmarks
bytes=$(cat "${files[@]}" | wc -c)

printf '%-34s %14s %10s %14s\n' "what" "instructions" "a byte" "the first time"
profile version "$folder/crossread" --version
printf '%-34s %14d\n' "crossread --version" "$(total version)"
profile compare "$folder/crossread" compare --format json "${files[@]}"
compared=$(total compare)
printf '%-34s %14d %10d\n' "crossread compare, ${#files[@]} files" "$compared" $((compared / bytes))
for times in 1 2; do
  profile "stages$times" "$folder/Benchmarks" "$times" "${files[@]}"
  stage_totals "stages$times" >"$folder/stages$times"
done
for stage in $stages; do
  once=$(of "$stage" "$folder/stages1")
  again=$(($(of "$stage" "$folder/stages2") - once))
  printf '%-34s %14d %10d %14d\n' "  $stage" "$again" $((again / bytes)) "$once"
done
echo "($bytes bytes in ${#files[@]} files; tags are a part of attribution)"
echo

status=0
# How each stage grows with the text: a kind of text, how many bytes of it a file has at first, how
# many files there are, and what the lines are called.
grow() { # kind, bytes, files, name
  for size in 1 2 4; do
    inputs=()
    for file in $(seq "$3"); do
      "$folder/Benchmarks" generate "$1" $((size * $2 + file)) >"$folder/$1$file.txt"
      inputs+=("$folder/$1$file.txt")
    done
    profile "grown$size" "$folder/Benchmarks" 1 "${inputs[@]}"
    stage_totals "grown$size" >"$folder/grown$size"
  done
  for stage in $stages; do
    one=$(of "$stage" "$folder/grown1")
    two=$(of "$stage" "$folder/grown2")
    four=$(of "$stage" "$folder/grown4")
    [ "$one" -gt 0 ] && [ "$two" -gt 0 ] || continue
    mark=""
    if [ $((two * 100)) -gt $((one * growth)) ] || [ $((four * 100)) -gt $((two * growth)) ]; then
      mark=" too much"
      status=1
    fi
    printf '%-34s %14d %9d%% %9d%%%s\n' "  $4, $stage" "$one" $((two * 100 / one)) \
      $((four * 100 / two)) "$mark"
  done
}

printf '%-34s %14s %10s %10s\n' "twice the length costs" "instructions" "for 2 n" "for 4 n"
grow sentences 20000 2 "sentences"
grow quotations 10000 2 "quotations"
grow names 10000 2 "names"
grow numbers 10000 2 "numbers"
# One paragraph of 160 KB, and one article of ten thousand numbers: nothing may hang on the square of
# what an article holds.
grow paragraph 40000 1 "one paragraph"
grow numbers 70000 1 "ten thousand numbers"

if [ "$compared" -gt "$limit" ]; then
  echo "crossread compare takes more than $limit instructions" >&2
  status=1
fi
exit $status
