// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formview.h"

#include "core/base/dates.h"
#include "core/text/issuetext.h"
#include "ui/forms/codeeditors.h"
#include "ui/forms/referenceeditor.h"
#include "ui/forms/texteditors.h"
#include "ui/support/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 12;
constexpr int kMostForCode = 6;
constexpr int kLettersOfColumn = 3;

/// How much of a line a field takes, so that its width tells the length of the answer.
int spanOf(const Field& field) {
    switch (field.kind) {
        case FieldKind::Note:
        case FieldKind::CodeSet:
        case FieldKind::ReferenceSet:
            return kColumns;
        case FieldKind::Line:
        case FieldKind::Reference:
        case FieldKind::DateSet:
        case FieldKind::DatedWords:
        case FieldKind::Kana:
            return 6;
        case FieldKind::Time:
        case FieldKind::Number:
        case FieldKind::FiscalYear:
            return 2;
        default:
            return 3;
    }
}

/// How many letters of its longest choice a code has no room for.
int lackOf(const FieldEditor& editor, int span) {
    const auto* code = dynamic_cast<const CodeEditor*>(&editor);
    return code && span < kMostForCode ? code->longestChoice() - span * kLettersOfColumn : 0;
}

QString labelText(const FieldEditor& editor, bool isRequired) {
    return isRequired ? editor.label() + FormView::tr("　※必須") : editor.label();
}

}  // namespace

FormView::FormView(Office& office, RecordTexts& texts, const EntityType& type,
                   const QSet<QString>& hidden, QWidget* parent)
    : QWidget(parent),
      m_office(office),
      m_texts(texts),
      m_type(type),
      m_grid(new QGridLayout(this)) {
    m_grid->setHorizontalSpacing(spacing::kMedium);
    m_grid->setVerticalSpacing(spacing::kUnit);
    m_grid->setContentsMargins(0, 0, spacing::kSmall, spacing::kMedium);
    for (int i = 0; i < kColumns; ++i) m_grid->setColumnStretch(i, 1);
    build(hidden);
}

FieldEditor* FormView::makeEditor(const Field& field) {
    switch (field.kind) {
        case FieldKind::Note:
            return new NoteEditor(field);
        case FieldKind::Date:
        case FieldKind::PartialDate:
        case FieldKind::Time:
            return new MomentEditor(field, m_office.clock());
        case FieldKind::Flag:
            return new FlagEditor(field);
        case FieldKind::Tristate:
        case FieldKind::CodeList:
            return new WordEditor(field);
        case FieldKind::Code:
            return new CodeEditor(field, m_office.codes());
        case FieldKind::CodeSet:
            return new CodeSetEditor(field, m_office.codes());
        case FieldKind::Reference:
        case FieldKind::ReferenceSet: {
            const EntityType* target =
                m_office.store().catalogue().byTable(QString::fromLatin1(field.target));
            if (!target) throw Error(ErrorKind::Internal, {QString::fromLatin1(field.target)});
            auto* editor = new ReferenceEditor(
                field, std::make_unique<ReferenceSource>(m_office, m_texts, *target));
            connect(editor, &ReferenceEditor::failed, this, &FormView::failed);
            return editor;
        }
        default:
            return new LineEditor(field);
    }
}

void FormView::build(const QSet<QString>& hidden) {
    QSet<QString> placed;
    const auto isShown = [&](const Field* field) {
        return field && field->isInForm && !hidden.contains(QString::fromLatin1(field->column));
    };
    for (const FormSection& section : m_type.form) {
        QList<const Field*> fields;
        for (const QString& column : QString::fromLatin1(section.columns).split(u' ')) {
            const Field* field = m_type.find(column);
            if (isShown(field)) fields.append(field);
            placed.insert(column);
        }
        addSection(QCoreApplication::translate("form", section.title), fields);
    }
    QList<const Field*> rest;
    for (const Field& field : m_type.fields) {
        if (isShown(&field) && !placed.contains(QString::fromLatin1(field.column))) {
            rest.append(&field);
        }
    }
    addSection({}, rest);
    m_grid->setRowStretch(m_row, 1);
}

void FormView::addSection(const QString& title, const QList<const Field*>& fields) {
    if (fields.isEmpty()) return;
    if (!title.isEmpty()) {
        auto* heading = new QLabel(title);
        setTextRole(*heading, TextRole::Heading);
        heading->setContentsMargins(0, m_row == 0 ? 0 : spacing::kMedium, 0, 0);
        m_grid->addWidget(heading, m_row++, 0, 1, kColumns);
    }
    QList<Placed> line;
    int room = kColumns;
    for (const Field* field : fields) {
        const int span = spanOf(*field);
        if (span > room) {
            addLine(line, room);
            line.clear();
            room = kColumns;
        }
        line.append({makeEditor(*field), span});
        room -= span;
    }
    addLine(line, room);
}

void FormView::addLine(QList<Placed> line, int room) {
    // What the line has to spare goes to codes that would be cut.
    for (; room > 0; --room) {
        const auto most =
            std::max_element(line.begin(), line.end(), [](const Placed& one, const Placed& other) {
                return lackOf(*one.editor, one.span) < lackOf(*other.editor, other.span);
            });
        if (lackOf(*most->editor, most->span) <= 0) break;
        ++most->span;
    }
    int at = 0;
    for (const auto& [editor, span] : std::as_const(line)) {
        place(*editor, at, span);
        at += span;
    }
    m_row += 2;
}

