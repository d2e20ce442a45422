// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/draftservice.h"

#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kForm = u"patient"_s;
const QByteArray kRecord("0123456789abcdef");

/// One account in several windows, at several PCs.
class Typist {
public:
    /// Destroyed, it is a window that lost its power: it writes nothing at its end.
    std::unique_ptr<Office> window(const QString& pc) {
        auto window =
            Office::another(office->source(), office->session(), office.clock, standardCatalogue());
        window->drafts().setPocket(office.file(pc), window->uid());
        return window;
    }
    int filesOn(const QString& pc) const {
        return static_cast<int>(QDir(office.file(pc)).entryList(QDir::Files).size());
    }
    DraftService::Outcome type(Office& window, DraftPen& pen, const QString& text) {
        office.clock.advanceSeconds(1);
        return window.drafts().keep(pen, {{u"typed"_s, text}});
    }
    /// What a form that opens now finds, and writes on with the pen.
    static QStringList found(Office& window, DraftPen& pen) {
        pen = window.drafts().pen(kForm, kRecord);
        QStringList texts;
        const QList<QJsonObject> drafts = window.drafts().take(pen);
        for (const QJsonObject& draft : drafts) texts.append(draft[u"typed"_s].toString());
        return texts;
    }
    static QStringList found(Office& window) {
        DraftPen pen;
        return found(window, pen);
    }

    TestOffice office;
};

}  // namespace

TEST_CASE("no window writes over what another one typed since", "[draft]") {
    Typist typist;
    const auto here = typist.window(u"here"_s);
    const auto there = typist.window(u"there"_s);
    DraftPen mine = here->drafts().pen(kForm, kRecord);
    CHECK_FALSE(typist.type(*here, mine, u"はじめ"_s).isBeside);

    DraftPen theirs;
    CHECK(Typist::found(*there, theirs) == QStringList{u"はじめ"_s});
    CHECK_FALSE(there->drafts().isBeside(theirs));
    CHECK_FALSE(typist.type(*there, theirs, u"はじめ、続き"_s).isBeside);
    CHECK(Typist::found(*here) == QStringList{u"はじめ、続き"_s});

    CHECK(here->drafts().isBeside(mine));
    CHECK(typist.type(*here, mine, u"はじめ、別の続き"_s).isBeside);
    DraftPen later;
    CHECK(Typist::found(*there, later) == QStringList{u"はじめ、別の続き"_s, u"はじめ、続き"_s});
    CHECK(here->drafts().all().size() == 1);
    typist.type(*there, later, u"両方"_s);
    CHECK(Typist::found(*here) == QStringList{u"両方"_s});
}

TEST_CASE("a save ends the drafts it holds, and not what was added since", "[draft]") {
    Typist typist;
    const auto here = typist.window(u"here"_s);
    const auto there = typist.window(u"there"_s);
    DraftPen mine = here->drafts().pen(kForm, kRecord);
    typist.type(*here, mine, u"はじめ"_s);
    DraftPen theirs;
    REQUIRE(Typist::found(*there, theirs).size() == 1);
    SECTION("nothing was") {
        there->drafts().drop(theirs);
        CHECK(Typist::found(*here).isEmpty());
    }
    SECTION("by the one that was taken over") {
        typist.type(*here, mine, u"はじめ、続き"_s);
        there->drafts().drop(theirs);
        CHECK(Typist::found(*there) == QStringList{u"はじめ、続き"_s});
    }
    SECTION("by both") {
        typist.type(*there, theirs, u"はじめ、別の続き"_s);
        typist.type(*here, mine, u"はじめ、続き"_s);
        here->drafts().drop(mine);
        CHECK(Typist::found(*here) == QStringList{u"はじめ、別の続き"_s});
    }
}

TEST_CASE("what was typed while cut off stands beside what was typed elsewhere", "[draft]") {
    Typist typist;
    auto here = typist.window(u"here"_s);
    const auto there = typist.window(u"there"_s);
    DraftPen mine = here->drafts().pen(kForm, kRecord);
    typist.type(*here, mine, u"はじめ"_s);
    {
        const HeldDrafts held(*typist.office);
        CHECK(typist.type(*here, mine, u"はじめ、手元の続き"_s).kept ==
              DraftService::Kept::HereBusy);
    }
    DraftPen theirs;
    CHECK(Typist::found(*there, theirs) == QStringList{u"はじめ"_s});
    typist.type(*there, theirs, u"はじめ、別のPCの続き"_s);
    CHECK(typist.filesOn(u"here"_s) == 1);
    SECTION("and the window goes on") {
        CHECK(typist.type(*here, mine, u"はじめ、手元の続きの続き"_s).isBeside);
        CHECK(Typist::found(*here) ==
              QStringList{u"はじめ、手元の続きの続き"_s, u"はじめ、別のPCの続き"_s});
    }
    SECTION("and the window comes back") {
        here = typist.window(u"here"_s);
        CHECK(Typist::found(*here) ==
              QStringList{u"はじめ、別のPCの続き"_s, u"はじめ、手元の続き"_s});
    }
    CHECK(typist.filesOn(u"here"_s) == 0);
}

