// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/patient.h"
#include "tests/support/uioffice.h"
#include "ui/forms/formcontroller.h"

namespace madobe::tests {

/// A window, and a person whom others may write on.
struct OfficeWithPerson : UiOffice {
    explicit OfficeWithPerson(const QString& note = {}) {
        patient.name = QStringLiteral("見本　花子");
        patient.phone = QStringLiteral("011-000-0001");
        patient.note = note;
        patient.residence = office().codes().id("ward", "kita");
        office().records().save(patientType(), patient);
        openWindow();
    }
    Patient stored() { return opened().store().load<Patient>(patientType(), patient.id); }
    template <class Change>
    void saveInBetween(Change&& change) {
        Patient theirs = stored();
        change(theirs);
        opened().records().save(patientType(), theirs);
    }

    Patient patient;
};

/// A form on the person without a page of its own.
struct PersonForm {
    explicit PersonForm(OfficeWithPerson& ui)
        : view(ui.opened(), ui.workspace().context().texts, patientType()),
          controller(ui.opened(), prompts, view, bar,
                     ui.opened().store().of(patientType()).load(ui.patient.id)) {}
    void type(const QString& column, const QString& text) { view.editor(column)->setTyped(text); }

    FormView view;
    MessageBar bar;
    ScriptedPrompts prompts{std::make_shared<ScriptedPrompts::Answers>()};
    FormController controller;
};

}  // namespace madobe::tests
