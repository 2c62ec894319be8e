#!/bin/sh
# Which lines and branches of ops, graph and layered the verification suite runs, as clang counts them in the source:
# `backprop verify`, and the tests that hold the plan's statements on costs, kinks and refusals (docs/verification.md).
#
#     tests/soak/coverage.sh          # every line and branch that was missed, then how many were run
#
# Builds without optimisation under build/coverage (some five minutes on two cores); needs clang and its llvm-cov.
set -eu
cd "$(dirname "$0")/../.."
llvm_tool() { command -v "$1" || command -v "$1-14" || { echo "coverage.sh: $1 is missing; apt-get install llvm-14" >&2; exit 3; }; }
profdata=$(llvm_tool llvm-profdata)
cov=$(llvm_tool llvm-cov)
mkdir -p build
cmake -S . -B build/coverage -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DBP_PRECOMPILE=OFF \
      -DCMAKE_CXX_FLAGS="-fprofile-instr-generate -fcoverage-mapping -DNDEBUG" > build/coverage.log 2>&1 ||
    { cat build/coverage.log; exit 4; }
tests='ops tensor graph layered inspect lecture agreement'
# shellcheck disable=SC2046,SC2086 # one word each
ninja -C build/coverage backprop_verify $(printf 'test_%s ' $tests)
rm -f build/coverage/*.profraw
# each process writes its own file; %m keeps those of one program apart from those of others and adds them up
export LLVM_PROFILE_FILE="$PWD/build/coverage/%m.profraw"
"$(find build/coverage -name backprop_verify -type f)" --seed 1 --cases "${BP_CASES:-1000}" --json > build/coverage/verify.json || true
ctest --test-dir build/coverage -R "^($(echo "$tests" | tr ' ' '|'))\\." > build/coverage/tests.log || tail -n 5 build/coverage/tests.log
$profdata merge -o build/coverage/all.profdata build/coverage/*.profraw
set -- "$(find build/coverage -name backprop_verify -type f)"
for test in $tests; do
    set -- "$@" -object "$(find build/coverage -name "test_$test" -type f)"
done
$cov export -instr-profile build/coverage/all.profdata "$@" src/ops src/graph src/layered |
    python3 tests/soak/coverage_table.py .
