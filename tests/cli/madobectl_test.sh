#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The command line as a user meets it (formats.md section 4): exit codes, targets, messages.
#   madobectl_test.sh MADOBECTL
ctl=$1
# shellcheck source=tests/cli/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

expect 2 "no command" "$ctl"
expect 2 "an unknown command" "$ctl" frobnicate
expect 2 "an unknown option" "$ctl" init --frob x
expect 2 "an unknown ward" "$ctl" init --db o.db --ward 火星区 --admin hanako --password-file password
check "nothing is left of it" '[ ! -e o.db ]'
expect 0 "init" "$ctl" init --db o.db --ward 北区 --admin hanako --password-file password
check "the last line is the recovery key" 'tail -n 1 out | grep -Eq "^[0-9A-Z-]{50,}$"'
check "records and keys are their owner's alone" '[ "$(ls -l o.db o.db.keys | cut -c 5-10 | sort -u)" = ------ ]'
check "init is quiet on standard error" '[ ! -s err ]'
check "the file is not plain SQLite" '! head -c 15 o.db | grep -q "SQLite format"'
expect 1 "init over an existing file" "$ctl" init --db o.db --ward 北区 --admin hanako --password-file password
expect 3 "no such database" "$ctl" check --db none.db "${login[@]}"
echo wrong >wrong
expect 3 "a wrong password" "$ctl" check --db o.db --user hanako --password-file wrong
check "one reason, one line" '[ "$(wc -l <err)" = 1 ]'
expect 2 "no password file named" "$ctl" check --db o.db --user hanako
expect 2 "a word too many" "$ctl" check --db o.db "${login[@]}" extra
check "is named" 'grep -q extra err'
expect 2 "after the server's commands too" "$ctl" server upgrade extra --db x.madobe --server-admin postgres
expect 0 "check" "$ctl" check --db o.db "${login[@]}"

expect 1 "a recovery key that nobody was told" bash -c '"$1" init --db untold.db --ward 北区 --admin hanako \
    --password-file password >/dev/full' init "$ctl"
check "leaves no office" '[ ! -e untold.db ] && [ ! -e untold.db.keys ]'

printf '対象者番号,氏名,居住区\n0012,見本　一郎,北区\n13,見本　二郎,火星\n' >対象者.csv
expect 1 "a bad row is refused" "$ctl" import --db o.db "${login[@]}" 対象者.csv
check "by file, line and column" 'grep -q "^対象者.csv:3: 居住区" err'
expect 1 "a check of it" "$ctl" import --db o.db "${login[@]}" --check 対象者.csv
expect 0 "the good rows alone" "$ctl" import --db o.db "${login[@]}" --skip-bad-rows bad.csv 対象者.csv
cp 対象者.csv 対象者_kept.csv && ln -s 対象者.csv 対象者_link.csv
for out in 対象者.csv ./対象者.csv 対象者_link.csv; do
    expect 2 "bad rows over the ledger itself" "$ctl" import --db o.db "${login[@]}" --skip-bad-rows "$out" 対象者.csv
done
check "the ledger is as it was" 'cmp -s 対象者.csv 対象者_kept.csv'
check "the bad one comes back" 'grep -q "^13,見本　二郎,火星," bad.csv'
expect 1 "a ledger this build does not know" "$ctl" import --db o.db "${login[@]}" 謎の台帳=bad.csv
iconv -f UTF-8 -t CP932 >相談記録_R0308.csv <<'CSV'
受付番号,受付日,窓口,方法,対象者番号,相談区分
1,R3.8.1,北区,電話,0012,アルコール
2,令和3年8月2日,北区,電話,,その他
CSV
expect 0 "a CP932 ledger" "$ctl" import --db o.db "${login[@]}" 相談記録_R0308.csv
cat password | "$ctl" check --db o.db --user hanako --password-file - >out 2>err
check "the password from standard input" '[ $? = 0 ] || [ ! -s err ]'

expect 2 "a month that is none" "$ctl" export counts --db o.db "${login[@]}" --from 2021-13 --to 2021-08 --out c
expect 2 "an unknown table" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --table x --out c
expect 2 "an unknown ward to count" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --ward x --out c
expect 0 "counts" "$ctl" export counts --db o.db "${login[@]}" --from 2021-04 --to 2022-03 --fiscal-year --out c
check "a figure" 'grep -q "^consultation,2021-08,北区,alcohol,アルコール,phone,電話,1,.$" c/集計.csv'
check "a year" 'grep -q "^consultation,FY2021,全市,total,計,total,計,2,.$" c/集計.csv'
check "the meta file fits" 'grep -q "$(sha256sum c/集計.csv | cut -d" " -f1)" c/集計.meta.json'
expect 0 "counts in CP932" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --encoding cp932 --out c932
check "which iconv reads" 'iconv -f CP932 -t UTF-8 c932/集計.csv | grep 北区 >/dev/null'

