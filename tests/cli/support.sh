# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A folder to work in, and what the tests of the command line say and count.
set -uo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0
echo 'a good password' >password
# shellcheck disable=SC2034  # for the tests
login=(--user hanako --password-file password)

# expect CODE NAME COMMAND...: runs it, keeps stdout in out and stderr in err.
expect() {
    local code=$1 name=$2 got=0
    shift 2
    "$@" >out 2>err </dev/null || got=$?
    if [ "$got" = "$code" ]; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        printf 'FAILED %s: exit %s, expected %s\n' "$name" "$got" "$code"
        head -5 out err
    fi
}
check() {
    if eval "$2"; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        printf 'FAILED %s: %s\n' "$1" "$2"
        head -5 out err
    fi
}
report() {
    if [ "$failed" = 0 ]; then
        printf 'All tests passed (%s assertions in %s test cases)\n' "$passed" "$passed"
    else
        printf 'test cases: %s | %s passed | %s failed\n' $((passed + failed)) "$passed" "$failed"
        exit 1
    fi
}
