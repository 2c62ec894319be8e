# For launcher_test.sh: a copy of the checkout $1 on a machine of stubs. PATH holds them and the few tools the launcher may
# use, so a launcher that uses another one fails.

checkout=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/launcher test.XXXXXX")
trap 'rm -rf "$work"' EXIT
home="$work/a checkout" # with a space
state=$work/state
bin=$work/bin
export state

fail() {
    printf 'failed: %s\n' "$*"
    for file in out err log; do
        printf '%s %s:\n' '--' "$file"
        cat "$state/$file"
    done
    exit 1
}
needs() { command -v "$1" >/dev/null || { echo "skipped: there is no $1" && exit 77; }; }
expect_status() { [ "$status" -eq "$1" ] || fail "exit status $status, expected $1"; }
expect_line() { grep -qF -- "$2" "$state/$1" || fail "'$2' is not in $1"; }
expect_no_line() { ! grep -qF -- "$2" "$state/$1" || fail "'$2' is in $1"; }

stub() { # stub NAME < script
    {
        printf '#!/bin/sh\n'
        cat
    } >"$bin/$1"
    chmod +x "$bin/$1"
}

remove() { # remove PACKAGE…: not installed on this machine
    for package; do
        grep -vxF "$package" "$state/installed" >"$state/rest" || true
        mv "$state/rest" "$state/installed"
    done
}

# run ARGUMENT…: the launcher, from another folder; leaves $status, out and err.
run() {
    status=0
    : >"$state/log"
    (cd "$work" && env -i PATH="$bin" state="$state" CI=1 ${no_install:+BP_NO_INSTALL=1} "$home/backprop" "$@") \
        <"$state/in" >"$state/out" 2>"$state/err" || status=$?
}

set_up() {
    mkdir -p "$home/cmake" "$home/src/cli" "$home/tests" "$state" "$bin"
    cp "$checkout/backprop" "$checkout/CMakePresets.json" "$home"
    cp "$checkout/cmake/packages.txt" "$home/cmake"
    grep -v '^#' "$home/cmake/packages.txt" >"$state/installed"
    no_install=
    echo 0 >"$state/uid"
    : >"$state/in"
    for tool in sh env cat find grep tail tr dirname readlink mkdir rm nproc flock; do
        ln -s "$(command -v $tool)" "$bin/$tool"
    done
    stub id <<'END'
cat "$state/uid"
END
    stub dpkg-query <<'END'
echo dpkg-query >>"$state/log"
for package; do grep -qxF "$package" "$state/installed" && echo "installed $package"; done
exit 1
END
    stub apt-get <<'END'
echo "apt-get $*" >>"$state/log"
cat >/dev/null # the program's input, if the launcher lets it through
while [ "${1#-}" != "$1" ]; do shift 2; done
case $1 in
update) : >"$state/lists" ;;
install) [ -e "$state/lists" ] || { echo 'E: Unable to locate package' >&2 && exit 100; }
    for package; do echo "$package" >>"$state/installed"; done ;;
esac
END
    stub sudo <<'END'
echo "sudo $*" >>"$state/log"
exec "$@"
END
    stub cmake <<'END'
echo "cmake $*" >>"$state/log"
cat >/dev/null
[ ! -e "$state/cmake_fails" ] || { cat "$state/cmake_fails" && exit 1; }
case "$*" in
*' --target build.ninja') ;;
*' -n') # as ninja: a dry run of the manifest itself always takes the check of the folders for due
    case "$*" in *' -f plan.ninja '*) ;; *) echo '[1/2] Re-running CMake...' && exit ;; esac
    if [ -e "$2/src/cli/backprop" ]; then echo 'ninja: no work to do.'; else echo '[7/7] Linking'; fi ;;
--build*) mkdir -p "$2/src/cli" && cat "$state/program" >"$2/src/cli/backprop" && chmod +x "$2/src/cli/backprop" ;;
esac
END
    ln -s "$(command -v chmod)" "$bin/chmod" # for the stub above
    stub ctest <<'END'
echo "ctest $*" >>"$state/log"
echo '100% tests passed'
exit "$(cat "$state/exit")"
END
    cat >"$state/program" <<'END'
#!/bin/sh
printf '<%s>' "$@"
cat
exit "$(cat "$state/exit")"
END
    echo 0 >"$state/exit"
}
