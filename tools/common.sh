# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts share; sourced, never run. Every script works from any folder.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$top" || exit 1
name=${0##*/}
logs=$top/build/log
mkdir -p "$logs"

# A container has no locale: without one Qt's tools complain and Japanese file names break.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then export LANG=C.UTF-8; fi

say() { printf '%s: %s\n' "$name" "$*"; }
die() {
    printf '%s: FAILED: %s\n' "$name" "$*" >&2
    exit 1
}

# step WHAT LOG COMMAND...: one line on the screen, the output in build/log/LOG.log, its end on failure.
step() {
    local what=$1 log=$logs/$2.log start=$SECONDS
    shift 2
    if "$@" >"$log" 2>&1 </dev/null; then
        say "$what: done ($((SECONDS - start)) s)"
    else
        printf '%s\n' "---- the end of ${log#"$top"/}" >&2
        tail -n 40 "$log" >&2
        die "$what (all of it: ${log#"$top"/})"
    fi
}

# configure PRESET: only when needed; ninja itself notices a changed CMakeLists.txt.
configure() {
    local preset=$1 dir=$top/build/$1 launcher='' want
    if command -v ccache >/dev/null; then
        launcher=ccache
        export CCACHE_SLOPPINESS=pch_defines,time_macros # else it passes over precompiled headers
    fi
    want="launcher=$launcher $(cksum <CMakePresets.json)"
    if [ -e "$dir/build.ninja" ] && [ "$(cat "$dir/.configured" 2>/dev/null)" = "$want" ]; then return; fi
    step "Configuring ($preset)" "configure-$preset" cmake --preset "$preset" \
        -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
    printf '%s\n' "$want" >"$dir/.configured"
}

# build PRESET [TARGET]
build() {
    step "Building ($1)" "build-$1" cmake --build --preset "$1" ${2:+--target "$2"}
}

# open_screen: one of our own without a monitor, for windows; its process is $screen_pid.
open_screen() {
    local display_fd number
    exec {display_fd}<> <(:)
    Xvfb -displayfd "$display_fd" -screen 0 1280x860x24 -nolisten tcp >/dev/null 2>&1 &
    # shellcheck disable=SC2034  # for whoever closes it
    screen_pid=$!
    read -r -t 20 -u "$display_fd" number || die "Xvfb did not start"
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb
}

# Every file of the project, NUL-terminated: tracked and new, not the ignored ones. Works without git.
project_files() {
    if git -C "$top" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        # A file deleted but not yet committed is still listed.
        git -C "$top" ls-files -z --cached --others --exclude-standard -- "$@" |
            while IFS= read -r -d '' f; do if [ -f "$f" ]; then printf '%s\0' "$f"; fi; done
    else
        local patterns=() p
        for p in "$@"; do patterns+=(-o -name "${p##*/}"); done
        find . \( -name .git -o -name 'build*' -o -name .cache \) -prune -o -type f \
            \( -false "${patterns[@]}" \) -print0 | sed -z 's,^\./,,'
    fi
}
