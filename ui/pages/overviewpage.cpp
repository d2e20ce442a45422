// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "ui/models/recordtableview.h"
#include "ui/pages/tableoutput.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_bar(new MessageBar(this)), m_summary(new QLabel(this)) {}

void OverviewPage::layOut(const QList<QWidget*>& choice, QAbstractItemModel& model,
                          const QString& tableName, const QList<ColumnWidth>& widths) {
    m_table = new QTableView(this);
    m_table->setModel(&model);
    setUpTable(*m_table, tableName);
    keepRow(*m_table);
    for (const auto& [column, width] : widths) m_table->setColumnWidth(column, width);
    auto* top = new QHBoxLayout;
    for (QWidget* part : choice) top->addWidget(part);
    top->addSpacing(spacing::kSmall);
    top->addWidget(m_summary);
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, &OverviewPage::openCurrent);
    onEnter(*m_table, [this] { openCurrent(); });
}

void OverviewPage::setSummary(const QString& text) {
    m_summary->setText(text);
}

void OverviewPage::openCurrent() {
    const int row = m_table->currentIndex().row();
    if (row >= 0) openRow(row);
}

std::optional<Right> OverviewPage::outputRight(ActionId id) const {
    return tableRight(id);
}

bool OverviewPage::handle(ActionId id) {
    switch (id) {
        case ActionId::Refresh:
            refresh();
            return true;
        case ActionId::Open:
            openCurrent();
            return true;
        default:
            return putOut(id, context(), *m_bar, *this,
                          {*m_table->model(), title(), choiceText() + u"　"_s + m_summary->text()});
    }
}

}  // namespace madobe
