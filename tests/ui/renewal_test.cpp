// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "core/domain/institution.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/todaypage.h"

#include <QLabel>
#include <QListWidget>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Somebody whose 医療保護入院 is to be renewed on 10 June; today is 1 June.
class OfficeOfRenewal : public UiOffice {
public:
    OfficeOfRenewal() {
        Institution hospital;
        hospital.number = u"H1"_s;
        hospital.name = u"架空病院"_s;
        office().records().save(institutionType(), hospital);
        patient = savedPatient(office(), u"練習 花子"_s);
        AdmissionStatus stay;
        stay.patient = patient.id;
        stay.institution = hospital.id;
        stay.admittedOn = u"2026-03-10"_s;
        stay.type = office().codes().id("admission_type", "medical_protection");
        office().records().save(admissionStatusType(), stay);
        openWindow();
        REQUIRE(window->workspace());
        REQUIRE(settle(workspace()));
    }
    Patient patient;
};

}  // namespace

TEST_CASE("a renewal that falls due stands on today and opens its stay", "[ui][renewals]") {
    OfficeOfRenewal ui;
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    QListWidget* renewals = nullptr;
    for (auto* list : ui.workspace().currentPage()->findChildren<QListWidget*>()) {
        if (list->accessibleName() == u"医療保護入院の更新の一覧") renewals = list;
    }
    REQUIRE(renewals);
    REQUIRE(renewals->isVisible());
    REQUIRE(renewals->count() == 1);
    const QString text = renewals->item(0)->text();
    CHECK(text.startsWith(u"R8.6.10（あと9日）まで　練習 花子　架空病院"_s));
    CHECK(text.endsWith(u"退院支援委員会: いまがその期間です　家族等への通知: 期間を過ぎました"_s));
    const QString steps = renewals->item(0)->toolTip();
    CHECK(steps.contains(u"家族等への通知　R8.5.10からR8.5.27まで（期間を過ぎました）"_s));
    CHECK(steps.contains(u"退院支援委員会　R8.5.10からR8.6.10まで（いまがその期間です）"_s));
    renewals->setFocus();
    pressKey(renewals, Qt::Key_Return);
    auto* form = ui.page<RecordPage>();
    REQUIRE(form);
    CHECK(&form->type() == &admissionStatusType());

    auto* due = form->findChild<QLabel*>(u"renewalDue"_s);
    REQUIRE(due);
    CHECK(due->text() == u"期限　R8.6.10（あと9日）");
    form->form()
        .view()
        .editor(u"type_id"_s)
        ->setValue(ui.opened().codes().id("admission_type", "voluntary"));
    CHECK_FALSE(due->text().contains(u"R8.6.10"_s));
}

TEST_CASE("a person's page says until when a stay must be renewed", "[ui][renewals]") {
    OfficeOfRenewal ui;
    ui.workspace().openRecord(patientType(), ui.patient.id);
    auto* page = ui.page<PersonPage>();
    REQUIRE(page);
    auto* line = page->findChild<QLabel*>(u"renewal"_s);
    REQUIRE(line);
    CHECK(line->text().startsWith(u"医療保護入院の更新の期限　R8.6.10（あと9日）"_s));
}
