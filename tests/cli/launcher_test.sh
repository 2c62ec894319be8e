#!/bin/sh
# launcher_test.sh CHECKOUT CASE: one case of the launcher ./backprop, in a copy whose machine is made of stubs
# (launcher_stubs.sh). Each function with a capital letter is a case; launcher.cmake makes a test of each.
set -eu
# shellcheck source=tests/cli/launcher_stubs.sh
. "$1/tests/cli/launcher_stubs.sh"

MissingPackagesAreNamedAndInstalled() {
    remove libfmt-dev ninja-build
    : >"$state/lists"
    run lecture
    expect_status 0
    expect_line err 'these packages are missing: ninja-build libfmt-dev'
    expect_line log 'install -y --no-install-recommends ninja-build libfmt-dev'
    expect_no_line log update
    expect_no_line log sudo
}

ListsOfPackagesAreFetchedWhenThereAreNone() {
    remove libfmt-dev
    run lecture
    expect_status 0
    expect_line log update
    grep -qxF libfmt-dev "$state/installed" || fail "libfmt-dev was not installed"
}

WhoIsNotRootInstallsWithSudo() {
    echo 1000 >"$state/uid"
    remove libfmt-dev
    run lecture
    expect_status 0
    expect_line log 'sudo env DEBIAN_FRONTEND=noninteractive apt-get'
}

WithoutSudoTheCommandIsPrinted() {
    echo 1000 >"$state/uid"
    rm "$bin/sudo"
    remove libfmt-dev
    run lecture
    expect_status 4
    expect_line err 'sudo apt-get install -y --no-install-recommends libfmt-dev'
    expect_no_line log apt-get
}

NoInstallStopsWithTheCommand() {
    no_install=1
    remove libfmt-dev ninja-build
    run lecture
    expect_status 4
    expect_line err 'apt-get update && apt-get install -y --no-install-recommends ninja-build libfmt-dev'
    expect_no_line log apt-get
    expect_no_line log cmake
}

CheckWatchAndHelpNeverInstall() {
    remove libfmt-dev
    for subcommand in check watch debug solution reset progress help --help -h; do
        run "$subcommand"
        expect_status 4
        expect_line err 'apt-get install -y --no-install-recommends libfmt-dev'
        expect_no_line log apt-get
    done
    run
    expect_status 4
    expect_no_line log apt-get
}

AFailedInstallationShowsWhy() {
    remove libfmt-dev
    stub apt-get <<'END'
echo 'E: the disk is full' >&2
exit 100
END
    run lecture
    expect_status 4
    expect_line err 'the disk is full'
    expect_line err 'could not install'
    expect_no_line log cmake
}

WithoutAptTheListIsPrintedAndTheBuildGoesOn() {
    rm "$bin/dpkg-query" "$bin/apt-get"
    run trace
    expect_status 0
    expect_line err 'by Debian'"'"'s names: build-essential cmake ninja-build'
    run trace
    expect_no_line err 'names'
}

ArgumentsAndInputArriveUnchanged() {
    remove libfmt-dev
    printf 'line one\nline two' >"$state/in"
    run trace 'L = 0.5*(w - 1)^2' 'w=2' '' - "it's" 'a	tab' '*' --json
    expect_status 0
    expected="<trace><L = 0.5*(w - 1)^2><w=2><><-><it's><a	tab><*><--json>line one
line two"
    [ "$(cat "$state/out")" = "$expected" ] || fail "expected $expected"
}

WithoutArgumentsTheProgramSaysWhereYouAre() {
    run
    expect_status 0
    [ "$(cat "$state/out")" = '<>' ] || fail "expected no argument"
}

DoctorRunsBeforeAnythingIsInstalledOrBuilt() {
    remove libfmt-dev
    echo 'echo "doctor: $*"' >"$home/src/cli/doctor.sh"
    run doctor --json
    expect_status 0
    expect_line out "doctor: $home --json"
    [ ! -s "$state/log" ] || fail "something was installed or built"
}

TheExitStatusIsTheProgramsOwn() {
    for status_of_program in 0 1 2 3 4; do
        echo $status_of_program >"$state/exit"
        run trace
        expect_status $status_of_program
    done
}

PeersAreLookedForAndBuiltWhenAskedFor() {
    run bench
    expect_status 0
    expect_no_line log bench_peers
    run trace --peers
    expect_no_line log bench_peers
    for words in '--peers' '--filter FANN --peers'; do
        # shellcheck disable=SC2086 # several words
        run bench $words
        expect_status 0
        expect_line log 'cmake --preset release'
        expect_line log 'target bench_peers'
        expect_line out '<--peers>'
    done
}

