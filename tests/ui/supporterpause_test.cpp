// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/supporterpause.h"

#include "core/domain/peersupporter.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a form names the pause that is in the way", "[ui][peers]") {
    UiOffice ui;
    PeerSupporter peer;
    peer.number = u"P1"_s;
    peer.name = u"見本　甲"_s;
    ui.office().records().save(peerSupporterType(), peer);
    SupporterPause earlier;
    earlier.supporter = peer.id;
    earlier.fromOn = u"2026-04-10"_s;
    earlier.untilOn = u"2026-05-20"_s;
    ui.office().records().save(supporterPauseType(), earlier);
    ui.openWindow();
    ui.workspace().context().navigator.openNew(supporterPauseType(), [&](Entity& entity) {
        static_cast<SupporterPause&>(entity).supporter = peer.id;
    });
    auto* page = ui.page<RecordPage>();
    REQUIRE(page);
    FieldEditor* from = page->form().view().editor(u"from_on"_s);
    from->setTyped(u"R8.5.1"_s);
    ui.perform(ActionId::Save);
    CHECK(page->form().bar().text().contains(
        u"休止日: 2026-04-10 から 2026-05-20 までの休止と期間が重なります。"_s));
    CHECK(ui.opened().store().of(supporterPauseType()).lastId() == earlier.id);
    from->setTyped(u"R8.5.21"_s);
    ui.perform(ActionId::Save);
    CHECK(ui.opened().store().of(supporterPauseType()).lastId() > earlier.id);
}
