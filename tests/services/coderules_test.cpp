// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/coderules.h"

#include "core/domain/brokenrule.h"
#include "core/services/shippedcodes.h"
#include "core/services/undoservice.h"
#include "core/text/issuetext.h"
#include "tests/services/complaints.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

CodeEntry methodOf(const QString& code, const QString& label) {
    CodeEntry entry;
    entry.list = u"method"_s;
    entry.code = code;
    entry.label = label;
    return entry;
}

CodeEntry stored(TestOffice& office, const char* list, const char* code) {
    return office->store().load<CodeEntry>(codeEntryType(), office->codes().id(list, code));
}

CodeEntry codeOf(const QString& list, const QString& code, const QString& label,
                 const QString& parent) {
    CodeEntry entry = methodOf(code, label);
    entry.list = list;
    entry.parent = parent;
    return entry;
}

/// As an older program let it be stored.
CodeEntry storedAnyhow(TestOffice& office, CodeEntry entry) {
    office->unitOfWork().run(office->session(), u"code.save"_s, {},
                             [&](Work& work) { work.insert(codeEntryType(), entry); });
    return entry;
}

}  // namespace

TEST_CASE("a label that another code of the list bears is refused by name", "[codes]") {
    TestOffice office;
    CodeEntry fax = methodOf(u"fax"_s, u"来所"_s);
    CHECK(complaints(office, fax) ==
          QStringList{u"label: 「来所」は、同じ種別のコード「office」（名称「来所」）と見分けられま"
                      "せん。別の名前にするか、年度が重ならないようにしてください。"_s});
    CHECK(failure([&] { office->records().save(codeEntryType(), fax); }) == ErrorKind::Invalid);
    // Whatever a ledger's cell is read as.
    for (const QString& label :
         {u"　来所 "_s, u"デイケア"_s, u"ﾃﾞｲｹｱ"_s, u"office"_s, u"ｏｆｆｉｃｅ"_s}) {
        INFO(label.toStdString());
        CHECK(complaints(office, methodOf(u"fax"_s, label)).size() == 1);
        CHECK(office->codes().find(u"method", label));
    }
    CHECK(complaints(office, methodOf(u"来所"_s, u"ファクス"_s)).first().startsWith(u"code: "));
    CHECK(complaints(office, methodOf(u"office"_s, u"ファクス"_s)) ==
          QStringList{u"code: 同じコードの年度が重なっています。"_s});
    fax.label = u"ファクス"_s;
    office->records().save(codeEntryType(), fax);
    // The same again, and the same name in another list, are no other code's.
    office->records().save(codeEntryType(), fax);
    CodeEntry other = methodOf(u"fax"_s, u"来所"_s);
    other.list = u"route"_s;
    CHECK(complaints(office, other).isEmpty());
}

TEST_CASE("codes share a name in years that do not overlap", "[codes]") {
    TestOffice office;
    CodeEntry present = stored(office, "method", "office");
    present.toYear = 2025;
    office->records().save(codeEntryType(), present);
    CodeEntry next = methodOf(u"counter"_s, u"来所"_s);
    next.fromYear = 2025;
    CHECK(complaints(office, next).size() == 1);
    next.fromYear = 2026;
    CHECK(complaints(office, next).isEmpty());
    office->records().save(codeEntryType(), next);
    // Nor does the end of the first come back over the second.
    UndoService undo(office->unitOfWork(), office->session());
    const auto entries = office->journal().entries(2);
    try {
        undo.undo(entries.last());
        FAIL("both would be 来所");
    } catch (const Error& error) {
        const QList<BrokenRule> broken = brokenRulesIn(error);
        REQUIRE(broken.size() == 1);
        CHECK(broken.front().record == u"来所");
        CHECK(broken.front().issue.args == QStringList{u"counter"_s, u"来所"_s});
    }
}

