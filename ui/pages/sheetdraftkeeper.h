// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sheetdraft.h"
#include "ui/support/draftnotice.h"

#include <QTimer>

namespace madobe {

class Office;

/// No family has this name, so that 今日 does not offer it as a form.
inline const QString kSheetDraftForm = QStringLiteral("sheet");

/// Keeps what is typed into the sheet on the screen as this account's draft of it.
class SheetDraftKeeper final : public QObject {
    Q_OBJECT
public:
    SheetDraftKeeper(Office& office, MessageBar& bar, QObject* parent);

    /// Another sheet is on the screen: what was typed into it last time, newest first.
    QList<SheetDraft> turnTo(const SheetContent& stored);
    /// What the screen shows is that draft.
    void setShown(const SheetDraft& draft) { m_kept = toJson(draft); }
    /// False, and told, where it could be kept nowhere; then it is due again.
    bool keep(const SheetDraft& draft);
    /// It becomes the draft of the sheet it is begun from, and none of this one.
    void moveTo(const SheetDraft& draft);
    void drop();
    void keepSoon();
    void stop() { m_timer.stop(); }
    /// Whether another window's was left when this one was kept.
    bool isBeside() const { return m_isBeside; }
    /// Whether there is another window's now.
    bool hasBeside() const;

Q_SIGNALS:
    void due();

private:
    Office& m_office;
    QTimer m_timer;
    DraftPen m_pen;
    DraftNotice m_notice;
    QJsonObject m_kept;
    bool m_isBeside = false;
};

}  // namespace madobe
