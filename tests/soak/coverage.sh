#!/bin/sh
# Which lines and branches of ops, graph and layered the verification suite runs, by gcov.
#
#     tests/soak/coverage.sh          # a table by file, then every line and branch that was missed
#
# Builds without optimisation under build/coverage (some ten minutes on two cores) and needs gcovr. Branches that only
# the throwing of an exception takes are left out: the compiler adds one to every call.
set -eu
cd "$(dirname "$0")/../.."
command -v gcovr > /dev/null || { echo "coverage.sh: gcovr is missing; apt-get install gcovr" >&2; exit 3; }
cmake -S . -B build/coverage -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBP_PRECOMPILE=OFF \
      -DCMAKE_CXX_FLAGS="--coverage -fno-elide-constructors -DNDEBUG" > build-coverage.log 2>&1 || { cat build-coverage.log; exit 4; }
rm -f build-coverage.log
ninja -C build/coverage backprop_verify
find build/coverage -name '*.gcda' -delete
"$(find build/coverage -name backprop_verify -type f)" --seed 1 --cases "${BP_CASES:-1000}" --json > build/coverage/verify.json || true
gcovr --root . --filter src/ops --filter src/graph --filter src/layered --exclude-throw-branches \
      --exclude-unreachable-branches --print-summary build/coverage