TEST_CASE("a second level may say the same under different parents", "[codes]") {
    TestOffice office;
    CodeEntry first = codeOf(u"subcategory"_s, u"a1"_s, u"その他"_s, u"alcohol"_s);
    office->records().save(codeEntryType(), first);
    CHECK(complaints(office, codeOf(u"subcategory"_s, u"b1"_s, u"その他"_s, u"depression"_s))
              .isEmpty());
    CHECK(complaints(office, codeOf(u"subcategory"_s, u"b1"_s, u"その他"_s, u"alcohol"_s)).size() ==
          1);
    CHECK(complaints(office, codeOf(u"subcategory"_s, u"b1"_s, u"その他"_s, {})).size() == 1);
    CHECK(complaints(office, codeOf(u"subcategory"_s, u"b1"_s, u"a1"_s, u"depression"_s)).size() ==
          1);
}

TEST_CASE("names that stand already keep nobody from another change", "[codes]") {
    TestOffice office;
    CodeEntry old = storedAnyhow(office, codeOf(u"method"_s, u"fax"_s, u"来所"_s, {}));
    old.order = 99;
    office->records().save(codeEntryType(), old);
    old.label = u"電話"_s;
    CHECK(complaints(office, old).size() == 1);
    old.label = u"ファクス"_s;
    CHECK(complaints(office, old).isEmpty());
}

TEST_CASE("the lists that come with the program keep the rule", "[codes]") {
    TestOffice office;
    for (const CodeEntry& shipped : shippedCodes()) {
        INFO(shipped.list.toStdString() << ' ' << shipped.code.toStdString());
        CodeEntry code = shipped;
        code.id = office->codes().id(shipped.list.toLatin1().constData(),
                                     shipped.code.toLatin1().constData());
        REQUIRE(code.id != 0);
        CHECK(checkCodeNames(office->store(), code).isEmpty());
    }
}

TEST_CASE("an import of codes refuses a name that another one bears", "[codes][import]") {
    TestOffice office;
    savedPatient(*office, u"見本　花子"_s);
    const QByteArray head = "種別,コード,名称,年度から,年度まで\n";
    const Outcome outcome = import(
        office, {office.write(u"コード一覧.csv"_s, head + "方法,fax,来　所,,\n方法,fax2,来所,,\n"
                                                          "方法,a1,見本,,\n方法,a2,見本,,\n")});
    CHECK_FALSE(outcome.has(IssueKind::SameCodeName, 2));  // blanks inside are read as they stand
    CHECK(outcome.has(IssueKind::SameCodeName, 3));
    CHECK_FALSE(outcome.has(IssueKind::SameCodeName, 4));
    CHECK(outcome.has(IssueKind::SameCodeName, 5));
    // A later row may end the one in the way.
    ImportOptions options;
    options.update = true;
    const Outcome ended =
        import(office,
               {office.write(u"コード一覧_2.csv"_s, head + "方法,counter,来所,2026,\n"
                                                           "方法,office,来所,,2025\n")},
               options);
    CHECK(ended.problems.isEmpty());
    CHECK(office->codes().find(u"method", u"来所"_s, 2025)->code == u"office");
    CHECK(office->codes().find(u"method", u"来所"_s, 2026)->code == u"counter");
}

TEST_CASE("no code is called what the counts call their own lines", "[codes]") {
    TestOffice office;
    for (const char* list : {"category", "method", "sex", "record_kind", "ward"}) {
        INFO(list);
        const CodeEntry sum = codeOf(QString::fromLatin1(list), u"Ｔotal"_s, u"計のつもり"_s, {});
        CHECK(complaints(office, sum).filter(u"集計"_s).size() == 1);
    }
    CHECK(complaints(office, codeOf(u"ward"_s, u"city"_s, u"全市"_s, {})).size() == 2);
    CHECK(complaints(office, codeOf(u"ward"_s, u"new"_s, u"区計"_s, {})).size() == 1);
    CHECK(complaints(office, codeOf(u"method"_s, u"city"_s, u"全市"_s, {})).isEmpty());
}
