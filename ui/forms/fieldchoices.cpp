// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldchoices.h"

#include "core/text/issuetext.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownValue = 60;

}  // namespace

bool canKeepBoth(const Field& field, const Entity& first, const Entity& second) {
    return field.kind == FieldKind::Note && !field.get(first).toString().isEmpty() &&
           !field.get(second).toString().isEmpty();
}

FieldChoices::FieldChoices(RecordTexts& texts, const EntityType& type, const Entity& first,
                           const Entity& second, const Heads& heads, const Proposal& proposed,
                           QWidget* parent)
    : QWidget(parent), m_type(type), m_first(type.copy(first)), m_second(type.copy(second)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kLarge);
    grid->setColumnStretch(4, 1);
    grid->addWidget(new QLabel(heads.first), 0, 1);
    grid->addWidget(new QLabel(heads.second), 0, 2);
    for (const Field& field : type.fields) {
        if (field.isDerived || field.get(first) == field.get(second)) continue;
        const std::optional<Side> side = proposed(field);
        if (!side) continue;
        const int row = grid->rowCount();
        auto* group = new QButtonGroup(this);
        const auto add = [&](const QString& text, const QString& spoken, int column) {
            auto* button = new QRadioButton(text.left(kShownValue));
            button->setToolTip(text);
            button->setAccessibleName(tr("%1: %2").arg(fieldLabel(field), spoken));
            group->addButton(button);
            grid->addWidget(button, row, column);
            return button;
        };
        const auto valueOf = [&](const Entity& entity) {
            const QString text = texts.valueText(field, field.get(entity));
            return text.isEmpty() ? tr("（空欄）") : text;
        };
        grid->addWidget(new QLabel(fieldLabel(field)), row, 0);
        QRadioButton* firstButton = add(valueOf(first), heads.first, 1);
        QRadioButton* secondButton = add(valueOf(second), heads.second, 2);
        QRadioButton* bothButton = canKeepBoth(field, first, second)
                                       ? add(tr("両方を残す"), tr("両方を残す"), 3)
                                       : nullptr;
        QRadioButton* chosen = side == Side::First ? firstButton : secondButton;
        if (bothButton && side == Side::Both) chosen = bothButton;
        chosen->setChecked(true);
        m_choices.append({&field, firstButton, secondButton, bothButton});
    }
}

std::unique_ptr<Entity> FieldChoices::result() const {
    std::unique_ptr<Entity> chosen = m_type.copy(*m_second);
    for (const Choice& choice : m_choices) {
        const Field& field = *choice.field;
        const QVariant value = field.get(*m_first);
        if (choice.side() == Side::First) field.set(*chosen, value);
        if (choice.side() == Side::Both) {
            field.set(*chosen, QString(field.get(*m_second).toString() + u'\n' + value.toString()));
        }
    }
    return chosen;
}

FieldChoices::Side FieldChoices::Choice::side() const {
    if (first->isChecked()) return Side::First;
    return both && both->isChecked() ? Side::Both : Side::Second;
}

QRadioButton* FieldChoices::Choice::button() const {
    if (first->isChecked()) return first;
    return both && both->isChecked() ? both : second;
}

QHash<QString, FieldChoices::Side> FieldChoices::chosen() const {
    QHash<QString, Side> sides;
    for (const Choice& choice : m_choices) {
        sides.insert(QString::fromLatin1(choice.field->column), choice.side());
    }
    return sides;
}

QString FieldChoices::focusedColumn() const {
    // Also while another program is in front.
    const QWidget* focused = window()->focusWidget();
    for (const Choice& choice : m_choices) {
        if (focused &&
            (focused == choice.first || focused == choice.second || focused == choice.both)) {
            return QString::fromLatin1(choice.field->column);
        }
    }
    return {};
}

bool FieldChoices::focusColumn(const QString& column) {
    for (const Choice& choice : m_choices) {
        if (QLatin1StringView(choice.field->column) != column) continue;
        choice.button()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

}  // namespace madobe
