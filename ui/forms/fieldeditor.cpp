// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "core/text/issuetext.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(const Field& field, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_column(new QVBoxLayout(this)),
      m_notice(new QLabel(this)),
      m_issue(new QLabel(this)) {
    setObjectName(QString::fromLatin1(field.column));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_issue);
    m_notice->setProperty("notice", true);
    m_issue->setProperty("issue", true);
    m_issue->setWordWrap(true);
    m_notice->hide();
    m_issue->hide();
}

QString FieldEditor::label() const {
    return fieldTitle(m_field);
}

void FieldEditor::setIssueText(const QString& text) {
    m_issue->setText(text.isEmpty() ? QString() : u"＊ "_s + text);
    m_issue->setVisible(!text.isEmpty());
    QWidget* target = input();
    target->setAccessibleDescription(text);
    setStyleProperty(*target, "hasIssue", !text.isEmpty());
}

QString FieldEditor::issueText() const {
    return m_issue->text();
}

void FieldEditor::setNotice(const QString& text) {
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void FieldEditor::nameInput(QWidget& input) const {
    input.setAccessibleName(label());
    input.setObjectName(QString::fromLatin1(m_field.column) + u"Input"_s);
}

}  // namespace madobe
