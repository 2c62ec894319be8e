#!/bin/sh
# first_evening_test.sh CHECKOUT BUILD PROGRAM: does docs/first_evening.md still say what comes out? Its commands run again
# on the checkout, under an overlay. Numbers of exercises and hours grow with the course and are not compared; nor is what
# needs tmux where there is none.
set -eu
checkout=$1 build=$2 program=$3
# shellcheck source=tests/cli/overlay.sh
. "$checkout/tests/cli/overlay.sh"
[ "${4:-}" = inside ] || enter "$@"
make_work

# part NAME: that part of the script, beginning with the progress of the part before it
part() {
    cover "$1"
    [ ! -e "$work/progress.txt" ] || cp "$work/progress.txt" .
    BACKPROP=$program BP_ATTEMPTS=$build/.attempts sh docs/first_evening.sh --here "$1" >>"$work/got"
    cp progress.txt "$work/progress.txt"
    uncover
}
cp "$checkout/docs/first_evening.md" "$work/page"
part desk
part laptop

no_terminal='/^## In a terminal/,/^## On the laptop/{/^## On the laptop/!d;}'
# What may differ goes, and so does the introduction, which the script prints only for clones.
stable() {
    sed -E -e '1,/^## /{/^## /!d;}' -e 's/[0-9]+ of [0-9]+ passed/N of N passed/; s/about [0-9.]+ hours/about N hours/' |
        if command -v tmux >/dev/null; then cat; else sed "$no_terminal"; fi
}
stable <"$work/page" >"$work/expected"
stable <"$work/got" >"$work/found"
[ "$(wc -l <"$work/found")" -gt 60 ] || { cat "$work/got" && echo "too little came out" && exit 1; }
diff "$work/expected" "$work/found" || {
    echo "docs/first_evening.md is stale; look, then: sh docs/first_evening.sh > docs/first_evening.md"
    exit 1
}
