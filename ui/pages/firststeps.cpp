// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststeps.h"

#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

FirstSteps::FirstSteps(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context) {
    const Session& session = context.office.session();
    auto* heading = new QLabel(tr("はじめに"), this);
    setTextRole(*heading, TextRole::Heading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, spacing::kMedium);
    layout->addWidget(heading);
    layout->addWidget(new QLabel(
        session.may(Right::Write) ? tr("まだ対象者も相談もありません。どれからでも始められます。")
                                  : tr("まだ対象者も相談もありません。"),
        this));
    if (session.may(Right::Import)) {
        add(tr("今までの台帳を取り込む"), [this] { m_context.navigator.openImport(); });
    }
    if (session.may(Right::Write)) {
        add(tr("対象者を登録する"), [this] { m_context.navigator.openNew(patientType()); });
        add(tr("相談を書く（F2）"), [this] { m_context.navigator.openNew(consultationType()); });
    }
    auto* row = new QHBoxLayout;
    for (QWidget* step : std::as_const(m_steps)) row->addWidget(step);
    row->addStretch();
    layout->addLayout(row);
    hide();
}

void FirstSteps::add(const QString& text, const std::function<void()>& go) {
    auto* step = new QPushButton(text, this);
    step->setAutoDefault(false);
    connect(step, &QPushButton::clicked, this, go);
    m_steps.append(step);
}

bool FirstSteps::activate() {
    if (!isVisible() || m_steps.isEmpty()) return false;
    m_steps.constFirst()->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace madobe
