// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/censuspage.h"
#include "ui/pages/recordpage.h"

#include <QLineEdit>
#include <QTableView>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// 花子 is in two hospitals on 1 June, which is today; 太郎 left on 30 May.
class OfficeOfCensus : public UiOffice {
public:
    OfficeOfCensus() {
        Office& of = office();
        of.unitOfWork().run(of.session(), u"test"_s, {}, [&](Work& work) {
            const qint64 hanako = patient(work, u"1"_s, u"練習 花子"_s, u"1950-01-01"_s);
            const qint64 taro = patient(work, u"2"_s, u"見本 太郎"_s, {});
            first = stay(work, hanako, hospital(work, u"H1"_s), u"2025-03-10"_s, {});
            stay(work, hanako, hospital(work, u"H2"_s), u"2026-05-20"_s, {});
            stay(work, taro, hospital(work, u"H3"_s), u"2026-05-01"_s, u"2026-05-30"_s);
        });
        openWindow();
        census = openPart<CensusPage>(ActionId::GoStays, u"在院者"_s);
        REQUIRE(census);
    }

    QTableView& table() { return *census->findChild<QTableView*>(); }
    QString cell(int row, int column) {
        return table().model()->index(row, column).data().toString();
    }
    void typeDay(const QString& text) {
        auto* day = census->findChild<QLineEdit*>();
        day->setFocus();
        day->selectAll();
        typeText(day, text);
        pressKey(day, Qt::Key_Return);
        REQUIRE(settle(workspace()));
    }
    bool shows(const QString& text) {
        for (const QLabel* label : census->findChildren<QLabel*>()) {
            if (label->text() == text) return true;
        }
        return false;
    }

    CensusPage* census = nullptr;
    qint64 first = 0;

private:
    qint64 patient(Work& work, const QString& number, const QString& name, const QString& born) {
        Patient made;
        made.number = number;
        made.name = name;
        made.bornOn = born;
        made.residence = office().codes().id("ward", "kita");
        work.insert(patientType(), made);
        return made.id;
    }
    static qint64 hospital(Work& work, const QString& number) {
        Institution made;
        made.number = number;
        made.name = u"架空病院"_s + number;
        work.insert(institutionType(), made);
        return made.id;
    }
    qint64 stay(Work& work, qint64 patient, qint64 institution, const QString& from,
                const QString& until) {
        AdmissionStatus made;
        made.patient = patient;
        made.institution = institution;
        made.admittedOn = from;
        made.typeFrom = from;
        made.dischargedOn = until;
        made.type = office().codes().id("admission_type", "voluntary");
        work.insert(admissionStatusType(), made);
        return made.id;
    }
};

}  // namespace

TEST_CASE("the census says who is in hospital today, and how many stays they have",
          "[ui][census]") {
    OfficeOfCensus ui;
    CHECK(ui.census->findChild<QLineEdit*>()->text() == u"令和8年6月1日");
    REQUIRE(ui.table().model()->rowCount() == 2);
    CHECK(ui.cell(0, CensusModel::Patient) == u"練習 花子");
    CHECK(ui.cell(0, CensusModel::Institution) == u"架空病院H1");
    CHECK(ui.cell(0, CensusModel::Length) == u"1年2か月");
    CHECK(ui.cell(0, CensusModel::Age) == u"76");
    CHECK(ui.cell(1, CensusModel::Institution) == u"架空病院H2");
    CHECK(ui.cell(1, CensusModel::Length) == u"0か月");
    CHECK(ui.shows(u"在院 1人（入院 2件）　1年以上 1人（65歳以上 1、65歳未満 0、年齢不明 0）"_s));
}

TEST_CASE("the census is of the day that is typed", "[ui][census]") {
    OfficeOfCensus ui;
    ui.typeDay(u"R8.5.10"_s);
    REQUIRE(ui.table().model()->rowCount() == 2);
    CHECK(ui.cell(1, CensusModel::Patient) == u"見本 太郎");
    CHECK(ui.cell(1, CensusModel::Age) == u"不明");
    CHECK(ui.shows(u"在院 2人　1年以上 1人（65歳以上 1、65歳未満 0、年齢不明 0）"_s));
    // Whoever leaves on a day is not there at its end.
    ui.typeDay(u"2026/5/30"_s);
    CHECK(ui.table().model()->rowCount() == 2);
    CHECK(ui.cell(1, CensusModel::Institution) == u"架空病院H2");
    ui.typeDay(u"R7.3.9"_s);
    CHECK(ui.table().model()->rowCount() == 0);
    CHECK(ui.shows(u"在院 0人　1年以上 0人（65歳以上 0、65歳未満 0、年齢不明 0）"_s));
    // Until a year is full the stay is not a long one.
    ui.typeDay(u"R8.3.9"_s);
    CHECK(ui.shows(u"在院 1人　1年以上 0人（65歳以上 0、65歳未満 0、年齢不明 0）"_s));
    ui.typeDay(u"R8.3.10"_s);
    CHECK(ui.shows(u"在院 1人　1年以上 1人（65歳以上 1、65歳未満 0、年齢不明 0）"_s));
}

TEST_CASE("what is no day is told and leaves the census as it was", "[ui][census]") {
    OfficeOfCensus ui;
    ui.typeDay(u"R8.13.1"_s);
    CHECK(ui.table().model()->rowCount() == 2);
    CHECK(ui.census->findChild<MessageBar*>()->text().contains(u"日付として読めません"_s));
    ui.typeDay(u"R8.5.10"_s);
    CHECK(ui.census->findChild<MessageBar*>()->isHidden());
}

TEST_CASE("a census that is read anew under the keyboard keeps its row", "[ui][census]") {
    OfficeOfCensus ui;
    ui.table().setFocus();
    REQUIRE(settle(ui.workspace()));
    ui.table().selectRow(1);
    ui.census->refresh();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.table().currentIndex().row() == 1);
}

TEST_CASE("Enter opens the stay", "[ui][census]") {
    OfficeOfCensus ui;
    ui.table().setFocus();
    ui.table().setCurrentIndex(ui.table().model()->index(0, 0));
    pressKey(&ui.table(), Qt::Key_Return);
    auto* record = ui.page<RecordPage>();
    REQUIRE(record);
    CHECK(&record->type() == &admissionStatusType());
    CHECK(record->form().controller().entity().id == ui.first);
}
