#!/bin/sh
# The verification suite in every build: without and with optimisation, with sanitizers, by both compilers, with the
# portable products and those of OpenBLAS.
#
#     tests/soak/matrix.sh              # all of them, about an hour on two cores; a line for each
#     tests/soak/matrix.sh clang asan   # these
#
# Builds under build/matrix/NAME. Ends with 1 if one of them fails.
set -eu
cd "$(dirname "$0")/../.."

options_of() {
    case $1 in
    unoptimised) echo '-DCMAKE_BUILD_TYPE=Debug' ;;
    optimised) echo '-DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O2' ;;
    native) echo '-DCMAKE_BUILD_TYPE=Release -DBP_NATIVE=ON' ;;
    portable) echo '-DCMAKE_BUILD_TYPE=Release -DBP_OPENBLAS=OFF' ;;
    clang) echo '-DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++ -DBP_PRECOMPILE=OFF' ;;
    asan) echo '--preset asan' ;;
    *) echo "matrix.sh: no build '$1'; there are: $all" >&2 && return 2 ;;
    esac
}

# Debug builds and sanitizers take several times as long for one case.
cases_of() {
    case $1 in unoptimised | asan) echo 1250 ;; *) echo 5000 ;; esac
}

all='unoptimised optimised native portable clang asan'
# shellcheck disable=SC2086 # one word each
[ $# -gt 0 ] || set -- $all
status=0
for name in "$@"; do
    options=$(options_of "$name")
    folder=build/matrix/$name
    mkdir -p "$folder"
    # shellcheck disable=SC2086 # several words
    if ! { cmake -S . -B "$folder" -G Ninja $options && ninja -C "$folder" backprop_verify; } >"$folder/log" 2>&1; then
        echo "$name: does not build, see $folder/log"
        status=1
        continue
    fi
    verdict=passed
    "$folder/src/cli/backprop_verify" --seed 1 --cases "$(cases_of "$name")" >"$folder/report" 2>>"$folder/log" || verdict=FAILED
    [ $verdict = passed ] || status=1
    echo "$name: $verdict, $folder/report"
done
exit $status
