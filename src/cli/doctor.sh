#!/bin/sh
# doctor.sh CHECKOUT [--json]: what this machine has for backprop, what is missing, and the remedy. It is a script so that
# it runs where nothing can be built yet; ./backprop doctor calls it before it installs or builds anything.
# Exit status 0: nothing needed is missing, 1: something is, 2: wrong usage.
set -u

usage() {
    cat <<'END'
Usage: backprop doctor [--json]

What this machine has: compiler, cmake, ninja, libraries, disk, user namespaces, terminal; what is missing and the one
command that mends it. It installs, builds and changes nothing. Exit code 0 if nothing that is needed is missing, 1 if
something is.

Options:
  --json                print everything for programs
  -h [ --help ]         print this help and do nothing else
END
}

root=$1
shift
json=
for word; do
    case $word in
    --json) json=1 ;;
    -h | --help) usage && exit 0 ;;
    *)
        printf 'backprop doctor: %s is unknown; doctor takes --json and --help\nbackprop doctor --help describes it\n' \
            "'$word'" >&2
        exit 2
        ;;
    esac
done

exists() { command -v "$1" >/dev/null 2>&1; }
escaped() { printf '%s' "$1" | tr '\t\n' '  ' | sed 's/[\\"]/\\&/g'; }

missing_count=0
first=1
# row STATE NAME FOUND [REMEDY]: STATE is ok, note (works without, less well) or missing (needed).
row() {
    [ "$1" != missing ] || missing_count=$((missing_count + 1))
    if [ -n "$json" ]; then
        [ -n "$first" ] || printf ',\n'
        printf '    {"name": "%s", "state": "%s", "found": "%s", "remedy": "%s"}' \
            "$2" "$1" "$(escaped "$3")" "$(escaped "${4:-}")"
    else
        printf '%-8s %-16s %s\n' "$1" "$2" "$3"
        [ -z "${4:-}" ] || printf '%-25s remedy: %s\n' '' "$4"
    fi
    first=
}

