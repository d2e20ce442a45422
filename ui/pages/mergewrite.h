// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/patient.h"
#include "ui/pages/page.h"

namespace madobe {

class LongChange;

/// Writes a merge of two persons in the background, and tells on its page's bar how far it is and
/// why it ended.
class MergeWrite final : public QObject {
    Q_OBJECT
public:
    MergeWrite(PageContext& context, MessageBar& bar, QWidget* page);

    /// `kept` as he shall be. False where somebody is writing about the one who goes, which the bar
    /// tells.
    bool start(const Patient& gone, const Patient& kept);
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void merged();
    /// Or given up: nothing was changed.
    void failed();

private:
    bool isBegunElsewhere(const Patient& gone);

    PageContext& m_context;
    MessageBar& m_bar;
    LongChange* m_change;
};

}  // namespace madobe
