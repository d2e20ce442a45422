// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rollup.h"
#include "ui/models/countgridmodel.h"
#include "ui/pages/countpapers.h"
#include "ui/pages/page.h"

#include <memory>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace madobe {

class QuietComboBox;
class RollupFiles;

/// The wards' files of counts as the city's: what does not fit is named, the rest is summed.
class RollupPage final : public Page {
    Q_OBJECT
public:
    explicit RollupPage(PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void activate() override;
    bool handle(ActionId id) override;
    std::optional<Right> outputRight(ActionId id) const override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// The files chosen, as they are by now.
    void read();
    /// ISO; empty for none. False, and told, where it is no day.
    bool readDue(QString& due);
    void show(const std::shared_ptr<const Rollup>& rollup);
    void showGrid();
    void showWard();
    void updateState();
    void writeCsv();
    QPushButton* outputButton(const QString& text, ActionId id);
    bool isAccepted() const;
    ShownCounts shown() const;

    MessageBar* m_bar;
    RollupFiles* m_files;
    QLineEdit* m_due;
    QList<QPushButton*> m_outputs;
    QListWidget* m_problems;
    QCheckBox* m_missing;
    QCheckBox* m_open;
    QuietComboBox* m_table;
    QuietComboBox* m_ward;
    CountGridModel* m_model;
    QTableView* m_view;
    CountPapers m_papers;
    /// Of one office at least.
    std::shared_ptr<const Rollup> m_rollup;
};

}  // namespace madobe
