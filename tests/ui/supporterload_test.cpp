// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/supporterpause.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/supporterloadpage.h"

#include <QTableView>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the load of supporters opens them, with their pauses", "[ui][peers]") {
    UiOffice ui;
    PeerSupporter peer;
    peer.number = u"P1"_s;
    peer.name = u"見本　甲"_s;
    ui.office().records().save(peerSupporterType(), peer);
    PeerActivity event;
    event.heldOn = u"2026-06-01"_s;
    event.kind = ui.office().codes().id("peer_kind", "1a");
    event.peers = {peer.id};
    ui.office().records().save(peerActivityType(), event);
    SupporterPause pause;
    pause.supporter = peer.id;
    pause.fromOn = u"2026-06-01"_s;
    ui.office().records().save(supporterPauseType(), pause);
    ui.openWindow();
    auto* page = ui.openPart<SupporterLoadPage>(ActionId::GoPeers, u"担当件数"_s);
    REQUIRE(page);
    auto* table = page->findChild<QTableView*>();
    REQUIRE(table->model()->rowCount() == 1);
    const auto cell = [&](int column) {
        return table->model()->index(0, column).data().toString();
    };
    CHECK(cell(SupporterLoadModel::Supporter) == u"見本　甲");
    CHECK(cell(SupporterLoadModel::State) == u"休止中");
    CHECK(cell(SupporterLoadModel::Activities) == u"1");
    CHECK(cell(SupporterLoadModel::LastOn) == u"R8.6.1");
    CHECK(cell(SupporterLoadModel::Pauses) == u"R8.6.1から");
    page->activate();
    table->setFocus();
    pressKey(table, Qt::Key_Return);
    auto* record = ui.page<RecordPage>();
    REQUIRE(record);
    CHECK(&record->type() == &peerSupporterType());
    auto* parts = record->findChild<QTabWidget*>();
    REQUIRE(parts);
    REQUIRE(parts->count() == 1);
    CHECK(parts->tabText(0) == u"休止");
}
