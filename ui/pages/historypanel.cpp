// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historypanel.h"

#include "ui/models/recordtableview.h"
#include "ui/pages/journaltexts.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownEntries = 500;

}  // namespace

HistoryPanel::HistoryPanel(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(new MessageBar),
      m_table(new QTableWidget),
      m_undo(new QPushButton(tr("選んだ操作を元に戻す"))),
      m_cancel(new QPushButton(tr("中止"))),
      m_whyNot(introLabel({})),
      m_undoing(new LongChange(context.office, context.longWork, context.prompts, this)) {
    QLabel* intro =
        introLabel(tr("だれが、いつ、何をしたか。見ただけのことも残ります。新しいものから%1件。")
                       .arg(kShownEntries));
    setUpTable(*m_table, tr("履歴の一覧"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("日時"), tr("だれ"), tr("したこと"), tr("わけ"), tr("件数")});
    m_table->setColumnWidth(0, 160);
    m_table->setColumnWidth(1, 120);
    m_table->setColumnWidth(2, 220);
    m_table->setColumnWidth(3, 320);
    auto* refreshButton = new QPushButton(tr("新しい内容にする"));
    auto* verifyButton = new QPushButton(tr("履歴の鎖を確かめる"));
    QHBoxLayout* buttons = buttonRow({refreshButton, m_undo, m_cancel, verifyButton});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(intro);
    layout->addLayout(buttons);
    layout->addWidget(m_whyNot);
    layout->addWidget(m_table, 1);
    connect(refreshButton, &QPushButton::clicked, this, &HistoryPanel::refresh);
    connect(m_table, &QTableWidget::currentCellChanged, this, &HistoryPanel::showChosen);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undo);
    connect(m_cancel, &QPushButton::clicked, m_undoing, &LongChange::cancel);
    connect(m_undoing, &LongChange::progressed, this, [this](qint64 done, qint64 of) {
        m_bar->show(MessageBar::Tone::Warning,
                    tr("元に戻しています… %1件のうち%2件")
                        .arg(QLocale().toString(of), QLocale().toString(done)));
    });
    connect(m_undoing, &LongChange::done, this, [this] {
        endUndo();
        m_bar->show(MessageBar::Tone::Done, tr("元に戻しました。"));
    });
    connect(m_undoing, &LongChange::failed, this, [this](const Error& error) {
        endUndo();
        m_bar->showError(error);
    });
    m_cancel->hide();
    connect(verifyButton, &QPushButton::clicked, this, &HistoryPanel::verify);
    // After whoever saved has finished with it.
    connect(&m_context.office.notifier(), &ChangeNotifier::changed, this, [this] {
        QTimer::singleShot(0, this, [this] {
            if (isVisible()) refresh();
        });
    });
    refresh();
}

void HistoryPanel::showEvent(QShowEvent* event) {
    refresh();
    QWidget::showEvent(event);
}

void HistoryPanel::refresh() {
    guarded(*m_bar, [this] {
        const qint64 chosen = m_entries.value(m_table->currentRow()).id;
        m_entries = m_context.office.journal().entries(kShownEntries);
        m_table->setRowCount(static_cast<int>(m_entries.size()));
        m_table->setCurrentCell(-1, -1);
        for (int i = 0; i < m_entries.size(); ++i) {
            const JournalEntry& entry = m_entries[i];
            const QDateTime at = QDateTime::fromString(entry.at, Qt::ISODateWithMs).toLocalTime();
            const QStringList cells{
                formatDate(at.date().toString(Qt::ISODate), m_context.texts.dateStyle()) +
                    at.toString(u" HH:mm:ss"_s),
                entry.account, journalActionText(entry.action, m_context.catalogue),
                journalReasonText(entry, m_entries, m_context),
                QLocale().toString(entry.changeCount)};
            for (int j = 0; j < cells.size(); ++j) {
                m_table->setItem(i, j, new QTableWidgetItem(cells[j]));
            }
            // The same entry, not the same row: it may be taken back next.
            if (chosen != 0 && entry.id == chosen) m_table->selectRow(i);
        }
    });
    showChosen();
}

const JournalEntry* HistoryPanel::chosen() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < m_entries.size() ? &m_entries[row] : nullptr;
}

void HistoryPanel::showChosen() {
    const JournalEntry* entry = chosen();
    const QString whyNot = entry ? whyNotUndone(*entry, m_context) : QString();
    m_whyNot->setText(whyNot);
    m_whyNot->setVisible(!whyNot.isEmpty());
    m_undo->setEnabled(entry && whyNot.isEmpty() && !m_undoing->isRunning());
}

void HistoryPanel::undo() {
    const JournalEntry* entry = chosen();
    if (!entry || !confirmUndo(*entry, m_context)) return;
    m_bar->clear();
    m_undo->setEnabled(false);
    m_cancel->show();
    m_cancel->setFocus(Qt::OtherFocusReason);
    m_undoing->startUndo(*entry);
}

void HistoryPanel::endUndo() {
    refresh();
    if (m_cancel->hasFocus()) m_table->setFocus(Qt::OtherFocusReason);
    m_cancel->hide();
}

void HistoryPanel::verify() {
    m_bar->show(MessageBar::Tone::Warning, tr("確かめています…"));
    m_context.longWork.run<QStringList>(
        this, u"verify"_s, [](Office& office) { return office.journal().problems(); },
        [this](const QStringList& problems) {
            if (problems.isEmpty()) {
                m_bar->show(MessageBar::Tone::Done,
                            tr("履歴の鎖は切れていません。先頭: %1")
                                .arg(m_context.office.journal().head().left(16)));
            } else {
                m_bar->show(MessageBar::Tone::Danger,
                            tr("履歴の鎖が合いません: %1")
                                .arg(problems.mid(0, 10).join(u"、"_s).toHtmlEscaped()));
            }
        },
        [this](const Error& error) { m_bar->showError(error); });
}

}  // namespace madobe
