// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/formcontroller.h"
#include "ui/pages/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace madobe {

class FollowingArea;
class OthersLabel;

/// A record's form with its buttons, save state and messages; part of a page.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    RecordForm(PageContext& context, const EntityType& type, std::unique_ptr<Entity> entity,
               const QSet<QString>& hidden = {}, QWidget* parent = nullptr);
    ~RecordForm() override;

    FormView& view() { return *m_view; }
    FormController& controller() { return *m_controller; }
    MessageBar& bar() { return *m_bar; }
    bool handle(ActionId id);
    /// Beside the fields, for what should be seen while writing.
    void setSidePanel(QWidget* panel);

Q_SIGNALS:
    void saved(qint64 id);
    /// Saved, and done with.
    void closed();

private:
    void addButtons();
    /// Empty for one that stands.
    QString cancelReason(const Entity& entity) const;
    void cancelRecord();
    void closeUnlessNoticed();
    /// What somebody else has made of the record since it was seen here.
    void tellChanges(const Entity& seen);
    void updateState();

    PageContext& m_context;
    const EntityType& m_type;
    MessageBar* m_bar;
    FollowingArea* m_area;
    FormView* m_view;
    FormController* m_controller;
    QLabel* m_state;
    OthersLabel* m_others;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_discard = nullptr;
    QHBoxLayout* m_columns;
    QHBoxLayout* m_buttons;
};

}  // namespace madobe
