// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtableview.h"
#include "ui/pages/page.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace madobe {

/// A list of one family with search as you type, filters as removable chips, and an exact count.
class ListPanel : public QWidget {
    Q_OBJECT
public:
    /// `fixed` filters have no chip and do not go away. `canAdd` shows a button for a new record.
    ListPanel(PageContext& context, const EntityType& type, const QList<ListFilter>& fixed = {},
              bool canAdd = false, QWidget* parent = nullptr);

    RecordTableView& table() { return *m_table; }
    MessageBar& bar() { return *m_bar; }
    /// Chips and rows.
    void setQuery(const ListQuery& query);
    ListQuery query() const;
    void addFilter(const ListFilter& filter);
    bool handle(ActionId id);
    std::optional<Right> outputRight(ActionId id) const;
    void refresh();
    void activate();
    /// What a new record gets besides the fixed filters.
    void setPreset(std::function<void(Entity&)> preset) { m_preset = std::move(preset); }

private:
    void search();
    void openFirst();
    void showChips();
    void showCount();
    void chooseFilter();
    void addNew();
    QString chipText(const ListFilter& filter) const;
    void copyRows();

    PageContext& m_context;
    const EntityType& m_type;
    QList<ListFilter> m_fixed;
    ListQuery m_query;
    bool m_hasFailed = false;
    bool m_isSettingText = false;
    /// Enter was pressed before anything was found.
    bool m_opensWhenFound = false;
    std::function<void(Entity&)> m_preset;
    MessageBar* m_bar;
    QLineEdit* m_search;
    QHBoxLayout* m_chips;
    QLabel* m_count;
    QPushButton* m_filter;
    RecordTableModel* m_model;
    RecordTableView* m_table;
};

}  // namespace madobe
