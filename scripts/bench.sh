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
  swift build -c release --static-swift-stdlib --scratch-path .build-static --product "$1" \
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
printf '%-34s %14s %10s %10s\n' "twice the length costs" "instructions" "for 2 n" "for 4 n"
for kind in sentences paragraph numbers quotations names; do
  for size in 1 2 4; do
    for file in 1 2; do
      "$folder/Benchmarks" generate "$kind" $((size * 20000 + file)) >"$folder/$kind$file.txt"
    done
    profile "$kind$size" "$folder/Benchmarks" 1 "$folder/${kind}1.txt" "$folder/${kind}2.txt"
    stage_totals "$kind$size" >"$folder/$kind$size"
  done
  for stage in $stages; do
    one=$(of "$stage" "$folder/${kind}1")
    two=$(of "$stage" "$folder/${kind}2")
    four=$(of "$stage" "$folder/${kind}4")
    [ "$one" -gt 0 ] && [ "$two" -gt 0 ] || continue
    mark=""
    if [ $((two * 100)) -gt $((one * growth)) ] || [ $((four * 100)) -gt $((two * growth)) ]; then
      mark=" too much"
      status=1
    fi
    printf '%-34s %14d %9d%% %9d%%%s\n' "  $kind, $stage" "$one" $((two * 100 / one)) \
      $((four * 100 / two)) "$mark"
  done
done

if [ "$compared" -gt "$limit" ]; then
  echo "crossread compare takes more than $limit instructions" >&2
  status=1
fi
exit $status
