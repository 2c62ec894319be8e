#!/bin/sh
# shellcheck disable=SC2016 # the backquotes are those of Markdown
# Writes docs/first_evening.md, the transcript of a new student's run, to stdout:
#
#   sh docs/first_evening.sh > docs/first_evening.md      two clones of what is committed, each built: 10 to 20 minutes
#   sh docs/first_evening.sh --here desk                  its first part in this checkout, as it is built
#   sh docs/first_evening.sh --here laptop                its second part
#
# Edits chapters/13_product_and_max/exercise.cpp and progress.txt where it runs; tests/cli/first_evening_test.sh runs it
# on a copy that goes. $BACKPROP is the program to run if not ./backprop. What needs a terminal is done with tmux, and left
# out where there is none.
set -eu

file=chapters/13_product_and_max/exercise.cpp

# Output as the reader would see it: a folder of this machine is no part of it.
plain() { sed "s|$(pwd -P)|~/backprop|g; s/[[:space:]]*\$//"; }

# run COMMAND: shows it and what it prints, both streams. Its exit code is the program's to choose.
run() {
    printf '\n```console\n$ %s\n' "$1"
    command=$(printf '%s\n' "$1" | sed "s|\\./backprop|\"\$BACKPROP\"|g")
    sh -c "$command" 2>&1 </dev/null | plain
    printf '```\n'
}

# write FUNCTION CODE: the line of that function becomes this code, as in an editor.
write() {
    line=$(grep -n " $1(" "$file" | head -n 1 | cut -d : -f 1)
    head -n $((line - 1)) "$file" >"$file.new"
    printf '%s\n' "$2" >>"$file.new"
    tail -n +$((line + 1)) "$file" >>"$file.new"
    mv "$file.new" "$file"
}
edit() {
    write "$1" "$2"
    printf '\nIn `%s`, and saved:\n\n```cpp\n%s\n```\n' "$file" "$2"
}

blank='Messages product_messages(Values y, double delta) { throw NotImplemented{"13.2"}; }'
wrong='Messages product_messages(Values y, double delta) { return {delta * y[0], delta * y[1]}; }'
right='Messages product_messages(Values y, double delta) { return {delta * y[1], delta * y[0]}; }'
long_product='Messages long_product_messages(Values y, double delta) {
    Messages messages(y.size(), delta);
    for (std::size_t j = 0; j < y.size(); ++j) {
        for (std::size_t i = 0; i < y.size(); ++i) {
            if (i != j) messages[j] *= y[i];
        }
    }
    return messages;
}'

screen() { tmux -L "$socket" capture-pane -p -t evening 2>/dev/null | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }
# until_screen WORDS: waits until they are on the screen.
until_screen() {
    tries=0
    until screen | grep -qF "$1"; do
        tries=$((tries + 1))
        [ "$tries" -lt 1200 ] || { screen >&2 && echo "first_evening: '$1' did not come" >&2 && exit 1; }
        sleep 0.1
    done
}
show() { printf '\n```text\n%s\n```\n' "$(screen | plain)"; }

in_a_terminal() {
    printf '\n## In a terminal\n\n`./backprop watch 13.2` judges at each save. It shows this at first:\n'
    socket=first_evening_$$
    LC_ALL=C.UTF-8 tmux -L "$socket" -f /dev/null new-session -d -s evening -x 110 -y 24 "\"$BACKPROP\" watch 13.2"
    until_screen 'TODO  13.2'
    show
    edit product_messages "$wrong"
    until_screen 'WRONG VALUE  13.2'
    printf '\nA moment later, and after the key w:\n'
    tmux -L "$socket" send-keys -t evening w
    until_screen 'OTHER input'
    show
    edit product_messages "$right"
    until_screen 'PASSED  13.2'
    printf '\nA moment later:\n'
    show
    tmux -L "$socket" send-keys -t evening q
    printf '\nThe key q ends it.\n'
    write product_messages "$blank"
    rm -f progress.txt
}

desk() {
    printf '\n## Where am I?\n'
    run './backprop | tail -n 9'
    printf '\nA student of this evening goes straight to chapter 13.\n\n## Guess first\n'
    run "printf '2\\n15, 6\\n' | ./backprop quiz 13 | head -n 22"
    printf '\n## TODO, WRONG VALUE, PASSED\n'
    run './backprop check 13.2'
    run './backprop hint 13.2'
    edit product_messages "$wrong"
    run './backprop check 13.2'
    printf '\nThe input can be computed by hand. Whoever does not see it checks once more:\n'
    run './backprop check 13.2 | grep -A 1 diagnosis'
    edit product_messages "$right"
    run './backprop check 13.2'
    printf '\n## Comparing, and looking ahead\n\nOnce it has passed, the solution is free; before that it is a choice.\n'
    run './backprop solution 13.2'
    run './backprop solution 13.3; echo "exit code $?"'
    run './backprop solution 13.3 --anyway'
    run './backprop check 13 | grep SHOWN; ./backprop progress | grep SHOWN'
    edit long_product_messages "$long_product"
    printf '\nIt is judged with the usual random cases and with fresh ones:\n'
    run './backprop check 13.3'
    printf '\n## Once more from the blank\n'
    run './backprop reset 13'
    run './backprop check 13.2'
    printf '\nWhat was reached stays noted:\n'
    run 'cat progress.txt'
    run './backprop progress | grep -v "^ .* 0 of"'
    [ -z "${has_tmux:-}" ] || keep_progress in_a_terminal
}
# The terminal's part shall not change what the next part begins with.
keep_progress() {
    cp progress.txt progress.kept
    rm progress.txt
    rm -f "$attempts"
    "$1"
    mv progress.kept progress.txt
}

laptop() {
    printf '\n## On the laptop\n\nAnother clone; `progress.txt` came along, by git or on a stick.\n'
    run './backprop progress | grep -v "^ .* 0 of"'
    run './backprop check 13 | tail -n 1'
    printf '\nThe files are blank here, and so they are judged; what was learnt is not lost.\n'
}

introduction() {
    cat <<'END'
# A first evening

What a new student types and sees, from the clone to the second computer. Written by `sh docs/first_evening.sh`, which runs
every command; a test runs them again and compares.

```console
$ git clone https://example.org/backprop && cd backprop
```

The address is that of your course. The first `./backprop` builds, in about five minutes; afterwards a verdict takes a
second or two.
END
}

BACKPROP=${BACKPROP:-./backprop}
export BACKPROP
attempts=${BP_ATTEMPTS:-build/release/.attempts}
command -v tmux >/dev/null && has_tmux=1

if [ "${1:-}" = --here ]; then
    "$2"
    exit
fi
here=$(cd "$(dirname "$0")/.." && pwd -P)
clones=$(mktemp -d)
trap 'rm -rf "$clones"' EXIT
introduction
for part in desk laptop; do
    git clone -q "$here" "$clones/$part"
    cd "$clones/$part"
    ./backprop >/dev/null # builds
    [ "$part" = desk ] || cp "$clones/desk/progress.txt" .
    "$part"
done