TEST_CASE("windows on one PC keep what the office does not take", "[draft]") {
    Typist typist;
    auto first = typist.window(u"here"_s);
    auto second = typist.window(u"here"_s);
    std::optional<HeldDrafts> held(std::in_place, *typist.office);
    DraftPen one = first->drafts().pen(kForm, kRecord);
    DraftPen two = second->drafts().pen(kForm, kRecord);
    typist.type(*first, one, u"一"_s);
    CHECK(typist.type(*second, two, u"二"_s).isBeside);
    typedDraft(*first, kForm, "another", u"三"_s);
    CHECK(Typist::found(*second) == QStringList{u"二"_s, u"一"_s});
    second.reset();
    first.reset();
    held.reset();

    first = typist.window(u"here"_s);
    CHECK(typist.filesOn(u"here"_s) == 0);
    CHECK(Typist::found(*first) == QStringList{u"二"_s, u"一"_s});
    CHECK(typedIn(*first, kForm, "another") == u"三"_s);
}

TEST_CASE("what was taken over does not come back beside what was made of it", "[draft]") {
    Typist typist;
    auto here = typist.window(u"here"_s);
    typedDraft(*here, kForm, kRecord, u"はじめ"_s);
    DraftPen pen;
    REQUIRE(Typist::found(*here, pen).size() == 1);
    {
        const HeldDrafts held(*typist.office);
        typist.type(*here, pen, u"直した"_s);
        CHECK(Typist::found(*here) == QStringList{u"直した"_s});
        here.reset();
    }
    here = typist.window(u"here"_s);
    CHECK(Typist::found(*here) == QStringList{u"直した"_s});
}

TEST_CASE("what the office refuses waits on the PC until it takes it", "[draft]") {
    Typist typist;
    auto here = typist.window(u"here"_s);
    DraftPen pen = here->drafts().pen(kForm, kRecord);
    typist.type(*here, pen, u"はじめ"_s);
    setReadOnly(*here, true);
    const DraftService::Outcome outcome = typist.type(*here, pen, u"はじめ、続き"_s);
    CHECK(outcome.kept == DraftService::Kept::HereRefused);
    REQUIRE(outcome.reason);
    CHECK(outcome.reason->kind() == ErrorKind::ReadOnly);
    CHECK(typedIn(*here, kForm, kRecord) == u"はじめ、続き"_s);
    here->drafts().bringBack();
    CHECK(here->drafts().isWaiting(pen));
    SECTION("when somebody tries") {
        setReadOnly(*here, false);
        here->drafts().bringBack();
        CHECK_FALSE(here->drafts().isWaiting());
    }
    SECTION("after a power cut") {
        here.reset();
        here = typist.window(u"here"_s);
    }
    CHECK(typist.filesOn(u"here"_s) == 0);
    CHECK(Typist::found(*here) == QStringList{u"はじめ、続き"_s});
}

TEST_CASE("what finds no room anywhere is told, and harms nothing that was kept", "[draft][file]") {
    Typist typist;
    const auto here = typist.window(u"here"_s);
    DraftPen pen = here->drafts().pen(kForm, kRecord);
    typist.type(*here, pen, u"はじめ"_s);
    const auto setMostPages = [&](qint64 pages) {
        here->database().exec(u"PRAGMA max_page_count = %1"_s.arg(pages));
    };
    qint64 pages = 0;
    {
        Statement count(here->database(), u"PRAGMA page_count"_s);
        REQUIRE(count.step());
        pages = count.integer(0);
    }
    setMostPages(pages);
    const QString much(300'000, u'長');
    const DraftService::Outcome outcome = typist.type(*here, pen, much);
    CHECK(outcome.kept == DraftService::Kept::HereRefused);
    REQUIRE(outcome.reason);
    CHECK(outcome.reason->kind() == ErrorKind::DiskFull);
    CHECK(typedIn(*here, kForm, kRecord) == much);

    // Nor has the PC a place for it.
    here->drafts().setPocket(typist.office.write(u"no folder"_s, "x"), here->uid());
    CHECK(failure([&] { typist.type(*here, pen, much + much); }) == ErrorKind::ReadOnly);
    CHECK(typedIn(*here, kForm, kRecord) == u"はじめ"_s);
    setMostPages(100 * pages);
    CHECK(typist.type(*here, pen, much + much).kept == DraftService::Kept::InOffice);
    CHECK(typedIn(*here, kForm, kRecord) == much + much);
}

TEST_CASE("what an older program left on the PC is taken in", "[draft]") {
    Typist typist;
    auto here = typist.window(u"here"_s);
    typedDraft(*here, kForm, kRecord, u"事務所の下書き"_s);
    here.reset();
    const QJsonObject left{
        {u"account"_s, u"admin"_s},
        {u"form"_s, kForm},
        {u"uid"_s, QString::fromLatin1(kRecord.toHex())},
        {u"version"_s, 1},
        {u"at"_s, u"2026-01-01T00:00:00.000Z"_s},
        {u"content"_s, QString::fromLatin1(u"{\"typed\":\"手元の下書き\"}"_s.toUtf8().toBase64())}};
    QDir().mkpath(typist.office.file(u"here"_s));
    QFile file(
        pocketPath(typist.office.file(u"here"_s), typist.office->uid(), u"admin"_s, u".drafts"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonArray{left}).toJson());
    file.close();
    here = typist.window(u"here"_s);
    CHECK(typist.filesOn(u"here"_s) == 0);
    CHECK(Typist::found(*here) == QStringList{u"事務所の下書き"_s, u"手元の下書き"_s});
}
