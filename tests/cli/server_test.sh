#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A shared office from the command line: set up, filled, counted, kept, moved and moved back.
#   MADOBE_TEST_SERVER=HOST:PORT server_test.sh MADOBECTL
ctl=$1
# shellcheck source=tests/cli/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"
server=${MADOBE_TEST_SERVER:-}
if [ -z "$server" ]; then
    echo "passed over: there is no server"
    report
    exit 77
fi
name=madobe_cli_$$
on_server() { psql -h "${server%:*}" -p "${server#*:}" -U madobe -d postgres -qAtc "$1"; }
drop() {
    local database
    for database in "$name" "${name}_back" "${name}_scram" "${name}_new" "${name}_cut"; do
        on_server "DROP DATABASE IF EXISTS $database WITH (FORCE)"
    done >/dev/null 2>&1
    on_server "DROP ROLE IF EXISTS scram_admin" >/dev/null 2>&1
}
trap 'drop; rm -rf "$work"' EXIT
to_server=(--server "$server" --server-admin madobe --role madobe_cli)

expect 2 "a server without an administrator" "$ctl" server init --server "$server" --ward 北区 --admin hanako \
    --password-file password --out o.madobe
expect 3 "a server that is not there" "$ctl" server init --server 127.0.0.1:1 --server-admin madobe --ward 北区 \
    --admin hanako --password-file password --out o.madobe
check "is told in one line" '[ "$(wc -l <err)" = 1 ] && [ ! -e o.madobe ]'
expect 0 "server init" "$ctl" server init "${to_server[@]}" --database "$name" --ward 北区 --admin hanako \
    --password-file password --out o.madobe
check "the last line is the recovery key" 'tail -n 1 out | grep -Eq "^[0-9A-Z-]{50,}$"'
check "no password stands in the connection file" '! grep -q "good password" o.madobe'
expect 1 "server init again" "$ctl" server init "${to_server[@]}" --database "$name" --ward 北区 --admin hanako \
    --password-file password --out again.madobe
check "leaves no connection file" '[ ! -e again.madobe ]'

# Cut off half-way: the connection file is there, and no office.
cut=("${to_server[@]}" --database "${name}_cut")
init=("$ctl" server init "${cut[@]}" --ward 北区 --admin hanako --password-file password --out k.madobe)
expect 0 "an office that is then lost" "${init[@]}"
on_server "DROP DATABASE ${name}_cut WITH (FORCE)"
expect 3 "what was left of it" "$ctl" check --db k.madobe "${login[@]}"
check "says how it is mended" 'grep -q "server init" err && grep -q "${name}_cut" err && [ "$(wc -l <err)" = 1 ]'
expect 0 "the same command again" "${init[@]}"
expect 0 "makes an office" "$ctl" check --db k.madobe "${login[@]}"
expect 1 "which it leaves alone then" "${init[@]}"
check "with its connection file" '[ -e k.madobe ]'
"$ctl" init --db k.db --ward 北区 --admin hanako --password-file password >out 2>err
on_server "DROP DATABASE ${name}_cut WITH (FORCE)"
expect 1 "a move to another's connection file" "$ctl" move --db k.db "${login[@]}" "${to_server[@]}" --out k.madobe
expect 0 "a move that goes on where one was cut off" "$ctl" move --db k.db "${login[@]}" "${cut[@]}" --out k.madobe
expect 0 "makes an office too" "$ctl" check --db k.madobe "${login[@]}"

# Whoever looks after the server need not be its master: makes databases and roles, has a password.
on_server "DROP ROLE IF EXISTS scram_admin" 2>/dev/null
on_server "CREATE ROLE scram_admin LOGIN CREATEDB CREATEROLE PASSWORD 'for databases'"
as_scram=(--server "$server" --server-admin scram_admin --role madobe_cli --database "${name}_scram" --ward 北区
    --admin hanako --password-file password --out s.madobe)
expect 1 "a wrong password of the administrator" env PGPASSWORD=wrong "$ctl" server init "${as_scram[@]}"
check "is told, and nothing is left" 'grep -q パスワード err && [ ! -e s.madobe ]'
expect 0 "the right one" env PGPASSWORD="for databases" "$ctl" server init "${as_scram[@]}"
expect 0 "opens to the office" "$ctl" check --db s.madobe "${login[@]}"
expect 3 "a wrong password" "$ctl" check --db o.madobe --user hanako --password-file <(echo wrong)

