// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetcover.h"

#include "core/text/issuetext.h"
#include "ui/pages/growingedit.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

SheetCover::SheetCover(const SituationSheet& cover, QWidget* parent)
    : QWidget(parent), m_remarks(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (const Field& field : situationSheetType().fields) {
        if (field.kind != FieldKind::Note) continue;
        auto* label = new QLabel(fieldLabel(field), this);
        auto* edit = new GrowingEdit(this);
        edit->setPlainText(field.get(cover).toString());
        edit->setAccessibleName(fieldLabel(field));
        label->setBuddy(edit);
        layout->addWidget(label);
        layout->addWidget(edit);
        connect(edit, &QPlainTextEdit::textChanged, this, &SheetCover::changed);
        m_texts.append({&field, edit});
    }
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(*m_remarks, TextRole::Warning);
    m_remarks->hide();
    layout->addWidget(m_remarks);
}

void SheetCover::applyTo(SituationSheet& cover) const {
    for (const auto& [field, edit] : m_texts) field->set(cover, edit->toPlainText());
}

void SheetCover::setEditable(bool isEditable) {
    for (const auto& [field, edit] : std::as_const(m_texts)) edit->setReadOnly(!isEditable);
}

void SheetCover::showRemarks(const QStringList& remarks) {
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

void SheetCover::activate() {
    m_texts.first().second->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SheetCover::stops() const {
    QList<QWidget*> stops;
    for (const auto& [field, edit] : m_texts) stops.append(edit);
    return stops;
}

}  // namespace madobe
