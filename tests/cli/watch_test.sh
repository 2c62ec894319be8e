#!/bin/sh
# watch_test.sh CHECKOUT BUILD PROGRAM: `watch` on its way past exercises that have passed, on the checkout under an overlay.
set -eu
checkout=$1 build=$2 program=$3
# shellcheck source=tests/cli/overlay.sh
. "$checkout/tests/cli/overlay.sh"
command -v flock >/dev/null || skip "there is no flock"
[ "${4:-}" = inside ] || enter "$@"
make_work
chapter=chapters/13_product_and_max

# until_shown TEXT: waits for a line of what watch shows that begins so
until_shown() {
    tries=0
    until grep -q "^$1" "$work/shown"; do
        tries=$((tries + 1))
        [ "$tries" -lt 5000 ] || { cat "$work/shown" && echo "'$1' was not shown" && exit 1; }
        sleep 0.02
    done
}

cover watch
cp "$chapter/solution.cpp" "$chapter/exercise.cpp"
mkfifo "$work/keys"
"$program" watch 13.1 <"$work/keys" >"$work/shown" 2>&1 &
exec 7>"$work/keys"
until_shown 'PASSED  13.1 '
# Nobody can build from here on. Chapter 13 is built already, so its other exercises need nothing more.
exec 8>"$build/.lock"
flock 8
until_shown 'PASSED  13.6 '
flock -u 8
until_shown 'TODO  14.1 '

echo 'torn here' >>"$chapter/exercise.cpp"
echo 'and here' >>chapters/14_computation_cost/exercise.cpp
until_shown 'DOES NOT COMPILE  14.1 '
printf c >&7
until_shown 'DOES NOT COMPILE: 13.1 13.2 .* 13.6 14.1 '
printf q >&7
wait
