// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "tests/ui/conflictbox.h"
#include "ui/pages/recordpage.h"

#include <QPlainTextEdit>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A call in the window, and a colleague who has it open as well.
class CallWindow : public UiOffice {
public:
    CallWindow() {
        entry = savedCall(office(), u"2026-05-10"_s).id;
        openWindow();
        workspace().openRecord(consultationType(), entry);
        colleague = Office::another(opened().source(), opened().session(), file.clock, catalogue);
        answers->text = u"二重入力"_s;
    }

    Consultation stored() {
        return colleague->store().load<Consultation>(consultationType(), entry);
    }
    void theyWrite(const QString& summary) {
        Consultation theirs = stored();
        theirs.summary = summary;
        colleague->records().save(consultationType(), theirs);
    }
    void theyCancel() { cancelRecord(*colleague, consultationType(), entry, u"取り違え"_s); }
    /// As what another PC did comes to be heard.
    void hear() {
        ChangeSet changes;
        changes.ids[u"consultation"_s].insert(entry);
        Q_EMIT opened().notifier().changed(changes);
        QTest::qWait(10);
    }
    FormController& controller() { return page<RecordPage>()->form().controller(); }
    QPlainTextEdit& summary() {
        FieldEditor* editor = page<RecordPage>()->form().view().editor(u"summary"_s);
        return *qobject_cast<QPlainTextEdit*>(editor->input());
    }
    QPushButton& button(const QString& text) { return buttonIn(*page<RecordPage>(), text); }

    qint64 entry = 0;
    std::unique_ptr<Office> colleague;
};

}  // namespace

TEST_CASE("a record that a colleague has edited is not cancelled unseen", "[ui][cancel]") {
    CallWindow ui;
    ui.theyWrite(u"同僚の要旨"_s);
    ui.button(u"取消…"_s).click();
    CHECK(ui.stored().cancelReason.isEmpty());
    CHECK(ui.says(u"ほかの人が先に変えた"_s));
    CHECK(ui.says(u"要旨: 同僚の要旨"_s));
    CHECK(ui.summary().toPlainText() == u"同僚の要旨");

    ui.button(u"取消…"_s).click();
    CHECK(ui.stored().cancelReason == u"二重入力");
    CHECK(ui.stored().summary == u"同僚の要旨");
    CHECK(ui.says(u"取消: 二重入力"_s));
    ui.button(u"取消を戻す"_s).click();
    CHECK(ui.stored().cancelReason.isEmpty());
}

TEST_CASE("a colleague's cancelling stays with its reason, and is shown", "[ui][cancel]") {
    CallWindow ui;
    ui.theyCancel();
    SECTION("not heard of") {
        ui.button(u"取消…"_s).click();
        CHECK(ui.says(u"取消理由: 取り違え"_s));
    }
    SECTION("heard of") {
        ui.hear();
    }
    CHECK(ui.stored().cancelReason == u"取り違え");
    CHECK(ui.button(u"取消を戻す"_s).isVisible());
    CHECK(ui.says(u"取消: 取り違え"_s));
}

TEST_CASE("what is typed outlives a cancelling and is saved over it", "[ui][cancel]") {
    CallWindow ui;
    typeText(&ui.summary(), u"書きかけ"_s);
    ui.button(u"取消…"_s).click();
    CHECK(ui.stored().cancelReason == u"二重入力");
    CHECK(ui.summary().toPlainText() == u"書きかけ");
    CHECK(ui.controller().save());
    CHECK(ui.stored().summary == u"書きかけ");
    CHECK(ui.stored().cancelReason == u"二重入力");
}

TEST_CASE("with something typed a cancelling over a colleague's edit waits for the save",
          "[ui][cancel]") {
    CallWindow ui;
    typeText(&ui.summary(), u"書きかけ"_s);
    ui.theyWrite(u"同僚の要旨"_s);
    ui.button(u"取消…"_s).click();
    CHECK(ui.stored().cancelReason.isEmpty());
    CHECK(ui.says(u"書いた内容を保存して、見比べてください。"_s));
    CHECK(ui.summary().toPlainText() == u"書きかけ");
}

TEST_CASE("a colleague's cancelling while one writes is told and not asked about", "[ui][cancel]") {
    CallWindow ui;
    typeText(&ui.summary(), u"書きかけ"_s);
    ui.theyCancel();
    inConflict([](ConflictDialog& dialog) {
        CHECK(choicesOf(dialog) == QStringList{u"要旨: 自分が書いた方"_s, u"要旨: 前のまま"_s});
        CHECK(says(dialog, u"取り消されています（取り違え）"_s));
        dialog.accept();
    });
    CHECK(ui.controller().save());
    CHECK(ui.stored().summary == u"書きかけ");
    CHECK(ui.stored().cancelReason == u"取り違え");
}

TEST_CASE("a cancelling is told where nothing is left to choose", "[ui][cancel]") {
    CallWindow ui;
    typeText(&ui.summary(), u"書きかけ"_s);
    ui.theyWrite(u"同僚の要旨"_s);
    bool isTold = false;
    inConflict([&](ConflictDialog& dialog) {
        ui.theyCancel();
        const auto hear = [&](ConflictDialog& second) {
            CHECK(choicesOf(second).isEmpty());
            isTold = says(second, u"取り消されています（取り違え）"_s);
            second.accept();
        };
        // Behind the end of this one.
        inConflict(hear, 100);
        dialog.accept();
    });
    CHECK(ui.controller().save());
    CHECK(isTold);
    CHECK(ui.stored().cancelReason == u"取り違え");
}
