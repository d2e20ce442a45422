// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

template <class Input>
Input& input(UiOffice& ui, const QString& column) {
    auto* found =
        qobject_cast<Input*>(ui.page<RecordPage>()->form().view().editor(column)->input());
    REQUIRE(found);
    return *found;
}

/// A call is open, with the caret at the end of its text.
struct OpenCall {
    OpenCall() {
        call.summary = u"はじめ"_s;
        call.relation = u"母"_s;
        ui.office().records().save(consultationType(), call);
        ui.openWindow();
        ui.workspace().openRecord(consultationType(), call.id);
        summary = &input<QPlainTextEdit>(ui, u"summary"_s);
        summary->setFocus();
        summary->moveCursor(QTextCursor::End);
    }

    UiOffice ui;
    Consultation call = phoneCall(ui.office(), u"2026-05-01"_s, {});
    QPlainTextEdit* summary = nullptr;
};

}  // namespace

TEST_CASE("who goes on writing after a save does so where he was", "[ui][form]") {
    OpenCall open;
    UiOffice& ui = open.ui;
    QPlainTextEdit& summary = *open.summary;
    typeText(&summary, u"、つづき"_s);
    ui.perform(ActionId::Save);
    typeText(&summary, u"、その先"_s);
    CHECK(summary.toPlainText() == u"はじめ、つづき、その先"_s);
    // And takes back what he wrote before it.
    summary.undo();
    CHECK(summary.toPlainText().startsWith(u"はじめ"_s));
    CHECK(summary.toPlainText() != u"はじめ、つづき、その先"_s);

    auto& relation = input<QLineEdit>(ui, u"relation"_s);
    relation.setFocus();
    relation.end(false);
    typeText(&relation, u"と父"_s);
    ui.perform(ActionId::Save);
    typeText(&relation, u"から"_s);
    CHECK(relation.text() == u"母と父から"_s);
}

TEST_CASE("a colleague's save leaves the caret at the end of a text", "[ui][form]") {
    OpenCall open;
    UiOffice& ui = open.ui;
    QPlainTextEdit& summary = *open.summary;
    auto saved = ui.opened().store().load<Consultation>(consultationType(), open.call.id);
    saved.summary += u"、同僚の文"_s;
    ui.opened().records().save(consultationType(), saved);
    ui.page<RecordPage>()->form().controller().refresh();
    typeText(&summary, u"、つづき"_s);
    CHECK(summary.toPlainText() == u"はじめ、同僚の文、つづき"_s);
}
