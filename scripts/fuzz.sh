#!/usr/bin/env bash
# Builds each fuzz target with libFuzzer and the address sanitizer and runs it. FUZZ_SECONDS says how
# long, FUZZ_TARGETS which ones. What is found is kept in .build-fuzz; the corpus is Fuzz/Corpus/TARGET.
set -euo pipefail
cd "$(dirname "$0")/.."

# The address sanitizer tells of a crash; the runtime's own report would take it for another one.
export SWIFT_BACKTRACE=enable=no
targets=${FUZZ_TARGETS:-$(cd Fuzz && ls -d Fuzz*)}
for target in $targets; do
  echo "crossread: fuzzing $target" >&2
  # Of several -sanitize= the compiler takes the last one, and without the fuzzer's there are no counters
  # to lead it: so both are named once more in one.
  swift build --product "$target" --sanitize fuzzer --sanitize address \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -DFUZZER --scratch-path .build-fuzz
  mkdir -p ".build-fuzz/found/$target"
  # New inputs go to the first folder; the second one is only read.
  ".build-fuzz/debug/$target" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix=".build-fuzz/found/$target/" ".build-fuzz/found/$target" \
    $([ -d "Fuzz/Corpus/$target" ] && echo "Fuzz/Corpus/$target")
done
