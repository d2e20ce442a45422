// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/serverwindow.h"
#include "ui/forms/conflictdialog.h"
#include "ui/pages/personpage.h"

#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// The window on a shared office in whose register somebody stands twice.
class SharedMerge : public ServerWindow {
public:
    Consultation call(Office& in) { return phoneCall(in, u"2026-05-10"_s, {gone.id}); }
    void mergeIn(Office& office) {
        auto stays = office.store().load<Patient>(patientType(), kept.id);
        PersonMerge(office.unitOfWork(), office.session())
            .merge(office.store().load<Patient>(patientType(), gone.id), stays);
    }

    Patient kept = savedPatient(u"見本　花子"_s);
    Patient gone = savedPatient(u"母の言う娘"_s);
};

bool tableHolds(QWidget& page, const QString& text) {
    for (const QTableView* view : page.findChildren<QTableView*>()) {
        const QAbstractItemModel& model = *view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString().contains(text)) return true;
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("an open form about somebody who is merged saves to the other", "[ui][server][merge]") {
    if (!hasTestServer()) {
        WARN("no server");
        return;
    }
    SharedMerge ui;
    Consultation entry = ui.call(ui.opened());
    ui.opened().records().save(consultationType(), entry);
    ui.workspace().openRecord(consultationType(), entry.id);
    typeText(ui.summary(), u"書き足した要旨"_s);

    bool isTold = false;
    QObject::connect(&ui.opened().notifier(), &ChangeNotifier::changed, &ui.workspace(),
                     [&] { isTold = true; });
    ui.mergeIn(*ui.colleague());
    REQUIRE(QTest::qWaitFor([&] { return isTold; }, 5000));
    QTest::qWait(10);
    CHECK(ui.summary()->toPlainText() == u"書き足した要旨"_s);
    bool isAsked = false;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<ConflictDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        isAsked = true;
        dialog->accept();
    });
    CHECK(ui.page<RecordPage>()->form().controller().save());
    CHECK(isAsked);
    const auto stored = ui.opened().store().load<Consultation>(consultationType(), entry.id);
    CHECK(stored.persons == QList<qint64>{ui.kept.id});
    CHECK(stored.summary == u"書き足した要旨"_s);
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("a form begun before a merge shows and saves the one who stayed", "[ui][server][merge]") {
    if (!hasTestServer()) {
        WARN("no server");
        return;
    }
    SharedMerge ui;
    ui.workspace().openNew(consultationType(), [&](Entity& entity) {
        static_cast<Consultation&>(entity) = ui.call(ui.opened());
    });
    typeText(ui.summary(), u"書きかけの要旨"_s);
    const QByteArray uid = ui.page<RecordPage>()->form().controller().entity().uid;
    ui.workspace().back();
    ui.mergeIn(*ui.colleague());
    ui.workspace().openDraft(consultationType(), uid);
    CHECK(ui.summary()->toPlainText() == u"書きかけの要旨"_s);
    bool isShown = false;
    for (const QPushButton* chip : ui.page<RecordPage>()->findChildren<QPushButton*>()) {
        isShown = isShown || chip->text().startsWith(ui.kept.name);
    }
    CHECK(isShown);
    REQUIRE(ui.page<RecordPage>()->form().controller().save());
    const qint64 id = ui.page<RecordPage>()->form().controller().entity().id;
    CHECK(ui.opened().store().load<Consultation>(consultationType(), id).persons ==
          QList<qint64>{ui.kept.id});
}

TEST_CASE("the page of who stayed shows what a colleague saves to the other",
          "[ui][server][merge]") {
    if (!hasTestServer()) {
        WARN("no server");
        return;
    }
    SharedMerge ui;
    const auto colleague = ui.colleague();
    Consultation begun = ui.call(*colleague);
    begun.summary = u"同僚の書いた要旨"_s;
    ui.mergeIn(ui.opened());
    ui.workspace().openRecord(patientType(), ui.kept.id);
    REQUIRE(ui.page<PersonPage>());
    CHECK_FALSE(tableHolds(*ui.page<PersonPage>(), begun.summary));
    colleague->records().save(consultationType(), begun);
    CHECK(QTest::qWaitFor([&] { return tableHolds(*ui.page<PersonPage>(), begun.summary); }, 5000));
}
