// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rollupfiles.h"

#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 4;

QString lineOf(const OfficeCounts& office) {
    QStringList parts{office.ward.label.isEmpty() ? RollupFiles::tr("区が分からない")
                                                  : office.ward.label};
    const auto& months = office.meta.months;
    if (!months.isEmpty()) {
        parts.append(months.size() == 1 ? months.firstKey()
                                        : months.firstKey() + u'～' + months.lastKey());
    }
    parts.append(office.path);
    return parts.join(u'　');
}

}  // namespace

RollupFiles::RollupFiles(Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_choose(new QPushButton(tr("集計のファイルを加える…"), this)),
      m_chooseFolder(new QPushButton(tr("フォルダーを加える…"), this)),
      m_takeOut(new QPushButton(tr("選んだファイルを外す"), this)),
      m_list(new QListWidget(this)) {
    m_chooseFolder->setToolTip(tr("その下のフォルダーにある「集計.csv」をすべて加えます"));
    m_takeOut->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    m_list->setAccessibleName(tr("合算する集計のファイル"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMaximumHeight(kRows * spacing::kListRow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(buttonRow({m_choose, m_chooseFolder, m_takeOut}));
    layout->addWidget(m_list);
    connect(m_choose, &QPushButton::clicked, this, [this, &prompts] {
        add(prompts.openFiles(tr("各区の集計"), tr("集計 (*.csv);;すべて (*)")));
    });
    connect(m_chooseFolder, &QPushButton::clicked, this, [this, &prompts] {
        const QString folder = prompts.folder(tr("各区の集計があるフォルダー"));
        if (!folder.isEmpty()) add({folder});
    });
    connect(m_takeOut, &QPushButton::clicked, this, &RollupFiles::takeOut);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &RollupFiles::updateState);
    auto* remove = new QShortcut(Qt::Key_Delete, m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &RollupFiles::takeOut);
    show({});
}

int RollupFiles::listed() const {
    return m_list->count();
}

void RollupFiles::add(const QStringList& places) {
    if (places.isEmpty()) return;
    m_places += places;
    updateState();
    Q_EMIT changed();
}

void RollupFiles::show(const QList<OfficeCounts>& offices) {
    const int row = std::max(0, m_list->currentRow());
    const bool hadKeyboard = m_list->hasFocus() || m_takeOut->hasFocus();
    m_places.clear();
    m_list->clear();
    for (const OfficeCounts& office : offices) {
        m_places.append(office.path);
        auto* item = new QListWidgetItem(lineOf(office), m_list);
        item->setToolTip(office.path);
        item->setData(Qt::UserRole, office.path);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    if (hadKeyboard && offices.isEmpty()) activate();
    m_list->setVisible(!offices.isEmpty());
    updateState();
}

void RollupFiles::takeOut() {
    // While a folder is searched, what is taken out might come back from there.
    if (m_places.size() != m_list->count()) return;
    for (const QListWidgetItem* item : m_list->selectedItems()) {
        m_places.removeOne(item->data(Qt::UserRole).toString());
    }
    // A disabled button would send the keyboard elsewhere.
    m_list->setFocus(Qt::OtherFocusReason);
    updateState();
    if (m_places.size() != m_list->count()) Q_EMIT changed();
}

void RollupFiles::updateState() {
    m_takeOut->setVisible(m_list->count() > 0);
    m_takeOut->setEnabled(m_places.size() == m_list->count() && !m_list->selectedItems().isEmpty());
}

void RollupFiles::activate() {
    m_choose->setFocus(Qt::OtherFocusReason);
}

}  // namespace madobe
