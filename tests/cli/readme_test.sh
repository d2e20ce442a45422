#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What README.md tells to type without a window, typed.
#   readme_test.sh MADOBECTL
ctl=$1
readme=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../README.md")
# shellcheck source=tests/cli/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

# Each command on a line of its own, as the section shows them.
mapfile -t commands < <(sed -n '/^## Without a window$/,/^## /p' "$readme" | grep '^    ' |
    sed -e ':more' -e '/\\$/{N;s/\\\n *//;b more' -e '}' -e 's/^ *//')
check "README.md has commands" '[ ${#commands[@]} -ge 8 ]'

# Two ledgers, and a ward's counts among those that the city sums.
printf '対象者番号,氏名,居住区\n0012,見本　一郎,北区\n' >対象者.csv
printf '受付番号,受付日,窓口,方法,対象者番号,相談区分\n1,R3.8.1,北区,電話,0012,アルコール\n' >相談記録.csv
expect 0 "another office" "$ctl" init --db kita.db --ward 北区 --admin hanako --password-file password
expect 0 "its counts" "$ctl" export counts --db kita.db "${login[@]}" --from 2021-04 --to 2022-03 \
    --fiscal-year --out wards/kita
ln -s "$ctl" madobectl
export PATH=$PWD:$PATH
for command in "${commands[@]}"; do
    expect 0 "$command" bash -c "$command"
done
check "sheet, sum and backup are there" '[ -s sheet.pdf ] && [ -s city.csv ] && [ -s office.backup ]'
report