void FormView::place(FieldEditor& editor, int column, int span) {
    const Field& field = editor.field();
    // A check box says its label itself, and leaves no room for one where it stands alone.
    if (field.kind != FieldKind::Flag) {
        auto* label =
            new QLabel(labelText(editor, field.isRequired && !(field.isKey && m_type.isNumbered)));
        label->setBuddy(editor.input());
        m_grid->addWidget(label, m_row, column, 1, span);
        if (field.needsColumn && !field.isRequired) m_atTimesRequired.insert(&editor, label);
    }
    m_grid->addWidget(&editor, m_row + 1, column, 1, span, Qt::AlignTop);
    m_editors.append(&editor);
    m_byColumn.insert(QString::fromLatin1(field.column), &editor);
    connect(&editor, &FieldEditor::changed, this, [this, &editor] {
        // It was about what stood there.
        if (!editor.issueText().isEmpty()) editor.setIssueText({});
        followOthers();
        Q_EMIT changed();
    });
}

void FormView::followOthers() {
    followYearAndParents();
    std::unique_ptr<Entity> shown;
    for (FieldEditor* each : std::as_const(m_editors)) {
        QLabel* label = m_atTimesRequired.value(each);
        if (each->field().whenEmpty == nullptr && label == nullptr) continue;
        if (!shown) {
            shown = m_type.make();
            applyTo(*shown);
        }
        if (each->field().whenEmpty) each->setWhenEmpty(each->field().whenEmpty(*shown));
        if (label) label->setText(labelText(*each, isRequiredNow(each->field(), *shown)));
    }
}

bool FormView::isRequiredNow(const Field& field, const Entity& shown) const {
    if (!m_type.check) return false;
    const std::unique_ptr<Entity> without = m_type.copy(shown);
    field.set(*without, {});
    if (const Field* finished = m_type.find(u"is_finished")) finished->set(*without, qint64{1});
    const Issues issues = m_type.check(*without, m_office.codes());
    return std::any_of(issues.begin(), issues.end(), [&field](const Issue& issue) {
        return issue.kind == IssueKind::Missing && issue.column == QLatin1StringView(field.column);
    });
}

void FormView::followYearAndParents() {
    int year = 0;
    if (const FieldEditor* date = editor(QString::fromLatin1(m_type.date))) {
        year = fiscalYearOf(date->value().toString());
    }
    QString parent;
    for (FieldEditor* each : std::as_const(m_editors)) {
        auto* choices = dynamic_cast<CodeChoices*>(each);
        if (!choices) continue;
        choices->setFiscalYear(year);
        if (each->field().kind != FieldKind::Code) continue;
        // A list whose codes have parents stands right behind the list of these.
        choices->setParentCode(parent);
        parent = m_office.codes().code(each->value().toLongLong());
    }
}

void FormView::showEntity(const Entity& entity) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->prepareValue(editor->field().get(entity));
    }
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const QSignalBlocker quiet(editor);
        editor->setValue(editor->field().get(entity));
    }
    followOthers();
}

void FormView::applyTo(Entity& entity) const {
    for (const FieldEditor* editor : m_editors) editor->field().set(entity, editor->value());
}

Issues FormView::readingIssues() const {
    Issues issues;
    for (const FieldEditor* editor : m_editors) issues += editor->issues();
    return issues;
}

Issues FormView::showIssues(const Issues& issues) {
    QHash<QString, QString> texts;
    Issues elsewhere;
    for (const Issue& issue : issues) {
        if (!m_byColumn.contains(issue.column)) {
            elsewhere.append(issue);
        } else if (!texts.contains(issue.column)) {
            // One message a field, the first.
            texts.insert(issue.column, issueText(issue));
        }
    }
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->setIssueText(texts.value(QString::fromLatin1(editor->field().column)));
    }
    return elsewhere;
}

QJsonObject FormView::typed() const {
    QJsonObject typed;
    for (const FieldEditor* editor : m_editors) {
        typed.insert(QString::fromLatin1(editor->field().column), editor->typed());
    }
    return typed;
}

void FormView::setTyped(const QJsonObject& typed) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->prepareTyped(typed.value(QString::fromLatin1(editor->field().column)));
    }
    // The date first: it decides which codes there are.
    if (FieldEditor* date = editor(QString::fromLatin1(m_type.date))) {
        const QSignalBlocker quiet(date);
        date->setTyped(typed.value(QString::fromLatin1(m_type.date)));
        followYearAndParents();
    }
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const auto column = QString::fromLatin1(editor->field().column);
        if (typed.contains(column)) editor->setTyped(typed.value(column));
    }
}

QString FormView::textOf(const FieldEditor& editor) const {
    QString text = m_texts.valueText(editor.field(), editor.value());
    // What cannot be read means nothing, and is told as it is.
    if (text.isEmpty()) text = editor.typed().toString();
    return text.isEmpty() ? tr("（空欄）") : text;
}

FieldEditor* FormView::editor(const QString& column) const {
    return m_byColumn.value(column);
}

void FormView::focusFirst() {
    FieldEditor* first = nullptr;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!first) first = editor;
        const QVariant value = editor->value();
        const bool isEmpty = editor->field().isSet()
                                 ? value.value<QList<qint64>>().isEmpty()
                                 : value.toString().isEmpty() || value == QVariant(qint64{0});
        // What is settled already, a check box too, is passed over.
        if (!isEmpty || editor->field().kind == FieldKind::Flag) continue;
        first = editor;
        break;
    }
    if (first) first->input()->setFocus(Qt::TabFocusReason);
}

void FormView::focusField(const QString& column) {
    if (FieldEditor* editor = this->editor(column)) editor->input()->setFocus(Qt::TabFocusReason);
}

void FormView::setReadOnly(bool readOnly) {
    for (FieldEditor* editor : std::as_const(m_editors)) editor->setReadOnly(readOnly);
}

}  // namespace madobe