"$ctl" init --db e.db --ward 東区 --admin hanako --password-file password >out 2>err
printf '受付番号,受付日,窓口,方法,相談区分\n1,R3.8.1,東区,電話,その他\n2,R3.8.1,北区,電話,その他\n' >相談記録_東区.csv
"$ctl" import --db e.db "${login[@]}" 相談記録_東区.csv >out 2>err
# Nothing but reasons on standard error: no word of the cipher's own.
mkdir odd
cp o.db odd/foreign.db && cp e.db.keys odd/foreign.db.keys
expect 3 "another office's keys" "$ctl" check --db odd/foreign.db "${login[@]}"
check "one reason, one line" '[ "$(wc -l <err)" = 1 ]'
seq 1 5000 >odd/text.db && cp o.db.keys odd/text.db.keys
expect 3 "a text with keys beside it" "$ctl" check --db odd/text.db "${login[@]}"
check "one reason, one line" '[ "$(wc -l <err)" = 1 ]'
cp o.db odd/torn.db && cp o.db.keys odd/torn.db.keys
for page in 4 7 11 23; do
    # Not zeros: the cipher takes those for a new page.
    dd if=odd/text.db of=odd/torn.db bs=4096 seek="$page" count=1 conv=notrunc 2>dd.err
done
"$ctl" check --db odd/torn.db "${login[@]}" >out 2>err
check "damaged pages are told" '[ $? != 0 ] || [ -s err ]'
check "in the program's own words" '! grep -q -e ERROR -e sqlcipher err'

expect 0 "counts of another ward" "$ctl" export counts --db e.db "${login[@]}" --from 2021-04 --to 2022-03 --fiscal-year --out e
expect 2 "a roll-up of nothing" "$ctl" rollup --out city.csv
expect 2 "a roll-up to nowhere" "$ctl" rollup c/集計.csv e/集計.csv
expect 2 "a roll-up over its own part" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --accept-open --out ./c/集計.csv
expect 1 "a roll-up of two wards" "$ctl" rollup c/集計.csv e/集計.csv --out city.csv
check "says who is missing" 'grep "手稲区" err | grep -q -e "--accept-missing"'
check "and what is open, a line each" '[ "$(wc -l <err)" = 3 ] && grep -q "2021-04～2022-03" err'
check "and writes nothing" '[ ! -e city.csv ] && [ ! -e city.meta.json ]'
expect 1 "open months alone" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --out city.csv
expect 0 "a roll-up on request" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --accept-open --out city.csv
check "is quiet on standard error" '[ ! -s err ]'
check "sums the wards' own rows" 'grep -q "^consultation,FY2021,全市,total,計,total,計,3,.$" city.csv'
check "says where persons may recur" 'grep -q "^consultation_persons,FY2021,区計,total,計,total,計,1,sum_of_wards.$" city.csv'
check "and has its meta file" 'grep -q "$(sha256sum city.csv | cut -d" " -f1)" city.meta.json'
expect 0 "a roll-up in CP932" "$ctl" rollup c932/集計.csv --accept-missing --accept-open --encoding cp932 --out city932.csv
check "reads and writes it" 'iconv -f CP932 -t UTF-8 city932.csv | grep 全市 >/dev/null'
expect 0 "a roll-up as a workbook" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --accept-open --format xlsx --out city.xlsx
check "is one" 'grep -qx city.xlsx out && head -c 2 city.xlsx | grep -q PK'
expect 0 "a roll-up as PDF, without a screen" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --accept-open --format pdf --national-return --out city.pdf
check "is one" 'head -c 4 city.pdf | grep -q %PDF && [ ! -s err ]'
expect 2 "a roll-up in an unknown format" "$ctl" rollup c/集計.csv e/集計.csv --accept-missing --accept-open --format doc --out city.doc
expect 1 "the same ward twice" "$ctl" rollup c/集計.csv c932/集計.csv --accept-missing --accept-open --out city2.csv
check "is named" 'grep -q "北区" err && [ ! -e city2.csv ]'
cp -r e changed && echo >>changed/集計.csv
expect 1 "a changed file" "$ctl" rollup c/集計.csv changed/集計.csv --accept-missing --accept-open --out city2.csv
check "is named too" 'grep -q "changed/集計.csv" err && [ "$(wc -l <err)" = 1 ]'
expect 0 "counts as a workbook" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --format xlsx --out p
check "named on standard output" 'grep -qx "p/集計.xlsx" out && head -c 2 p/集計.xlsx | grep -q PK'
expect 0 "counts as PDF, without a screen" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --format pdf --national-return --out p
check "it is one" 'head -c 4 p/集計.pdf | grep -q %PDF && [ ! -s err ]'
expect 0 "counts of a ward that is not in a table" "$ctl" export counts --db o.db "${login[@]}" --from 2021-04 --to 2022-03 --fiscal-year --table consultation --table indicators --ward 清田区 --ward 全市 --format xlsx --out n
check "are told of, and what is there is not" '[ "$(cat err)" = "「清田区」の行は、選んだ集計表と期間にありません。" ]'
expect 0 "counts that are all empty" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --table indicators --format pdf --out n
check "are told of by their table" '[ "$(cat err)" = "集計表「indicators」には、選んだ期間と区の行がありません。" ]'
expect 2 "an unknown format" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --format doc --out p
expect 0 "ledgers as a workbook" "$ctl" export ledgers --db o.db "${login[@]}" --format xlsx --out p
expect 0 "which is read again" "$ctl" import --db o.db "${login[@]}" --check p/台帳.xlsx

