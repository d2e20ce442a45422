// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backuppanel.h"

#include "ui/pages/backupbar.h"
#include "ui/support/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

BackupPanel::BackupPanel(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_state(new QLabel), m_stop(new QPushButton) {
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* choose = new QPushButton(tr("毎日の控えのフォルダーを選ぶ…"));
    choose->setAutoDefault(false);
    choose->setEnabled(m_context.office.session().may(Right::Backup));
    m_stop->setText(tr("毎日の控えをやめる"));
    m_stop->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(choose);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    BackupBar& backups = m_context.backups;
    connect(choose, &QPushButton::clicked, this, [this, &backups] {
        const QString folder = m_context.prompts.folder(tr("毎日の控えのフォルダー"));
        if (!folder.isEmpty()) guarded(backups, [&] { backups.setFolder(folder); });
    });
    connect(m_stop, &QPushButton::clicked, this,
            [&backups] { guarded(backups, [&] { backups.setFolder({}); }); });
    connect(&backups, &BackupBar::changed, this, &BackupPanel::showState);
    showState();
}

void BackupPanel::showState() {
    const BackupBar& backups = m_context.backups;
    const QString folder = backups.folder();
    m_stop->setEnabled(!folder.isEmpty() && m_context.office.session().may(Right::Backup));
    if (folder.isEmpty()) {
        m_state->setText(
            tr("このPCでは、毎日の控えを取っていません。フォルダーを選ぶと、だれかがログインしてい"
               "るあいだに1日1回、暗号化された控えをそこに取ります。2日分はすべて、そのあとは12日・"
               "10週・9か月の分を残します。"));
        return;
    }
    const DateStyle style = m_context.texts.dateStyle();
    const QString last =
        backups.newest()
            ? formatMoment(backups.newest()->toUTC().toString(Qt::ISODateWithMs), style)
            : tr("まだ確かめていません");
    const QString rehearsed = backups.rehearsedOn().isEmpty()
                                  ? tr("まだありません")
                                  : formatDate(backups.rehearsedOn(), style);
    m_state->setText(tr("毎日の控えのフォルダー: %1\n最後の控え: %2　試しに戻した日: %3")
                         .arg(QDir::toNativeSeparators(folder), last, rehearsed));
}

}  // namespace madobe