AnEarlierBuildIsUsedInSilence() {
    run trace
    expect_line log 'cmake --preset release'
    run trace
    expect_status 0
    [ ! -s "$state/err" ] || fail "stderr is not empty"
    expect_no_line log dpkg-query
    expect_no_line log preset
    expect_no_line log parallel
}

ANewListOfPackagesIsLookedAt() {
    run trace
    echo libnew-dev >>"$home/cmake/packages.txt"
    touch -d '1 minute' "$home/cmake/packages.txt"
    run trace
    expect_line err 'missing: libnew-dev'
    expect_line log 'cmake --preset release'
}

AMovedCheckoutIsConfiguredAfresh() {
    run trace
    mv "$home" "$work/elsewhere"
    home=$work/elsewhere
    run trace
    expect_status 0
    expect_line log 'cmake --preset release --fresh'
}

AFailedBuildShowsItsEndAndLooksForPackagesAgain() {
    run trace
    rm "$home/build/release/src/cli/backprop"
    echo "graph.cpp:7: error: expected ';'" >"$state/cmake_fails"
    run trace
    expect_status 4
    expect_line err "graph.cpp:7: error: expected ';'"
    [ ! -s "$state/out" ] || fail "stdout is not empty"
    rm "$state/cmake_fails"
    remove libfmt-dev
    run trace
    expect_line err 'missing: libfmt-dev'
}

TestBuildsEverythingAndRunsCtest() {
    run test -R 'graph\. x'
    expect_status 0
    expect_line log '--target all --parallel'
    expect_line log 'ctest --preset release -j'
    expect_line log '-R graph\. x'
    [ "$(cat "$state/out")" = '100% tests passed' ] || fail "stdout is not ctest's alone"
}

AKitSaysThatItHasNoTestsAndBuildsNothing() {
    rm -r "$home/tests"
    run test
    expect_status 4
    expect_line err './backprop check'
    [ ! -s "$state/log" ] || fail "something was installed or built"
}

WhatStudentsWriteIsNotBuiltHere() { # the program does it, for each chapter apart
    for subcommand in check list watch; do
        run "$subcommand"
        expect_status 0
        expect_no_line log 'exercise'
    done
}

AFailedTestIsExitStatusOne() {
    echo 8 >"$state/exit"
    run test
    expect_status 1
}

LaunchersTakeTurns() {
    needs flock
    run trace
    : >"$state/err"
    # shellcheck disable=SC2016 # the inner shell expands it
    flock "$home/build/release/.lock" sh -c ': >"$state/held"
        until grep -q waits "$state/err"; do sleep 0.02; done
        echo released >>"$state/log"' &
    until [ -e "$state/held" ]; do sleep 0.02; done
    run trace
    wait
    expect_line err 'waits for another'
    [ "$(sed -n 1p "$state/log")" = released ] || fail "did not wait"
}

# As root every folder can be written, so a file stands where the folder would be.
WhatCannotBeWrittenIsSaid() {
    : >"$home/build"
    run trace
    expect_status 4
    expect_line err "cannot write to"
}

ALinkToTheLauncherWorks() {
    ln -s "$home/backprop" "$bin/backprop"
    run trace
    (cd "$work" && env -i PATH="$bin" state="$state" backprop a b) </dev/null >"$state/out"
    [ "$(cat "$state/out")" = '<a><b>' ] || fail "expected <a><b>"
}

# On a terminal Enter installs and n does not. `script` gives the launcher a terminal.
answer() { # answer TEXT: what a person types
    needs script
    remove libfmt-dev
    ln -sf "$(command -v script)" "$bin/script"
    printf '%b' "$1" | (cd "$home" && env -i PATH="$bin" SHELL="$bin/sh" state="$state" \
        script -qec './backprop trace </dev/null' /dev/null) >"$state/out" 2>"$state/err" || status=$?
}

OnATerminalEnterInstalls() {
    status=0
    answer '\n'
    expect_line out 'install them now? [Y/n]'
    expect_status 0
    grep -qxF libfmt-dev "$state/installed" || fail "libfmt-dev was not installed"
}

OnATerminalNoStops() {
    status=0
    answer 'n\n'
    expect_status 4
    expect_line out 'nothing was installed'
    expect_no_line log apt-get
}

set_up
"$2"