expect 0 "ledgers out" "$ctl" export ledgers --db o.db "${login[@]}" --out l
check "those that have rows" '[ -e l/対象者.csv ] && [ ! -e l/家族.csv ]'
expect 2 "an unknown option" "$ctl" export ledgers --db o.db "${login[@]}" --colour red --out lx
check "is told in Japanese" 'grep -qx "指定「--colour」はありません。" err && [ ! -s out ]'
expect 2 "an option without its value" "$ctl" export ledgers --db o.db "${login[@]}" --out
check "is told too" 'grep -qx -- "--out のあとに値を指定してください。" err'
expect 2 "a value where none belongs" "$ctl" import --db o.db "${login[@]}" --check=x 対象者.csv
check "and this" 'grep -q "値をとらない指定" err'
expect 0 "ledgers in CP932" "$ctl" export ledgers --db o.db "${login[@]}" --encoding cp932 --out l932
check "the same for iconv" 'cmp -s <(iconv -f CP932 -t UTF-8 l932/対象者.csv) <(tail -c +4 l/対象者.csv)'
printf '対象者番号,氏名,居住区\n99,𠮷田　見本,北区\n' >対象者_外字.csv
"$ctl" init --db g.db --ward 北区 --admin hanako --password-file password >out 2>err
"$ctl" import --db g.db "${login[@]}" 対象者_外字.csv >out 2>err
expect 1 "a character that CP932 has not" "$ctl" export ledgers --db g.db "${login[@]}" --encoding cp932 --out g932
check "is listed, and nothing written" 'grep -q "対象者.csv:2:.* 𠮷 U+20BB7" err && [ -z "$(ls g932)" ]'
expect 0 "with a replacement" "$ctl" export ledgers --db g.db "${login[@]}" --encoding cp932 --replacement 〓 --out g932
check "and how often is told" '[ "$(tail -n 1 out)" = "シフトJISにない1文字を「〓」に置き換えました。" ]'
printf '対象者番号,氏名,居住区,備考\n98,見本　二郎,北区,%s\n' "$(printf '𠮷%.0s' $(seq 1 250))" >対象者_多い.csv
"$ctl" import --db g.db "${login[@]}" 対象者_多い.csv >out 2>err
expect 1 "many of them" "$ctl" export ledgers --db g.db "${login[@]}" --encoding cp932 --out g932b
check "are all listed, once" '[ "$(grep -c "U+20BB7" err)" = 251 ] && tail -n 1 err | grep -q 251'
printf '種別,コード,名称\n方法,hand,𠮷の手紙\n' >コード一覧_外字.csv
printf '受付番号,受付日,窓口,方法,相談区分\n1,R3.8.1,北区,𠮷の手紙,その他\n' >相談記録_外字.csv
"$ctl" import --db g.db "${login[@]}" コード一覧_外字.csv 相談記録_外字.csv >out 2>err
august=(--from 2021-08 --to 2021-08)
expect 0 "counts with a replacement" "$ctl" export counts --db g.db "${login[@]}" "${august[@]}" --encoding cp932 --replacement 〓 --out gc932
# replaced FILE: its characters are told, all of them.
replaced() {
    local times
    times=$(iconv -f CP932 -t UTF-8 "$1" | grep -ao 〓 | wc -l)
    [ "$times" -gt 0 ] && [ "$(tail -n 1 out)" = "シフトJISにない${times}文字を「〓」に置き換えました。" ]
}
check "tell how often" 'replaced gc932/集計.csv'
"$ctl" export counts --db g.db "${login[@]}" "${august[@]}" --out gc >out 2>err
check "and nothing where nothing was" '! grep -q 置き換え out'
expect 0 "a roll-up with a replacement" "$ctl" rollup gc/集計.csv --accept-missing --accept-open --encoding cp932 --replacement 〓 --out g932.csv
check "tells how often" 'replaced g932.csv'
expect 2 "a replacement for nothing" "$ctl" export ledgers --db o.db "${login[@]}" --replacement 〓 --out lx
expect 2 "an encoding of a workbook" "$ctl" export ledgers --db o.db "${login[@]}" --encoding cp932 --format xlsx --out lx
expect 2 "a replacement in a PDF of counts" "$ctl" export counts --db o.db "${login[@]}" --from 2021-08 --to 2021-08 --replacement 〓 --format pdf --out lx
check "nothing is made of it" '[ ! -e lx ]'
check "it is replaced" 'iconv -f CP932 -t UTF-8 g932/対象者.csv | grep -q "〓田　見本"'
expect 2 "an unknown encoding of ledgers" "$ctl" export ledgers --db o.db "${login[@]}" --encoding x --out lx
expect 0 "backup" "$ctl" backup --db o.db "${login[@]}" --out o.backup
expect 1 "backup over an existing file" "$ctl" backup --db o.db "${login[@]}" --out o.backup
expect 0 "restore" "$ctl" restore --backup o.backup --db r.db
expect 1 "restore over an existing file" "$ctl" restore --backup o.backup --db r.db
expect 0 "the restored file is sound" "$ctl" check --db r.db "${login[@]}"
expect 0 "and holds the same" "$ctl" export ledgers --db r.db "${login[@]}" --out l2
check "to the byte" 'diff -r l l2 >/dev/null'
expect 1 "a damaged backup" sh -c "head -c 5000 o.backup >d.backup; exec $ctl restore --backup d.backup --db d.db"
check "leaves nothing" '[ ! -e d.db ]'

