# For tests that edit the checkout itself: `. overlay.sh`, with $checkout and $build set. They run under an overlay in a mount
# namespace of their own, so that everything they write goes afterwards. Exit code 77 where the machine has no overlays.

skip() { echo "skipped: $*" && exit 77; }

# enter ARGUMENT…: runs this script again with these arguments and the word `inside`, where it may mount.
enter() {
    command -v unshare >/dev/null || skip "there is no unshare"
    command -v git >/dev/null || skip "there is no git"
    case $build in "$checkout"/*) ;; *) skip "the build lies outside of the checkout, so no overlay covers it" ;; esac
    flags=
    [ "$(id -u)" -eq 0 ] || flags='--user --map-current-user --keep-caps' # the runner must not take this user for root
    # shellcheck disable=SC2086 # no word or three
    unshare $flags -m true 2>/dev/null || skip "no mount namespaces here"
    work=$(mktemp -d "${TMPDIR:-/tmp}/overlay.XXXXXX")
    export work
    trap 'rmdir "$work"' EXIT
    status=0
    # shellcheck disable=SC2086
    unshare $flags -m sh "$0" "$@" inside || status=$?
    exit $status
}

# make_work: from here on only this namespace sees what is in $work.
make_work() {
    unset BP_PROGRESS
    mount -t tmpfs tmpfs "$work" 2>/dev/null || skip "no tmpfs here"
}

# cover NAME: from here on the checkout is as it is, with nothing written by a student yet, and what is written to it goes
# to $work/NAME.
cover() {
    mkdir -p "$work/$1/upper" "$work/$1/work"
    layers=lowerdir=$checkout,upperdir=$work/$1/upper,workdir=$work/$1/work
    mount -t overlay overlay -o "$layers" "$checkout" 2>/dev/null || skip "no overlay here"
    cd "$checkout"
    rm -f progress.txt "$build/.attempts" chapters/13_product_and_max/*.orig*
    "$program" reset 13 >/dev/null || skip "git knows no blank file here"
    rm -f chapters/13_product_and_max/*.orig*
}
# What was started in a terminal may still be on its way out; what stays is an error.
uncover() {
    cd /
    tries=0
    until umount "$checkout" 2>"$work/busy"; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || { cat "$work/busy" && exit 1; }
        sleep 0.1
    done
}
