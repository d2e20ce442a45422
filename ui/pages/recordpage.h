// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recordform.h"

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace madobe {

class CallerPanel;
class ListPanel;

/// One record's form as a page, with the lists of what belongs to it.
class RecordPage final : public Page {
    Q_OBJECT
public:
    RecordPage(PageContext& context, const EntityType& type, std::unique_ptr<Entity> entity);

    QString title() const override;
    void activate() override;
    void refresh() override;
    bool handle(ActionId id) override;
    bool keepDrafts() override;
    QJsonObject route() const override;
    void resume(const QJsonObject& route) override;

    RecordForm& form() { return *m_form; }
    const EntityType& type() const { return m_type; }

private:
    void addChildren();
    void watchPersons();
    void showPersons();
    void watchStay();
    void warnOfDuplicates();
    /// Who may be the same; what was typed waits behind him.
    void openPerson(const QString& link);
    void takeLastTime();

    const EntityType& m_type;
    QLabel* m_heading;
    QVBoxLayout* m_layout;
    RecordForm* m_form;
    QList<ListPanel*> m_children;
    CallerPanel* m_caller = nullptr;
    bool m_hasBeenActive = false;
};

/// Families whose records are written and belong to one of `type`: they must name exactly one.
QList<std::pair<const EntityType*, const Field*>> childFamilies(const Catalogue& catalogue,
                                                                const EntityType& type);
/// The next free number of a family that counts within its parent.
void fillSerial(RecordStore& store, const EntityType& type, const Field& parent, Entity& entity);

}  // namespace madobe
