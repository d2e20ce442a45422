// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a long name makes no page wider", "[ui]") {
    UiOffice ui;
    ui.openWindow();
    const auto width = [&](const QString& number, const QString& name) {
        Institution institution;
        institution.number = number;
        institution.name = name;
        ui.opened().records().save(institutionType(), institution);
        ui.workspace().openRecord(institutionType(), institution.id);
        auto* page = ui.page<RecordPage>();
        REQUIRE(page);
        return page->minimumSizeHint().width();
    };
    const int usual = width(u"H1"_s, u"架空病院"_s);
    CHECK(width(u"H2"_s, QString(200, u'例')) == usual);
}
