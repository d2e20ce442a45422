// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startview.h"

#include "ui/support/messagebar.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

namespace {

constexpr int kColumnWidth = 520;

}  // namespace

QVBoxLayout* centredColumn(QWidget& view) {
    auto* column = new QWidget(&view);
    column->setFixedWidth(kColumnWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(spacing::kSmall);
    auto* across = new QHBoxLayout;
    auto* down = new QVBoxLayout(&view);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    across->addStretch();
    across->addWidget(column);
    across->addStretch();
    return layout;
}

StartView::StartView(const QString& lastOffice, QWidget* parent)
    : QWidget(parent), m_layout(centredColumn(*this)), m_bar(new MessageBar) {
    auto* name = new QLabel(tr("窓辺"));
    setTextRole(*name, TextRole::Title);
    auto* what = new QLabel(tr("区の精神保健福祉相談の記録と集計"));
    setTextRole(*what, TextRole::Muted);
    m_layout->addWidget(name);
    m_layout->addWidget(what);
    m_layout->addSpacing(spacing::kMedium);
    m_layout->addWidget(m_bar);
    const bool hasLast = QFileInfo::exists(lastOffice);
    if (hasLast) {
        addChoice(tr("前回の事務所を開く"), lastOffice, &StartView::lastRequested, true);
    }
    addChoice(tr("練習用の事務所を開く"),
              tr("作りものの一年分の記録で、何を押しても困る人はいません。"),
              &StartView::practiceRequested, !hasLast);
    addChoice(tr("新しい事務所をつくる"), tr("区と、はじめの管理者と、パスワードを決めます。"),
              &StartView::newRequested, false);
    addChoice(tr("事務所のファイルを開く…"),
              tr("このパソコンにあるファイルか、共有の事務所の接続ファイルを選びます。"),
              &StartView::openRequested, false);
    addChoice(tr("控えから戻す…"), tr("控えのファイルから、元と別の場所に事務所を戻します。"),
              &StartView::restoreRequested, false);
}

void StartView::addChoice(const QString& text, const QString& explanation,
                          void (StartView::*signal)(), bool isPrimary) {
    auto* button = new QPushButton(text);
    button->setMinimumHeight(40);
    button->setAccessibleDescription(explanation);
    if (isPrimary) setPrimary(*button);
    m_layout->addWidget(button);
    m_layout->addWidget(introLabel(explanation));
    m_layout->addSpacing(spacing::kSmall);
    connect(button, &QPushButton::clicked, this, signal);
}

}  // namespace madobe
