// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/consultation.h"
#include "tests/support/records.h"
#include "tests/ui/personform.h"

namespace madobe::tests {

/// A window, and a call about a person whom others may write on too.
struct OfficeWithCall : OfficeWithPerson {
    OfficeWithCall() : call(savedCall(opened(), QStringLiteral("2026-06-01"), {patient.id})) {}
    Consultation stored() {
        return opened().store().load<Consultation>(consultationType(), call.id);
    }
    template <class Change>
    void saveInBetween(Change&& change) {
        Consultation theirs = stored();
        change(theirs);
        opened().records().save(consultationType(), theirs);
    }

    Consultation call;
};

/// A form on the call without a page of its own.
struct CallForm {
    explicit CallForm(OfficeWithCall& ui)
        : view(ui.opened(), ui.workspace().context().texts, consultationType()),
          controller(ui.opened(), prompts, view, bar,
                     ui.opened().store().of(consultationType()).load(ui.call.id)) {}
    void type(const QString& column, const QString& text) { view.editor(column)->setTyped(text); }
    QVariant value(const QString& column) const { return view.editor(column)->value(); }

    FormView view;
    MessageBar bar;
    ScriptedPrompts prompts{std::make_shared<ScriptedPrompts::Answers>()};
    FormController controller;
};

}  // namespace madobe::tests