expect 0 "demo" "$ctl" demo --db p.db "${login[@]}" --patients 30 --consultations 200 --seed 3
expect 0 "demo again" "$ctl" demo --db q.db "${login[@]}" --patients 30 --consultations 200 --seed 3
"$ctl" export ledgers --db p.db "${login[@]}" --out pl >out 2>err
"$ctl" export ledgers --db q.db "${login[@]}" --out ql >out 2>err
check "the same for the same seed" 'diff -r pl ql >/dev/null && [ -s pl/相談記録.csv ]'

# Without a screen, whoever asks.
sheet=("$ctl" sheet --db p.db "${login[@]}")
expect 0 "a sheet as HTML" "${sheet[@]}" --fiscal-year 2026 --out s.html
check "with this year's heads" 'grep -q "＜令和7年度までの成果・効果＞" s.html && grep -q "（R7年度末）" s.html'
check "and its figures" 'grep -q "（暫定値）" s.html && grep -q "（R7年6月末）" s.html && grep -q ">―<" s.html'
expect 0 "a sheet as ODT" "${sheet[@]}" --fiscal-year R8 --out s.odt
check "which is one" 'head -c 80 s.odt | grep -aq "mimetypeapplication/vnd.oasis.opendocument.text"'
expect 0 "a sheet as PDF" env -u QT_QPA_PLATFORM -u DISPLAY -u XDG_RUNTIME_DIR "${sheet[@]}" --fiscal-year 2026 --out s.pdf
check "quietly" '[ ! -s err ] && [ "$(cat out)" = s.pdf ]'
check "which is one" 'head -c 4 s.pdf | grep -q "%PDF"'
if command -v pdftotext >/dev/null; then
    # A PDF may say 実 with a radical's code point; digits and kana stay.
    pdftotext -layout s.pdf s.txt
    check "whose text is the sheet's" 'grep -q "R7年度末" s.txt && grep -q "１年以上の精神科病院" s.txt'
else
    echo "passed over: the text of the PDF (needs pdftotext)"
