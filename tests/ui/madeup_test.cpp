// SPDX-License-Identifier: GPL-3.0-or-later
// A family and a table of counts that Madobe does not have, declared here and nowhere else.
#include "core/domain/label.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "core/reports/countengine.h"
#include "tests/support/catchqt.h"
#include "tests/support/distinct.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/countspage.h"
#include "ui/pages/listpage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"

#include <QDir>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

// The declaration begins here.
struct Excursion : Entity {
    QString number;
    qint64 patient = 0;
    QString heldOn;
    qint64 ward = 0;
    qint64 method = 0;
    QString place;
    QString note;
};

constexpr Field kFields[] = {
    field<&Excursion::number>("number", "外出番号", FieldKind::Identifier)
        .required()
        .key()
        .inList(),
    field<&Excursion::patient>("patient_id", "対象者番号", FieldKind::Reference)
        .of("patient")
        .required()
        .inList(),
    field<&Excursion::heldOn>("held_on", "実施日", FieldKind::Date).required().inList(),
    field<&Excursion::ward>("ward_id", "区", FieldKind::Code).of("ward").required(),
    field<&Excursion::method>("method_id", "行き方", FieldKind::Code).of("method").inList(),
    field<&Excursion::place>("place", "行き先", FieldKind::Line).inList(),
    field<&Excursion::note>("note", "様子", FieldKind::Note),
};

constexpr EntityType kType = {
    .table = "excursion",
    .ledger = "外出",
    .fields = kFields,
    .make = &makeEntity<Excursion>,
    .copy = &copyEntity<Excursion>,
    .subject = "patient_id",
    .date = "held_on",
    .ward = "ward_id",
    .isNumbered = true,
};

constexpr CountTable kTable = {
    .code = "excursions",
    .title = "外出の回数",
    .unitText = "回",
    .ruleText = "外出をすべて数えます。",
    .from = "excursion r",
    .kindFilter = "1 = 1",
    .period = "r.held_on BETWEEN {first} AND {last}",
    .ward = "r.ward_id",
    .rows = {.list = "method", .expression = "r.method_id"},
    .columns = {},
    .record = "r.id",
    .recordTable = "excursion",
};

const QString kMigration =
    u"CREATE TABLE excursion (id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE,"
    " revision INTEGER NOT NULL DEFAULT 1, number TEXT NOT NULL UNIQUE,"
    " patient_id INTEGER NOT NULL REFERENCES patient (id), held_on TEXT NOT NULL DEFAULT '',"
    " ward_id INTEGER, method_id INTEGER, place TEXT NOT NULL DEFAULT '',"
    " note TEXT NOT NULL DEFAULT '') STRICT"_s;
// The declaration ends here.

Catalogue withExcursions() {
    return Catalogue(standardCatalogue().types() + QList<const EntityType*>{&kType});
}

}  // namespace

TEST_CASE("a declared family gets form, list, draft, journal and the person's tab", "[ui][shape]") {
    UiOffice ui(withExcursions(), standardCountTables() + QList<const CountTable*>{&kTable});
    ui.office().database().exec(kMigration);
    const Patient patient = savedPatient(ui.office(), u"見本　花子"_s);
    ui.openWindow();

    // The form, with the day and the ward filled in.
    ui.workspace().openNew(
        kType, [&](Entity& entity) { static_cast<Excursion&>(entity).patient = patient.id; });
    REQUIRE(ui.page<RecordPage>());
    FormView& view = ui.page<RecordPage>()->form().view();
    for (const Field& field : kFields) CHECK(view.editor(QString::fromLatin1(field.column)));
    CHECK(view.editor(u"held_on"_s)->value() == u"2026-06-01"_s);
    view.editor(u"place"_s)->setTyped(u"公園"_s);
    view.editor(u"note"_s)->setTyped(u"よく歩いた"_s);
    view.editor(u"method_id"_s)->setTyped(u"visit"_s);
    ui.page<RecordPage>()->keepDrafts();
    REQUIRE(ui.opened().drafts().all().size() == 1);
    CHECK(ui.opened().drafts().all().first().form == u"excursion"_s);
    ui.perform(ActionId::SaveAndClose);
    CHECK(ui.opened().store().of(kType).count() == 1);

    // The journal holds it, sealed, about the person.
    const JournalEntry entry = ui.opened().journal().entries(1).first();
    CHECK(entry.action == u"excursion.save"_s);
    CHECK(ui.opened().journal().changes(entry.id).first().payload.value(u"place"_s) == u"公園"_s);

    // The person's page has a tab with it.
    ui.workspace().openRecord(patientType(), patient.id);
    const auto* tabs = ui.page<PersonPage>()->findChild<QTabWidget*>();
    QStringList titles;
    for (int i = 0; i < tabs->count(); ++i) titles.append(tabs->tabText(i));
    CHECK(titles.contains(u"外出"_s));

    // Its table is counted, opens its records and explains itself.
    ui.perform(ActionId::GoCounts);
    auto* counts = ui.workspace().currentPage()->findChild<CountsPage*>();
    counts->chooseTable(u"excursions"_s);
    REQUIRE(settle(ui.workspace()));
    auto* table = counts->findChild<QTableView*>();
    auto* model = qobject_cast<CountGridModel*>(table->model());
    const QModelIndex total = model->index(model->rowCount() - 1, model->columnCount() - 1);
    CHECK(total.data().toString() == u"1"_s);
    QString card;
    for (const QLabel* label : counts->findChildren<QLabel*>()) card += label->text();
    CHECK(card.contains(u"外出をすべて数えます。"_s));
    Q_EMIT table->doubleClicked(total);
    REQUIRE(ui.page<ListPage>());
    CHECK(ui.page<ListPage>()->panel().table().records().rowCount() == 1);
}

TEST_CASE("a declared family goes out as a ledger and comes in again unchanged", "[ui][shape]") {
    const auto exported = [](TestOffice& office, const QString& name) {
        LedgerExport(*office).run(office.file(name));
        return TestOffice::read(office.file(name + u"/外出.csv"_s));
    };
    TestOffice first(withExcursions());
    first->database().exec(kMigration);
    for (int i = 0; i < 5; ++i) {
        const auto entity = distinctEntity(*first, kType, i);
        first->records().save(kType, *entity);
    }
    const QByteArray written = exported(first, u"out"_s);
    CHECK(written.count('\n') == 6);

    TestOffice second(withExcursions());
    second->database().exec(kMigration);
    QList<LedgerFile> files;
    for (const QFileInfo& file : QDir(first.file(u"out"_s)).entryInfoList(QDir::Files)) {
        // Code lists are there already.
        if (!file.fileName().startsWith(u"コード"_s)) {
            files.append(identifyLedgers(file.filePath(), withExcursions()));
        }
    }
    const ImportResult result =
        LedgerImport(second->unitOfWork(), second->session()).run(files, {});
    CHECK(result.isWritten);
    CHECK(exported(second, u"again"_s) == written);
}
