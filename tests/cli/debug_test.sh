#!/bin/sh
# debug_test.sh CHECKOUT BUILD PROGRAM: `debug` on an endless loop where there is no terminal for Ctrl-C, on the checkout under
# an overlay.
set -eu
checkout=$1 build=$2 program=$3
# shellcheck source=tests/cli/overlay.sh
. "$checkout/tests/cli/overlay.sh"
command -v gdb >/dev/null || skip "there is no gdb"
[ "${4:-}" = inside ] || enter "$@"
make_work
file=chapters/13_product_and_max/exercise.cpp

cover debug
loop='Messages product_messages(Values y, double delta) { for (volatile bool on = true; on;) delta += y[1]; return {delta, delta}; }'
sed "s/^Messages product_messages(.*/$loop/" "$file" >"$work/edited"
cmp -s "$work/edited" "$file" && echo "nothing was edited" && exit 1
cp "$work/edited" "$file"
timeout 240 "$program" debug 13.2 </dev/null >"$work/shown" 2>&1 || { echo "exit code $?" && cat "$work/shown" && exit 1; }
# the verdict with its input; the alarm; the function in which it was
for line in '^TIMED OUT  13.2 ' '^  input      y = (5, 3)' 'received signal SIGALRM' 'bp::chapters::ch13::product_messages ('; do
    grep -q "$line" "$work/shown" || { cat "$work/shown" && echo "'$line' is missing" && exit 1; }
done