fi
expect 0 "a year without a sheet" "${sheet[@]}" --fiscal-year 2020 --out n.html
check "is told by its year" 'grep -q 2020 out && [ ! -s err ]'
check "and begins with the template" 'grep -q "取組の成果・効果" n.html'
expect 2 "another ending" "${sheet[@]}" --fiscal-year 2026 --out s.docx
expect 2 "no year at all" "${sheet[@]}" --out s.pdf
expect 2 "a year that is none" "${sheet[@]}" --fiscal-year soon --out s.pdf
expect 1 "a folder that is not there" "${sheet[@]}" --fiscal-year 2026 --out nowhere/s.pdf
expect 3 "no such database" "$ctl" sheet --db none.db "${login[@]}" --fiscal-year 2026 --out s.pdf
"$ctl" export counts --db p.db "${login[@]}" --from 2021-04 --to 2021-04 --out practice >out 2>err
expect 1 "a roll-up of a practice office" "$ctl" rollup practice/集計.csv --accept-missing --accept-open --out city2.csv
check "is refused for that" 'grep -q "練習" err && [ ! -e city2.csv ]'

# What a PC does to files: no right to write, no room left. Root may write anywhere, so it steps
# down; a small disk of one's own needs root.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
    as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod 755 "$work"
    mkdir closed
    cp o.db o.db.keys closed/
    chmod -R a+rX,go-w closed password
    expect 3 "a read-only folder" "${as_nobody[@]}" "$ctl" import --db closed/o.db "${login[@]}" 対象者.csv
    check "is told by name" 'grep -q "closed/o.db" err && [ "$(wc -l <err)" = 1 ]'
    check "and not changed" 'cmp -s o.db closed/o.db'
    expect 1 "nor can an office be made there" "${as_nobody[@]}" "$ctl" init --db closed/n.db --ward 北区 \
        --admin hanako --password-file password
    check "nothing is left of it" '[ ! -e closed/n.db ]'
fi
mkdir small
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=3m tmpfs small 2>/dev/null; then
    trap 'umount "$work/small"; rm -rf "$work"' EXIT
    cp o.db o.db.keys small/
    "$ctl" export ledgers --db o.db "${login[@]}" --out before >out 2>err
    { echo 受付番号,受付日,窓口,方法,相談区分,要旨
        for i in $(seq 1 400); do printf 'F%s,R3.9.1,北区,電話,その他,%s\n' "$i" "$(head -c 12000 /dev/zero | tr '\0' x)"; done
    } >相談記録.csv
    expect 1 "a full disk" "$ctl" import --db small/o.db "${login[@]}" 相談記録.csv
    check "is told" 'grep -q "ディスク" err'
    expect 0 "and the file is sound" "$ctl" check --db small/o.db "${login[@]}"
    "$ctl" export ledgers --db small/o.db "${login[@]}" --out after >out 2>err
    check "and holds what it held" 'diff -r before after >/dev/null'
    cat /dev/zero >small/filler 2>/dev/null
    for _ in 1 2; do
        expect 3 "a wrong password on a full disk" "$ctl" check --db small/o.db --user hanako --password-file wrong
        sleep 2
    done
    rm small/filler
    sleep 4
    expect 0 "costs no key" "$ctl" check --db small/o.db "${login[@]}"
    "$ctl" backup --db small/o.db "${login[@]}" --out small.backup >out 2>err
    # full CODE PAGES COMMAND...: with so many pages left it ends so and says why.
    full() {
        local code=$1 pages=$2
        shift 2
        cat /dev/zero >small/filler 2>/dev/null
        truncate -s "-$((4096 * pages))" small/filler
        expect "$code" "no room for $1 $2 with $pages pages" "$ctl" "$@"
        check "is told" 'grep -q "ディスクの空き" err'
        rm small/filler
    }
    counts=(export counts --db small/o.db "${login[@]}" --from 2021-04 --to 2021-09 --out counts)
    for pages in 0 8; do
        full 1 "$pages" restore --backup small.backup --db small/r.db
        full 1 "$pages" init --db small/n.db --ward 北区 --admin hanako --password-file password
        check "nothing is left of it" '! ls small | grep -v "^o\.db"'
    done
    for pages in 0 2; do
        full 1 "$pages" export ledgers --db o.db "${login[@]}" --out small/ledgers
        check "no ledger is left" '[ -z "$(ls small/ledgers 2>/dev/null)" ]'
        full 3 "$pages" import --db small/o.db "${login[@]}" 相談記録.csv
        full 3 "$pages" check --db small/o.db "${login[@]}"
        full 3 "$pages" "${counts[@]}"
    done
    # As a program that was killed leaves it.
    sleep 0 &
    printf '%s\nmadobectl\n%s\n' $! "$(uname -n)" >small/o.db.lock
    wait $!
    full 3 0 import --db small/o.db "${login[@]}" 相談記録.csv
    expect 0 "and the file is sound again" "$ctl" check --db small/o.db "${login[@]}"
else
    echo "passed over: a full disk (needs root and mount)"
fi

report
