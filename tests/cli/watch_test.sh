#!/bin/sh
# watch_test.sh CHECKOUT BUILD PROGRAM: `watch` on its way past exercises that have passed, and keys typed while it checks,
# on the checkout under an overlay.
set -eu
checkout=$1 build=$2 program=$3
# shellcheck source=tests/cli/overlay.sh
. "$checkout/tests/cli/overlay.sh"
command -v flock >/dev/null || skip "there is no flock"
[ "${4:-}" = inside ] || enter "$@"
make_work
chapter=chapters/13_product_and_max

# until_shown PATTERN: waits until watch has shown it
until_shown() {
    tries=0
    until grep -q "$1" "$work/shown"; do
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
until_shown '^PASSED  13.1 '
# Nobody can build from here on. Chapter 13 is built already, so its other exercises need nothing more.
exec 8>"$build/.lock"
flock 8
until_shown '^PASSED  13.6 '
flock -u 8
until_shown '^TODO  14.1 '

echo 'torn here' >>"$chapter/exercise.cpp"
echo 'and here' >>chapters/14_computation_cost/exercise.cpp
until_shown '^DOES NOT COMPILE  14.1 '
printf c >&7
until_shown '^DOES NOT COMPILE: 13.1 13.2 .* 13.6 14.1 '
printf q >&7
wait

# On a terminal, keys typed while it checks are dropped: the first h would show hint 1, and the second then hint 2.
command -v script >/dev/null || skip "there is no script to make a terminal"
mkfifo "$work/typed"
: >"$work/shown"
script -qec "$program watch 14.1" /dev/null <"$work/typed" >>"$work/shown" 2>&1 &
exec 9>"$work/typed"
until_shown 'DOES NOT COMPILE'
flock 8
: >"$work/shown"
echo 'and there' >>chapters/14_computation_cost/exercise.cpp
until_shown 'checking'
printf h >&9
sleep 0.3
flock -u 8
until_shown 'DOES NOT COMPILE'
printf h >&9
until_shown 'hint 1 of'
printf q >&9
wait
! grep -a "hint 2 of" "$work/shown"
