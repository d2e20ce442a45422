// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importfiles.h"

#include "core/text/issuetext.h"
#include "ui/forms/codeeditors.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

ImportFiles::ImportFiles(PageContext& context, MessageBar& bar, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(bar),
      m_choose(new QPushButton(tr("ファイルを選ぶ…"))),
      m_list(new QListWidget),
      m_ledger(new QuietComboBox) {
    m_list->setAccessibleName(tr("取り込むファイル"));
    m_list->setMaximumHeight(5 * spacing::kListRow);
    m_ledger->setAccessibleName(tr("選んだファイルの台帳"));
    m_ledger->addItem(tr("（取り込まない）"));
    for (const EntityType* type : context.catalogue.ledgers()) {
        m_ledger->addItem(entityTitle(*type), QString::fromLatin1(type->table));
    }
    auto* ledgerLabel = new QLabel(tr("台帳"));
    ledgerLabel->setBuddy(m_ledger);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choose, 0, Qt::AlignTop);
    layout->addWidget(m_list, 1);
    auto* ledger = new QHBoxLayout;
    ledger->addWidget(ledgerLabel);
    ledger->addWidget(m_ledger);
    layout->addLayout(ledger);
    layout->setAlignment(ledger, Qt::AlignTop);
    connect(m_choose, &QPushButton::clicked, this, &ImportFiles::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        showLedger();
        Q_EMIT currentChanged();
    });
    connect(m_ledger, &QComboBox::activated, this,
            [this] { setLedger(m_context.catalogue.byTable(m_ledger->currentData().toString())); });
}

QWidget& ImportFiles::firstField() const {
    return *m_choose;
}

void ImportFiles::choose() {
    const QStringList paths = m_context.prompts.openFiles(
        tr("台帳のファイル"), tr("台帳 (*.csv *.xlsx *.txt *.tsv);;すべて (*)"));
    if (!paths.isEmpty()) setFiles(paths);
}

void ImportFiles::setFiles(const QStringList& paths) {
    m_files.clear();
    m_list->clear();
    Q_EMIT replaced();
    Q_EMIT changed();
    QStringList notes;
    bool isRead = true;
    for (const QString& path : paths) {
        isRead = guarded(m_bar, [&] { add(path, notes); }) && isRead;
    }
    if (isRead && !notes.isEmpty()) m_bar.show(MessageBar::Tone::Warning, notes.join(u"<br>"_s));
    const auto open = std::find_if(m_files.cbegin(), m_files.cend(),
                                   [](const LedgerFile& file) { return file.type == nullptr; });
    m_list->setCurrentRow(open == m_files.cend() ? 0 : static_cast<int>(open - m_files.cbegin()));
    m_ledger->setEnabled(!m_files.isEmpty());
    if (open != m_files.cend()) m_ledger->setFocus(Qt::OtherFocusReason);
}

void ImportFiles::add(const QString& path, QStringList& notes) {
    for (LedgerFile file : namedLedgers(path, m_context.catalogue)) {
        const QString name = file.name().toHtmlEscaped();
        if (file.type == nullptr) {
            file.type = guessLedger(file, m_context.catalogue);
            notes.append(file.type ? tr("%1 は、列から見て「%2」としました。違うときは台帳を選び"
                                        "直してください。")
                                         .arg(name, entityTitle(*file.type))
                                   : tr("%1 がどの台帳か分かりません。台帳を選んでください。選ば"
                                        "ないファイルは取り込みません。")
                                         .arg(name));
        }
        m_files.append(file);
        m_list->addItem(lineOf(file));
    }
}

QString ImportFiles::lineOf(const LedgerFile& file) const {
    return tr("%1　→　%2")
        .arg(file.name(), file.type ? entityTitle(*file.type) : m_ledger->itemText(0));
}

QList<LedgerFile> ImportFiles::chosen() const {
    QList<LedgerFile> files = m_files;
    files.removeIf([](const LedgerFile& file) { return file.type == nullptr; });
    return files;
}

LedgerFile ImportFiles::current() const {
    return m_files.value(m_list->currentRow());
}

void ImportFiles::showLedger() {
    const EntityType* type = current().type;
    m_ledger->setCurrentIndex(type ? m_ledger->findData(QString::fromLatin1(type->table)) : 0);
}

void ImportFiles::setLedger(const EntityType* type) {
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_files.size() || m_files[row].type == type) return;
    m_files[row].type = type;
    m_list->item(row)->setText(lineOf(m_files[row]));
    Q_EMIT changed();
    Q_EMIT currentChanged();
}

void ImportFiles::setBusy(bool isBusy) {
    m_choose->setEnabled(!isBusy);
    m_ledger->setEnabled(!isBusy && !m_files.isEmpty());
}

}  // namespace madobe
