// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/recordtexts.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QGridLayout;
class QRadioButton;

namespace madobe {

/// Two records side by side, a choice for every field that differs: the first's value, the
/// second's, and of long texts both. Every value is shown whole, and where long texts differ in
/// bold.
class FieldChoices : public QWidget {
    Q_OBJECT
public:
    enum class Side { First, Second, Both };
    struct Heads {
        QString first, second;
    };

    using Proposal = std::function<std::optional<Side>(const Field&)>;

    /// `proposed` says what is chosen at the beginning, Both where both wrote a long text; none
    /// where there is no choice and the second's holds. `base`: the record that both were written
    /// from, where there is one.
    FieldChoices(RecordTexts& texts, const EntityType& type, const Entity& first,
                 const Entity& second, const Heads& heads, const Proposal& proposed,
                 QWidget* parent = nullptr, const Entity* base = nullptr);

    /// The second with what was chosen from the first.
    std::unique_ptr<Entity> result() const;
    /// Gives `second` what was chosen from the first.
    void applyTo(Entity& second) const;
    bool isEmpty() const { return m_choices.isEmpty(); }
    /// By column. A Proposal takes it over.
    QHash<QString, Side> chosen() const;
    /// The column of the choice that has the keyboard; empty: none has.
    QString focusedColumn() const;
    /// False where there is no such choice.
    bool focusColumn(const QString& column);

private:
    /// Which is none of what one of them only left as it was.
    bool canKeepBoth(const Field& field) const;
    void addChoice(QGridLayout& grid, RecordTexts& texts, const Field& field, const Heads& heads,
                   Side side);

    const EntityType& m_type;
    std::unique_ptr<Entity> m_first;
    std::unique_ptr<Entity> m_second;
    std::unique_ptr<Entity> m_base;
    struct Choice {
        const Field* field;
        QRadioButton* first;
        QRadioButton* second;
        QRadioButton* both;  // of long texts, else nullptr
        QList<const QWidget*> texts;

        Side side() const;
        QRadioButton* button() const;
    };
    QList<Choice> m_choices;
};

/// Whether a field has a long text in both records, so that both can be kept.
bool canKeepBoth(const Field& field, const Entity& first, const Entity& second);

}  // namespace madobe
