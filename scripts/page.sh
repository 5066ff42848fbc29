#!/usr/bin/env bash
# Looks at the exported page in Chromium: page.sh PROGRAM [FOLDER]
#
# Draws it at the width of a desk (the picture of the documentation), of a phone and on paper, and
# fails where something is wider than the window, where a word over a column is broken, where the
# filters do not filter, or where the browser refuses the page's style or script.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
folder=${2:-$(mktemp -d)}
mkdir -p "$folder"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
SOURCE_DATE_EPOCH=1772668800 "$program" export --format html --force --output "$folder/page.html" \
  Samples/ferry-collision 2>/dev/null

chromium() { timeout 120 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars "$@" 2>>"$folder/log"; }

chromium --window-size=1100,900 --screenshot="$folder/page.png" "file://$folder/page.html"
chromium --window-size=390,1800 --screenshot="$folder/phone.png" "file://$folder/page.html"
chromium --no-pdf-header-footer --print-to-pdf="$folder/page.pdf" "file://$folder/page.html"

# The page's policy refuses any other script, so the copy that is asked has none.
sed -e '/http-equiv="Content-Security-Policy"/d' -e 's#</body>#<script>\
onload=function(){var all=document.querySelectorAll("section"),boxes=document.querySelectorAll("input[type=checkbox]"),\
find=document.querySelector("input[type=search]"),shown=function(){return [].filter.call(all,function(s){return !s.hidden}).length},\
said=["wide="+(document.documentElement.scrollWidth>innerWidth),"all="+all.length,"before="+shown()];\
said.push("broken="+[].filter.call(document.querySelectorAll("th"),function(h){var text=h.firstChild,at=0;\
return text.data.split(" ").some(function(word){var range=document.createRange();range.setStart(text,at);\
range.setEnd(text,at+=word.length);at+=1;return range.getClientRects().length>1})}).length);\
boxes[0].click();said.push("unticked="+shown());boxes[0].click();find.value="engine";find.oninput();said.push("found="+shown());\
document.title=said.join(" ")}</script></body>#' "$folder/page.html" >"$folder/asked.html"
ask() { chromium --window-size="$1,800" --dump-dom "file://$folder/asked.html" | grep -o '<title>[^<]*'; }
number() { sed -E "s/.*$1=([a-z0-9]+).*/\1/" <<<"$title"; }
title=$(ask 1280)
echo "page.sh: $title"
[ "$(number broken)" = 0 ] || { echo "page.sh: a word over a column is broken" >&2; exit 1; }
title=$(ask 390)
echo "page.sh: $title"
[ "$(number wide)" = false ] || { echo "page.sh: something is wider than a phone" >&2; exit 1; }
[ "$(number before)" = "$(number all)" ] && [ "$(number unticked)" -lt "$(number all)" ] &&
  [ "$(number found)" -gt 0 ] && [ "$(number found)" -lt "$(number all)" ] ||
  { echo "page.sh: the filters do not filter" >&2; exit 1; }
if grep -qi "refused\|violates" "$folder/log"; then echo "page.sh: the browser refused something" >&2; exit 1; fi
