// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldchoices.h"

#include "core/text/issuetext.h"
#include "ui/forms/bothtexts.h"
#include "ui/forms/wholetext.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestLabel = 160;

/// Unless the two have neither beginning nor end in common.
void markDifference(WholeText& first, WholeText& second) {
    const QString a = first.toPlainText();
    const QString b = second.toPlainText();
    qsizetype begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    // No half of a character.
    if (begin > 0 && a[begin - 1].isHighSurrogate()) --begin;
    const qsizetype most = std::min(a.size(), b.size()) - begin;
    qsizetype end = std::mismatch(a.rbegin(), a.rbegin() + most, b.rbegin()).first - a.rbegin();
    if (end > 0 && a[a.size() - end].isLowSurrogate()) --end;
    if (begin + end == 0) return;
    first.setBold(begin, a.size() - end);
    second.setBold(begin, b.size() - end);
}

}  // namespace

bool canKeepBoth(const Field& field, const Entity& first, const Entity& second) {
    return field.kind == FieldKind::Note && !field.get(first).toString().isEmpty() &&
           !field.get(second).toString().isEmpty();
}

FieldChoices::FieldChoices(RecordTexts& texts, const EntityType& type, const Entity& first,
                           const Entity& second, const Heads& heads, const Proposal& proposed,
                           QWidget* parent, const Entity* base)
    : QWidget(parent),
      m_type(type),
      m_first(type.copy(first)),
      m_second(type.copy(second)),
      m_base(base ? type.copy(*base) : type.make()) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kMedium);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(new QLabel(heads.first), 0, 1);
    grid->addWidget(new QLabel(heads.second), 0, 2);
    for (const Field& field : type.fields) {
        if (field.isDerived || field.get(first) == field.get(second)) continue;
        const std::optional<Side> side = proposed(field);
        if (side) addChoice(*grid, texts, field, heads, *side);
    }
}

bool FieldChoices::canKeepBoth(const Field& field) const {
    const QVariant before = field.get(*m_base);
    return madobe::canKeepBoth(field, *m_first, *m_second) && field.get(*m_first) != before &&
           field.get(*m_second) != before;
}

void FieldChoices::addChoice(QGridLayout& grid, RecordTexts& texts, const Field& field,
                             const Heads& heads, Side side) {
    const int row = grid.rowCount();
    QLabel* label = wrappedLabel(fieldLabel(field), this);
    // Else it gives way to the values, down to its longest word.
    const int onOneLine = label->fontMetrics().horizontalAdvance(label->text()) + spacing::kUnit;
    label->setFixedWidth(std::min(onOneLine, kWidestLabel));
    grid.addWidget(label, row, 0, Qt::AlignTop);
    auto* group = new QButtonGroup(this);
    const auto addButton = [&](const QString& text, const QString& spoken) {
        auto* button = new QRadioButton(text, this);
        button->setAccessibleName(tr("%1: %2").arg(fieldLabel(field), spoken));
        group->addButton(button);
        return button;
    };
    Choice choice{&field, nullptr, nullptr, nullptr, {}};
    const auto addValue = [&](const Entity& entity, const QString& head, int column) {
        QString text = texts.valueText(field, field.get(entity));
        if (text.isEmpty()) text = tr("（空欄）");
        QRadioButton* button = addButton({}, head);
        button->setAccessibleDescription(text);
        auto* value = new WholeText(text, this);
        value->setAccessibleName(button->accessibleName());
        connect(value, &WholeText::clicked, button, &QRadioButton::click);
        auto* cell = new QHBoxLayout;
        cell->setSpacing(spacing::kUnit);
        cell->addWidget(button, 0, Qt::AlignTop);
        cell->addWidget(value, 1);
        grid.addLayout(cell, row, column);
        choice.texts.append(value);
        return std::pair(button, value);
    };
    const auto [first, firstText] = addValue(*m_first, heads.first, 1);
    const auto [second, secondText] = addValue(*m_second, heads.second, 2);
    choice.first = first;
    choice.second = second;
    if (madobe::canKeepBoth(field, *m_first, *m_second)) markDifference(*firstText, *secondText);
    if (canKeepBoth(field)) {
        choice.both = addButton(tr("両方を残す"), tr("両方を残す"));
        grid.addWidget(choice.both, row + 1, 1, 1, 2);
    }
    QRadioButton* chosen = side == Side::First ? first : second;
    if (choice.both && side == Side::Both) chosen = choice.both;
    chosen->setChecked(true);
    m_choices.append(choice);
}

std::unique_ptr<Entity> FieldChoices::result() const {
    std::unique_ptr<Entity> chosen = m_type.copy(*m_second);
    applyTo(*chosen);
    return chosen;
}

void FieldChoices::applyTo(Entity& second) const {
    for (const Choice& choice : m_choices) {
        const Field& field = *choice.field;
        const QVariant value = field.get(*m_first);
        if (choice.side() == Side::First) field.set(second, value);
        if (choice.side() == Side::Both) {
            field.set(second, bothTexts(field.get(*m_base).toString(),
                                        field.get(*m_second).toString(), value.toString()));
        }
    }
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
        const bool isHere = focused == choice.first || focused == choice.second ||
                            focused == choice.both || choice.texts.contains(focused);
        if (focused && isHere) {
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