printf '対象者番号,氏名,居住区\n0012,見本　一郎,北区\n13,髙橋　二郎,東区\n' >対象者.csv
printf '受付番号,受付日,窓口,方法,対象者番号,相談区分,要旨\n1,R3.8.1,北区,電話,0012,アルコール,"改行を\n含む要旨"\n2,R3.8.2,北区,来所,,その他,=1+1\n' >相談記録.csv
expect 0 "ledgers into the server" "$ctl" import --db o.madobe "${login[@]}" 対象者.csv 相談記録.csv
"$ctl" init --db f.db --ward 北区 --admin hanako --password-file password >out 2>err
expect 0 "the same into a file" "$ctl" import --db f.db "${login[@]}" 対象者.csv 相談記録.csv
for place in o.madobe f.db; do
    expect 0 "counts of $place" "$ctl" export counts --db $place "${login[@]}" --from 2021-04 --to 2022-03 --fiscal-year --out "c-$place"
    expect 0 "ledgers of $place" "$ctl" export ledgers --db $place "${login[@]}" --out "l-$place"
done
check "the counts are the same" 'cmp c-o.madobe/集計.csv c-f.db/集計.csv'
check "and so are the ledgers" 'diff -r l-o.madobe l-f.db'
# A server that goes away in the middle of a write, which waits for somebody else's.
writers="datname = '$name' AND application_name = 'Madobe' AND wait_event = 'advisory'"
psql -h "${server%:*}" -p "${server#*:}" -U madobe -d "$name" -qAtc \
    "BEGIN; SELECT pg_advisory_xact_lock(1296319045); SELECT pg_sleep(4)" >/dev/null 2>&1 &
sleep 0.5
(for _ in $(seq 1 30); do
    sleep 0.1
    [ "$(on_server "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE $writers")" = 0 ] || break
done) &
expect 3 "a server that goes away" "$ctl" import --db o.madobe "${login[@]}" 対象者.csv
check "is the one reason on standard error" '[ "$(wc -l <err)" = 1 ] && grep -q "サーバー" err'
wait
expect 0 "a sound server" "$ctl" check --db o.madobe "${login[@]}"

expect 0 "a backup of the server" "$ctl" backup --db o.madobe "${login[@]}" --out o.backup
expect 0 "restored as a file" "$ctl" restore --backup o.backup --db r.db "${login[@]}"
expect 0 "which is sound" "$ctl" check --db r.db "${login[@]}"
expect 0 "moved to a file" "$ctl" move --db o.madobe "${login[@]}" --out m.db
expect 0 "and back to a server" "$ctl" move --db m.db "${login[@]}" "${to_server[@]}" --database "${name}_back" --out m.madobe
expect 0 "ledgers after both moves" "$ctl" export ledgers --db m.madobe "${login[@]}" --out l-moved
check "say the same" 'diff -r l-o.madobe l-moved'
expect 0 "the chain holds" "$ctl" check --db m.madobe "${login[@]}"
restore=("$ctl" restore --backup o.backup "${login[@]}")
expect 1 "a restore over an office" "${restore[@]}" --db o.madobe --server-admin madobe
expect 0 "which stays as it is" "$ctl" check --db o.madobe "${login[@]}"
expect 2 "a restore without an administrator" "${restore[@]}" --db o.madobe
expect 1 "a restore with a wrong password" "$ctl" restore --backup o.backup --user hanako \
    --password-file <(echo wrong) --db n.madobe "${to_server[@]}" --database "${name}_new"
on_server "SELECT datname FROM pg_database" >databases
check "makes nothing" '[ ! -e n.madobe ] && ! grep -qx "${name}_new" databases'
expect 0 "a restore to a new place" "${restore[@]}" --db n.madobe "${to_server[@]}" --database "${name}_new"
expect 0 "ledgers of it" "$ctl" export ledgers --db n.madobe "${login[@]}" --out l-new
check "say what was kept" 'diff -r l-o.madobe l-new'
on_server "DROP DATABASE ${name}_new WITH (FORCE)"
expect 0 "a restore where the connection file says" "${restore[@]}" --db n.madobe --server-admin madobe
expect 0 "the chain holds there" "$ctl" check --db n.madobe "${login[@]}"
check "nothing of the way is left" '! ls -d madobe-restore-* 2>/dev/null'
expect 0 "upgrading what is new" "$ctl" server upgrade --db o.madobe --server-admin madobe
report
