#!/bin/sh
# Which lines and branches of ops, graph and layered the verification suite runs, by gcov: `backprop verify`, and the
# tests that hold the plan's statements on costs, kinks and refusals (docs/verification.md).
#
#     tests/soak/coverage.sh          # a table by file, then every line and branch that was missed
#
# Builds without optimisation under build/coverage (some fifteen minutes on two cores) and needs gcovr. Branches that only
# the throwing of an exception takes are left out: the compiler adds one to every call.
set -eu
cd "$(dirname "$0")/../.."
command -v gcovr > /dev/null || { echo "coverage.sh: gcovr is missing; apt-get install gcovr" >&2; exit 3; }
cmake -S . -B build/coverage -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBP_PRECOMPILE=OFF \
      -DCMAKE_CXX_FLAGS="--coverage -fno-elide-constructors -DNDEBUG" > build-coverage.log 2>&1 || { cat build-coverage.log; exit 4; }
rm -f build-coverage.log
tests='ops tensor graph layered inspect lecture agreement'
# shellcheck disable=SC2046,SC2086 # one word each
ninja -C build/coverage backprop_verify $(printf 'test_%s ' $tests)
find build/coverage -name '*.gcda' -delete
"$(find build/coverage -name backprop_verify -type f)" --seed 1 --cases "${BP_CASES:-1000}" --json > build/coverage/verify.json || true
ctest --test-dir build/coverage -R "^($(echo "$tests" | tr ' ' '|'))\\." > build/coverage/tests.log || tail -n 5 build/coverage/tests.log
gcovr --root . --filter src/ops --filter src/graph --filter src/layered --exclude-throw-branches \
      --exclude-unreachable-branches --print-summary build/coverage