sudo='sudo '
[ "$(id -u 2>/dev/null || echo 1)" -ne 0 ] || sudo=
if exists apt-get; then install="${sudo}apt-get install -y"; else install='install, by its name in Debian:'; fi
version_of() { "$@" 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9][0-9.]*\).*/\1/p'; }
# at_least FOUND WANTED: two versions, major.minor
at_least() {
    [ "${1%%.*}" -gt "${2%%.*}" ] 2>/dev/null && return 0
    [ "${1%%.*}" -eq "${2%%.*}" ] 2>/dev/null || return 1
    minor=${1#*.}
    [ "${minor%%.*}" -ge "${2#*.}" ] 2>/dev/null
}

compiler() {
    for cxx in ${CXX:-c++ g++ clang++}; do
        exists "$cxx" || continue
        if echo 'int main() { auto f = []<class T>(T t) { return t; }; return f(0); }' |
            "$cxx" -std=c++20 -fsyntax-only -x c++ - 2>/dev/null; then
            row ok compiler "$("$cxx" --version | head -n 1)"
        else
            row missing compiler "$cxx, which does not compile C++20" "$install build-essential"
        fi
        return
    done
    row missing compiler none "$install build-essential"
}

tools() {
    cmake=$(version_of cmake --version)
    if at_least "${cmake:-0}" 3.25; then
        row ok cmake "$cmake"
    else
        row missing cmake "${cmake:-none}, needed is 3.25" "$install cmake"
    fi
    ninja=$(version_of ninja --version)
    if [ -n "$ninja" ]; then row ok ninja "$ninja"; else row missing ninja none "$install ninja-build"; fi
}

libraries() {
    boost=$(printf '#include <boost/version.hpp>\nBOOST_LIB_VERSION\n' | ${CXX:-c++} -E -P -x c++ - 2>/dev/null | tail -n 1 | tr -d '"')
    if [ -n "$boost" ]; then
        row ok boost "$(echo "$boost" | tr _ .)"
    else
        row missing boost none "$install libboost-dev"
    fi
    list=$root/cmake/packages.txt
    if ! exists dpkg-query || [ ! -e "$list" ]; then
        row note packages "no dpkg here, so they cannot be counted" "docs/dependencies.md says what is needed"
        return
    fi
    count=0
    absent=
    for package in $(grep -v '^#' "$list"); do
        count=$((count + 1))
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            absent="$absent $package"
    done
    if [ -z "$absent" ]; then
        row ok packages "all $count of cmake/packages.txt"
    else
        row missing packages "without$absent" "$install$absent"
    fi
}

room() {
    free=$(df -Pk "$root" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    if [ "${free:-0}" -ge 1500 ]; then
        row ok disk "$free MiB free"
    else
        row missing disk "${free:-unknown} MiB free, a build takes 1500" "make room, or clone to another disk"
    fi
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null)
    cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
    if [ "${memory:-0}" -ge $((600 * cores)) ]; then
        row ok memory "$memory MiB free, $cores cores"
    else
        row note memory "${memory:-unknown} MiB free for $cores cores; a compiler may take 600" \
            "cmake --build build/release --target backprop_cli --parallel 1"
    fi
    if mkdir -p "$root/build" 2>/dev/null && [ -w "$root/build" ]; then
        row ok checkout "can be written: $root"
    else
        row missing checkout "cannot be written: $root" "copy it to a folder of your own"
    fi
    if [ -x "$root/build/release/src/cli/backprop" ]; then
        row ok build "build/release is there"
    else
        row note build "not built yet" "./backprop list builds it, in about five minutes"
    fi
}

# Exercises run in namespaces of their own where the system has them.
namespaces() {
    if ! exists unshare; then
        row note namespaces "unknown, since there is no unshare" "$install util-linux"
    elif [ "$(id -u)" -eq 0 ] && unshare -pn true 2>/dev/null; then
        row ok namespaces "as root"
    elif unshare -Urpn true 2>/dev/null; then
        row ok namespaces "for ordinary users"
    else
        row note namespaces "not allowed: exercises run all the same, but could reach the network" \
            "${sudo}sysctl -w kernel.unprivileged_userns_clone=1, or kernel.apparmor_restrict_unprivileged_userns=0"
    fi
}

helpers() {
    if exists git; then row ok git "$(version_of git --version)"; else row note git "none: reset needs it" "$install git"; fi
    if exists gdb; then row ok gdb "$(version_of gdb --version)"; else row note gdb "none: debug needs it" "$install gdb"; fi
    if exists ccache; then
        row ok ccache "$(version_of ccache --version)"
    else
        row note ccache "none: a second build from scratch takes as long as the first" "$install ccache"
    fi
}

terminal() {
    charset=$(locale charmap 2>/dev/null || echo unknown)
    if [ "$charset" = UTF-8 ]; then
        row ok letters "UTF-8"
    else
        row note letters "$charset: δ and σ may not show" "export LC_ALL=C.UTF-8"
    fi
    if [ ! -t 1 ]; then
        row note terminal "this output is none"
    elif [ "${TERM:-dumb}" = dumb ]; then
        row note terminal "TERM is ${TERM:-not set}: watch prints screens one below the other" "export TERM=xterm"
    else
        columns=$(stty size <&1 2>/dev/null | cut -d ' ' -f 2)
        if [ "${columns:-100}" -ge 100 ]; then
            row ok terminal "$TERM, ${columns:-unknown} columns"
        else
            row note terminal "$TERM, $columns columns; messages have up to 100" "make the window wider"
        fi
    fi
}

[ -z "$json" ] || printf '{\n  "checks": [\n'
compiler
tools
libraries
room
namespaces
helpers
terminal
if [ -n "$json" ]; then
    printf '\n  ],\n  "missing": %s\n}\n' "$missing_count"
elif [ "$missing_count" -eq 0 ]; then
    printf '\nNothing that is needed is missing.\n'
else
    printf '\n%s missing; the remedies are above; ./backprop lecture offers to install packages.\n' "$missing_count"
fi
[ "$missing_count" -eq 0 ]
