// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/texteditors.h"

#include "core/base/era.h"
#include "core/base/width.h"
#include "core/domain/fieldtext.h"

#include <QDate>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTime>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoteLines = 7;

Qt::InputMethodHints hintsOf(FieldKind kind) {
    switch (kind) {
        case FieldKind::Kana:
            return Qt::ImhPreferLowercase;
        case FieldKind::Identifier:
        case FieldKind::Icd10:
            return Qt::ImhPreferLatin;
        case FieldKind::Phone:
            return Qt::ImhDialableCharactersOnly;
        case FieldKind::Number:
        case FieldKind::FiscalYear:
            return Qt::ImhDigitsOnly;
        default:
            return Qt::ImhNone;
    }
}

}  // namespace

LineEditor::LineEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_line(new QLineEdit) {
    nameInput(*m_line);
    m_line->setInputMethodHints(hintsOf(field.kind));
    column().insertWidget(0, m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::changed);
}

QVariant LineEditor::value() const {
    return readFieldText(field(), trimmedBlanks(m_line->text())).value;
}

void LineEditor::setValue(const QVariant& value) {
    const QString text = writeFieldText(field(), value);
    // A save, by whomever, moves nobody who writes here.
    if (text == m_line->text()) return;
    const int at = m_line->hasFocus() ? m_line->cursorPosition() : 0;
    m_line->setText(text);
    m_line->setCursorPosition(at);
}

Issues LineEditor::issues() const {
    return withoutNotices(readFieldText(field(), trimmedBlanks(m_line->text())).issues);
}

QJsonValue LineEditor::typed() const {
    return m_line->text();
}

void LineEditor::setTyped(const QJsonValue& typed) {
    m_line->setText(typed.toString());
}

void LineEditor::setReadOnly(bool readOnly) {
    m_line->setReadOnly(readOnly);
}

QWidget* LineEditor::input() const {
    return m_line;
}

int LineEditor::cursor() const {
    return m_line->cursorPosition();
}

void LineEditor::setCursorAt(int position) {
    m_line->setCursorPosition(position);
}

MomentEditor::MomentEditor(const Field& field, const Clock& clock, QWidget* parent)
    : LineEditor(field, parent), m_clock(clock) {
    line().setPlaceholderText(field.kind == FieldKind::Time ? tr("例: 9:05") : tr("例: R8.4.1"));
    line().setInputMethodHints(Qt::ImhPreferLatin);
    line().installEventFilter(this);
    connect(this, &FieldEditor::changed, this, &MomentEditor::echo);
}

void MomentEditor::setValue(const QVariant& value) {
    const QString iso = value.toString();
    if (field().kind == FieldKind::Time) {
        LineEditor::setValue(value);
    } else {
        line().setText(iso == u"unknown"_s ? tr("不詳") : formatDate(iso, DateStyle::EraShort));
    }
    echo();
}

void MomentEditor::echo() {
    if (field().kind == FieldKind::Time) return;
    // Only on what was understood: a complaint while typing would be noise.
    const FieldText reading = readFieldText(field(), trimmedBlanks(line().text()));
    const QString iso = reading.value.toString();
    if (!iso.isEmpty()) return setNotice(echoDate(iso));
    const bool standsIn = line().text().isEmpty() && !m_whenEmpty.isEmpty();
    setNotice(standsIn ? tr("空欄なら %1").arg(echoDate(m_whenEmpty)) : QString());
}

void MomentEditor::setWhenEmpty(const QVariant& value) {
    m_whenEmpty = value.toString();
    echo();
}

void MomentEditor::step(int by) {
    const QString iso = value().toString();
    if (field().kind == FieldKind::Time) {
        const QTime time = QTime::fromString(iso, u"HH:mm"_s);
        line().setText(time.isValid() ? time.addSecs(60 * by).toString(u"HH:mm"_s)
                                      : m_clock.localTime());
        return;
    }
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    const QDate next = day.isValid() ? day.addDays(by) : m_clock.today();
    line().setText(formatDate(next.toString(Qt::ISODate), DateStyle::EraShort));
}

bool MomentEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && !line().isReadOnly()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

NoteEditor::NoteEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_text(new QPlainTextEdit) {
    nameInput(*m_text);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kNoteLines);
    column().insertWidget(0, m_text);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
}

QVariant NoteEditor::value() const {
    return m_text->toPlainText();
}
void NoteEditor::setValue(const QVariant& value) {
    show(value.toString());
}
QJsonValue NoteEditor::typed() const {
    return m_text->toPlainText();
}
void NoteEditor::setTyped(const QJsonValue& typed) {
    show(typed.toString());
}
// A save, by whomever, moves nobody who writes here; who wrote at the end goes on there.
void NoteEditor::show(const QString& text) {
    const QString former = m_text->toPlainText();
    if (text == former) return;
    const int at = cursor();
    m_text->setPlainText(text);
    setCursorAt(at > 0 && at == former.size() ? static_cast<int>(text.size()) : at);
}
void NoteEditor::setReadOnly(bool readOnly) {
    m_text->setReadOnly(readOnly);
}
QWidget* NoteEditor::input() const {
    return m_text;
}
int NoteEditor::cursor() const {
    return m_text->textCursor().position();
}
void NoteEditor::setCursorAt(int position) {
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(position, static_cast<int>(m_text->toPlainText().size())));
    m_text->setTextCursor(cursor);
}

}  // namespace madobe
