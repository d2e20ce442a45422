// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"

#include <QTableView>

#include <functional>

namespace madobe {

/// A dense list of records for keyboard and mouse: Enter opens, the chosen record stays chosen when
/// the list changes (where it is gone and the keyboard is here, what took its place), widths are
/// remembered.
class RecordTableView : public QTableView {
    Q_OBJECT
public:
    explicit RecordTableView(RecordTableModel& model, QWidget* parent = nullptr);

    RecordTableModel& records() { return m_model; }
    qint64 currentId() const;
    void selectId(qint64 id);
    /// What takes the place of a chosen record that is gone is chosen without the keyboard too.
    void setKeepsPlace(bool keeps) { m_keepsPlace = keeps; }
    /// The first row when nothing is chosen.
    void selectSomething();

Q_SIGNALS:
    void opened(qint64 id);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Until somebody chooses widths, the long text takes what the other columns leave.
    void fitText();
    void rememberCurrent();
    void restoreCurrent();
    /// As when something was chosen last.
    bool asksTheSame() const;

    RecordTableModel& m_model;
    qint64 m_current = 0;
    int m_place = 0;    // where it was
    ListQuery m_query;  // in which list
    bool m_keepsPlace = false;
    int m_text = -1;        // the column that is fitted, if any
    int m_othersWidth = 0;  // of all columns but that one
    bool m_isFitting = false;
};

/// Enter in the table does it; RecordTableView has its own.
void onEnter(QTableView& table, const std::function<void()>& act);

/// When what the table shows is read anew under the keyboard, the row at the same place is current.
/// After its model is set.
void keepRow(QTableView& table);

/// What every table of ours looks like.
void setUpTable(QTableView& table, const QString& accessibleName);

}  // namespace madobe
