// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/referencesource.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

class QGridLayout;
class QLabel;

namespace madobe {

/// The form of one family, built from its field table: labels, editors, tab order, issues.
class FormView : public QWidget {
    Q_OBJECT
public:
    /// `hidden`: columns that the surroundings settle.
    FormView(Office& office, RecordTexts& texts, const EntityType& type,
             const QSet<QString>& hidden = {}, QWidget* parent = nullptr);

    const EntityType& type() const { return m_type; }
    /// All of it; where this throws, what was shown before is shown still. So does setTyped().
    void showEntity(const Entity& entity);
    /// Writes what the editors mean into `entity`; fields without an editor keep their value.
    void applyTo(Entity& entity) const;
    /// What was typed and cannot be read.
    Issues readingIssues() const;
    /// Under their fields; those of hidden fields are returned.
    Issues showIssues(const Issues& issues);

    QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);
    /// What stands in the field, in words.
    QString textOf(const FieldEditor& editor) const;
    /// nullptr for a hidden or unknown column.
    FieldEditor* editor(const QString& column) const;
    const QList<FieldEditor*>& editors() const { return m_editors; }
    void focusFirst();
    void focusField(const QString& column);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();
    void failed(const madobe::Error& error);

private:
    FieldEditor* makeEditor(const Field& field);
    void build(const QSet<QString>& hidden);
    void addSection(const QString& title, const QList<const Field*>& fields);
    struct Placed {
        FieldEditor* editor;
        int span;
    };
    /// With so many columns to spare.
    void addLine(QList<Placed> line, int room);
    void place(FieldEditor& editor, int column, int span);
    /// Sets what follows from other fields: codes of the year, of their parents, reckoned values,
    /// what is required.
    void followOthers();
    void followYearAndParents();
    /// By a rule of the family, with the other fields as in `shown`.
    bool isRequiredNow(const Field& field, const Entity& shown) const;

    Office& m_office;
    RecordTexts& m_texts;
    const EntityType& m_type;
    QGridLayout* m_grid;
    int m_row = 0;
    QList<FieldEditor*> m_editors;
    QHash<QString, FieldEditor*> m_byColumn;
    /// Labels of what is required now and then.
    QHash<FieldEditor*, QLabel*> m_atTimesRequired;
};

}  // namespace madobe
