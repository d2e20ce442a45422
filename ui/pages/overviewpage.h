// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QAbstractItemModel;
class QLabel;
class QTableView;

namespace madobe {

/// A table read for a day or a period of one's choice: the choice and a summary above it, Enter
/// opens the record of a row, and it goes to a file or on paper as it is.
class OverviewPage : public Page {
    Q_OBJECT
public:
    bool handle(ActionId id) final;
    std::optional<Right> outputRight(ActionId id) const final;

protected:
    struct ColumnWidth {
        int column, width;
    };

    OverviewPage(PageContext& context, QWidget* parent);
    /// Once, by the constructor; `choice` is already there, so that Tab goes from it to the table.
    void layOut(const QList<QWidget*>& choice, QAbstractItemModel& model, const QString& tableName,
                const QList<ColumnWidth>& widths);

    /// In the background; a newer one of the name makes the older answer void.
    template <class T>
    void read(const QString& name, const std::function<T(Office&)>& work,
              const std::function<void(const T&)>& show) {
        bar().clear();
        context().background.run<T>(this, name, work, show,
                                    [this](const Error& error) { bar().showError(error); });
    }
    MessageBar& bar() const { return *m_bar; }
    QTableView& table() const { return *m_table; }
    void setSummary(const QString& text);

private:
    virtual void openRow(int row) = 0;
    /// In words, for the paper.
    virtual QString choiceText() const = 0;
    void openCurrent();

    MessageBar* m_bar;
    QLabel* m_summary;
    QTableView* m_table = nullptr;
};

}  // namespace madobe
