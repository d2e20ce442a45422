// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetdraftkeeper.h"

#include "core/services/office.h"

namespace madobe {

namespace {

constexpr int kDelay = 1000;

}  // namespace

SheetDraftKeeper::SheetDraftKeeper(Office& office, MessageBar& bar, QObject* parent)
    : QObject(parent), m_office(office), m_notice(bar) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &SheetDraftKeeper::due);
}

QList<SheetDraft> SheetDraftKeeper::turnTo(const SheetContent& stored) {
    m_pen = m_office.drafts().pen(kSheetDraftForm, stored.cover.uid);
    m_kept = {};
    m_isBeside = false;
    QList<SheetDraft> drafts;
    const QList<QJsonObject> found = m_office.drafts().take(m_pen);
    for (const QJsonObject& json : found) drafts.append(sheetDraftFrom(json, stored));
    return drafts;
}

bool SheetDraftKeeper::keep(const SheetDraft& draft) {
    const QJsonObject content = toJson(draft);
    // Or a forgotten window would bring back what was taken over and changed elsewhere.
    if (content == m_kept) return true;
    try {
        const DraftService::Outcome outcome = m_office.drafts().keep(m_pen, content);
        m_kept = content;
        m_isBeside = outcome.isBeside;
        m_notice.kept(outcome);
        return true;
    } catch (const Error& error) {
        m_notice.keptNowhere(error);
        m_timer.start();
        return false;
    }
}

void SheetDraftKeeper::moveTo(const SheetDraft& draft) {
    DraftPen pen = m_office.drafts().pen(kSheetDraftForm, draft.base.cover.uid);
    m_office.drafts().keep(pen, toJson(draft));
    drop();
}

void SheetDraftKeeper::drop() {
    m_office.drafts().drop(m_pen);
    m_kept = {};
    m_isBeside = false;
}

void SheetDraftKeeper::keepSoon() {
    if (!m_timer.isActive()) m_timer.start();
}

bool SheetDraftKeeper::hasBeside() const {
    return m_office.drafts().isBeside(m_pen);
}

}  // namespace madobe
