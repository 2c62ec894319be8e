#!/bin/sh
# save_to_verdict.sh [N.M|all [TIMES [solved]]]: seconds from saving exercise.cpp until `watch` shows the new verdict, median
# and largest, of one exercise or of each. Each save adds a comment to what stands there, or to solution.cpp; the file is
# put back at the end, and progress is noted elsewhere. Build first: ./backprop check
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
program=$root/build/release/src/cli/backprop
which=${1:-8.2} times=${2:-20} state=${3:-}
work=$(mktemp -d) watch='' file=''
export BP_PROGRESS="$work/progress.txt"
put_back() { [ -z "$file" ] || cp -p "$work/kept" "$file"; }
trap 'kill $watch 2>/dev/null || true; put_back; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

now() { date +%s%N; }
verdicts() { grep -cE "^(TODO|WRONG|PASSED|DOES|CRASHED|TIMED|OUT|LIMIT|NO) .* $exercise " "$work/shown" || true; }
# wait_for COUNT: of verdicts, from a watch that lives
wait_for() {
    until [ "$(verdicts)" -ge "$1" ]; do
        kill -0 "$watch" 2>/dev/null || { cat "$work/shown" && echo "save_to_verdict: watch has ended" && exit 1; } >&2
        sleep 0.01
    done
}
# summary NAME, of milliseconds
summary() {
    sort -n | awk -v name="$1" '{ t[NR] = $1 }
        END { printf "%-5s median %.2f s, largest %.2f s, of %d saves\n", name, t[int((NR + 1) / 2)] / 1000, t[NR] / 1000, NR }'
}

# measure N.M. watch begins at a file that does not compile, so that it stays there: it goes on from what has passed.
measure() {
    exercise=$1
    file=$(ls "$root"/chapters/"$(printf %02d "${exercise%.*}")"_*/exercise.cpp)
    cp -p "$file" "$work/kept"
    cp "$work/kept" "$work/text"
    [ "$state" != solved ] || cp "$(dirname "$file")/solution.cpp" "$work/text"
    { cat "$work/text" && echo "#error this is where watch begins"; } >"$file"
    : >"$work/shown"
    "$program" watch "$exercise" </dev/null >"$work/shown" 2>&1 &
    watch=$!
    wait_for 1
    i=0
    while [ $i -lt "$times" ]; do
        i=$((i + 1))
        before=$(verdicts)
        { cat "$work/text" && echo "// save $i at $(now)"; } >"$work/new"
        begin=$(now)
        cp "$work/new" "$file"
        wait_for $((before + 1))
        echo $((($(now) - begin) / 1000000)) >>"$work/ms.$exercise"
    done
    { kill "$watch" && wait "$watch"; } 2>/dev/null || true
    put_back
    summary "$exercise" <"$work/ms.$exercise"
}

[ "$which" != all ] || which=$("$program" list | grep -oE '^ +[0-9]+\.[0-9]+ ')
for one in $which; do measure "$one"; done
[ "$which" = "$one" ] || cat "$work"/ms.* | summary all
