// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/issue.h"

#include <QCoreApplication>

class QJsonArray;

namespace madobe {

class FormView;
class MessageBar;
struct MergedDraft;

/// What the bar above a form says of its record and its draft.
class FormTelling {
    Q_DECLARE_TR_FUNCTIONS(FormTelling)
public:
    FormTelling(FormView& view, MessageBar& bar) : m_view(view), m_bar(bar) {}

    /// What stands against a save, a link to each field, under the fields too; the first of them
    /// gets the keyboard. False, as the save.
    bool refused(const Issues& issues);
    /// False, as the save.
    bool notSaved();
    /// What is unusual about what was saved.
    void notices(const Issues& notices);
    /// Nothing where a draft came back as it was. `left`: what no field shows.
    void restored(const MergedDraft& draft, const QJsonArray& left, bool isSavedSince);

private:
    QString linesOf(const Issues& issues) const;

    FormView& m_view;
    MessageBar& m_bar;
};

}  // namespace madobe
