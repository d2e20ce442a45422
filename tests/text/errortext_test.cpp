// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"

#include "core/base/era.h"
#include "core/services/session.h"
#include "core/text/issuetext.h"
#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a file that is open elsewhere tells the PC and since when", "[error]") {
    const QString since = u"2026-11-26T23:58:11Z"_s;
    CHECK(
        errorText(Error(ErrorKind::InUse, {u"窓口1"_s, u"13989"_s, since})) ==
        u"ほかの窓辺がこのファイルを開いています（PC「窓口1」、%1 から）。そちらを終了してください。"_s
            .arg(formatMoment(since, DateStyle::EraShort)));
}

TEST_CASE("a name that turns text round does not turn the sentence", "[error]") {
    const QString name = u"見本\u202E花子.csv"_s;
    const QString text = errorText(Error(ErrorKind::CannotOpen, {name}));
    CHECK(text.startsWith(u"見本U+202E花子.csv を開けません。"_s));
    const Issue issue{u"name"_s, IssueKind::UnknownCode, {u"甲"_s}, name};
    CHECK_FALSE(issueText(issue).contains(QChar(0x202E)));
}

TEST_CASE("a refusal names the role, whoever speaks it", "[error]") {
    const Session viewer{u"vera"_s, Role::Viewer, {}};
    QString told;
    try {
        viewer.require(Right::Write);
    } catch (const Error& error) {
        told = errorText(error);
    }
    CHECK(told == u"「閲覧」の権限ではできません。"_s);
}

TEST_CASE("a record that is gone is told by its family, a file by its path", "[error]") {
    CHECK(errorText(Error(ErrorKind::NotFound, {u"patient"_s})) == u"対象者 が見つかりません。"_s);
    CHECK(errorText(Error(ErrorKind::NotFound, {u"D:/控え"_s})) == u"D:/控え が見つかりません。"_s);
}
