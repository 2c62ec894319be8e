#!/bin/sh
# first_evening_test.sh CHECKOUT BUILD PROGRAM: does docs/first_evening.md still say what comes out? Its commands run on the
# checkout itself, under an overlay in a mount namespace, so that everything they write goes afterwards. Numbers of exercises
# and hours grow with the course and are not compared; nor is what needs tmux where there is none.
set -eu
checkout=$1 build=$2 program=$3
skip() { echo "skipped: $*" && exit 77; }

if [ "${4:-}" != inside ]; then
    command -v unshare >/dev/null || skip "there is no unshare"
    command -v git >/dev/null || skip "there is no git"
    case $build in "$checkout"/*) ;; *) skip "the build lies outside of the checkout, so no overlay covers it" ;; esac
    flags=
    [ "$(id -u)" -eq 0 ] || flags='--user --map-current-user --keep-caps' # the runner must not take this user for root
    # shellcheck disable=SC2086 # no word or three
    unshare $flags -m true 2>/dev/null || skip "no mount namespaces here"
    # shellcheck disable=SC2086
    exec unshare $flags -m sh "$0" "$1" "$2" "$3" inside
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/first_evening.XXXXXX")
mount -t tmpfs tmpfs "$work" 2>/dev/null || skip "no tmpfs here"

# part NAME: that part of the script in an overlay of its own
part() {
    mkdir -p "$work/$1/upper" "$work/$1/work"
    layers=lowerdir=$checkout,upperdir=$work/$1/upper,workdir=$work/$1/work
    mount -t overlay overlay -o "$layers" "$checkout" 2>/dev/null || skip "no overlay here"
    cd "$checkout"
    rm -f progress.txt "$build/.attempts" chapters/13_product_and_max/*.orig*
    "$program" reset 13 >/dev/null
    rm -f chapters/13_product_and_max/*.orig*
    [ ! -e "$work/progress.txt" ] || cp "$work/progress.txt" .
    BACKPROP=$program BP_ATTEMPTS=$build/.attempts sh docs/first_evening.sh --here "$1" >>"$work/got"
    cp progress.txt "$work/progress.txt"
    cd /
    umount "$checkout"
}
unset BP_PROGRESS
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
