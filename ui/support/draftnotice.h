// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/draftservice.h"
#include "ui/support/messagebar.h"

#include <QCoreApplication>

namespace madobe {

/// Tells once, for as long as it lasts, that the office refuses a draft or that it could be kept
/// nowhere, and takes that back when it is over. In nobody's way: what is typed is still there.
class DraftNotice {
    Q_DECLARE_TR_FUNCTIONS(DraftNotice)
public:
    explicit DraftNotice(MessageBar& bar) : m_bar(bar) {}

    void kept(const DraftService::Outcome& outcome);
    void keptNowhere(const Error& error);

private:
    void tell(MessageBar::Tone tone, const QString& html);

    MessageBar& m_bar;
    QString m_told;
};

}  // namespace madobe
