// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/codeeditors.h"

#include "core/base/fold.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBoxesAcross = 4;

bool isExcluded(const Field& field, const CodeEntry& code) {
    return field.excludes(code.code);
}

}  // namespace

QuietComboBox::QuietComboBox(QWidget* parent) : QComboBox(parent) {
    setAttribute(Qt::WA_InputMethodEnabled);
    // Or a wheel that turns over it would give it the focus, and then turn it.
    setFocusPolicy(Qt::StrongFocus);
}

void QuietComboBox::keyPressEvent(QKeyEvent* event) {
    const QString text = event->text();
    const bool isTyped = !text.isEmpty() && text.front().isPrint() && !text.front().isSpace();
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    // The tabs around it want it; Qt keeps it for itself.
    if (isCommand && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)) {
        return event->ignore();
    }
    if (!isTyped || isCommand) return QComboBox::keyPressEvent(event);
    seek(text);
}

void QuietComboBox::inputMethodEvent(QInputMethodEvent* event) {
    const QString text = event->commitString();
    if (!text.isEmpty() && text.trimmed().isEmpty()) {
        // The space bar, as the input method writes it.
        showPopup();
    } else if (!text.isEmpty()) {
        seek(text);
    }
    event->accept();
}

void QuietComboBox::seek(const QString& typed) {
    const bool goesOn = m_sinceKey.isValid() && !m_sought.isEmpty() &&
                        m_sinceKey.elapsed() < QApplication::keyboardInputInterval();
    // The same letter again: the next one that begins with it.
    const bool isAgain = goesOn && m_sought == typed;
    m_sought = goesOn && !isAgain ? m_sought + typed : typed;
    m_sinceKey.start();
    const QString wanted = fold(m_sought);
    if (wanted.isEmpty()) return;
    const int from = std::max(0, currentIndex()) + (goesOn && !isAgain ? 0 : 1);
    for (int i = 0; i < count(); ++i) {
        const int index = (from + i) % count();
        if (!fold(itemText(index)).startsWith(wanted)) continue;
        setCurrentIndex(index);
        Q_EMIT activated(index);
        return;
    }
}

void QuietComboBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

CodeEditor::CodeEditor(const Field& field, const CodeBook& codes, QWidget* parent)
    : FieldEditor(field, parent), m_codes(codes), m_box(new QuietComboBox) {
    nameInput(*m_box);
    // The longest label asks for no room: the form's grid gives it.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(3);
    column().insertWidget(0, m_box);
    setFocusProxy(m_box);
    fill();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filled) Q_EMIT changed();
    });
}

void CodeEditor::fill() {
    const qint64 chosen = value().toLongLong();
    m_filled = false;
    m_box->clear();
    m_box->addItem(QString(), qint64{0});
    const QString list = QString::fromLatin1(field().target);
    for (const CodeEntry* code : m_year > 0 ? m_codes.listIn(list, m_year) : m_codes.list(list)) {
        const bool isElsewhere =
            !m_parent.isEmpty() && !code->parent.isEmpty() && code->parent != m_parent;
        if (!isElsewhere && !isExcluded(field(), *code)) m_box->addItem(code->words(), code->id);
    }
    setValue(chosen);
    m_filled = true;
}

QVariant CodeEditor::value() const {
    return m_box->currentData().toLongLong();
}

void CodeEditor::setValue(const QVariant& value) {
    const qint64 id = value.toLongLong();
    int index = m_box->findData(id);
    if (index < 0) {
        // Out of its years: what stands there is kept and shown.
        m_box->addItem(m_codes.label(id), id);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
}

QJsonValue CodeEditor::typed() const {
    return m_codes.code(value().toLongLong());
}

void CodeEditor::setTyped(const QJsonValue& typed) {
    const CodeEntry* code =
        m_codes.find(QString::fromLatin1(field().target), typed.toString(), m_year);
    setValue(code ? code->id : qint64{0});
}

QWidget* CodeEditor::input() const {
    return m_box;
}

void CodeEditor::setFiscalYear(int year) {
    if (year == m_year) return;
    m_year = year;
    fill();
}

void CodeEditor::setParentCode(const QString& code) {
    if (code == m_parent) return;
    m_parent = code;
    fill();
}

int CodeEditor::longestChoice() const {
    qsizetype longest = 0;
    for (int i = 0; i < m_box->count(); ++i) longest = std::max(longest, m_box->itemText(i).size());
    return static_cast<int>(longest);
}

CodeSetEditor::CodeSetEditor(const Field& field, const CodeBook& codes, QWidget* parent)
    : FieldEditor(field, parent),
      m_codes(codes),
      m_area(new QWidget),
      m_grid(new QGridLayout(m_area)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    column().insertWidget(0, m_area);
    // Once for all years: a box made later would be the last stop for Tab.
    for (const CodeEntry* code : codes.list(QString::fromLatin1(field.target))) {
        auto* box = new QCheckBox(code->label, m_area);
        box->setAccessibleName(label() + u": "_s + code->label);
        box->installEventFilter(this);
        m_boxes.append({code->id, box});
        connect(box, &QCheckBox::toggled, this, [this, id = code->id](bool isOn) {
            // Kept in the order of choosing.
            m_value.removeAll(id);
            if (isOn) m_value.append(id);
            Q_EMIT changed();
        });
    }
    fill();
}

void CodeSetEditor::fill() {
    const QString list = QString::fromLatin1(field().target);
    const auto inYear = m_year > 0 ? m_codes.listIn(list, m_year) : m_codes.list(list);
    int at = 0;
    for (const auto& [id, box] : std::as_const(m_boxes)) {
        const CodeEntry* code = m_codes.byId(id);
        const bool isChosen = m_value.contains(id);
        const bool isShown =
            isChosen || (code && inYear.contains(code) && !isExcluded(field(), *code));
        const QSignalBlocker quiet(box);
        box->setChecked(isChosen);
        box->setVisible(isShown);
        m_grid->removeWidget(box);
        if (!isShown) continue;
        box->setFocusPolicy(at == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        if (at == 0) setFocusProxy(box);
        m_grid->addWidget(box, at / kBoxesAcross, at % kBoxesAcross);
        ++at;
    }
}

QVariant CodeSetEditor::value() const {
    return QVariant::fromValue(m_value);
}

void CodeSetEditor::setValue(const QVariant& value) {
    m_value = value.value<QList<qint64>>();
    fill();
}

QJsonValue CodeSetEditor::typed() const {
    QJsonArray codes;
    for (const qint64 id : m_value) codes.append(m_codes.code(id));
    return codes;
}

void CodeSetEditor::setTyped(const QJsonValue& typed) {
    QList<qint64> ids;
    const QJsonArray codes = typed.toArray();
    for (const auto& code : codes) {
        const CodeEntry* entry =
            m_codes.find(QString::fromLatin1(field().target), code.toString(), m_year);
        if (entry) ids.append(entry->id);
    }
    setValue(QVariant::fromValue(ids));
    Q_EMIT changed();
}

QWidget* CodeSetEditor::input() const {
    return focusProxy() ? focusProxy() : m_area;
}

void CodeSetEditor::moveFocus(const QObject* from, int by) {
    QList<QCheckBox*> shown;
    for (const auto& [id, box] : std::as_const(m_boxes)) {
        if (m_grid->indexOf(box) >= 0) shown.append(box);
    }
    for (int i = 0; i < shown.size(); ++i) {
        if (shown[i] != from) continue;
        const int next = qBound(0, i + by, static_cast<int>(shown.size()) - 1);
        return shown[next]->setFocus(Qt::TabFocusReason);
    }
}

bool CodeSetEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Right:
                moveFocus(watched, 1);
                return true;
            case Qt::Key_Left:
                moveFocus(watched, -1);
                return true;
            case Qt::Key_Down:
                moveFocus(watched, kBoxesAcross);
                return true;
            case Qt::Key_Up:
                moveFocus(watched, -kBoxesAcross);
                return true;
            default:
                break;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void CodeSetEditor::setFiscalYear(int year) {
    if (year == m_year) return;
    m_year = year;
    fill();
}

FlagEditor::FlagEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QCheckBox(label())) {
    nameInput(*m_box);
    column().insertWidget(0, m_box);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, &FieldEditor::changed);
}

QVariant FlagEditor::value() const {
    return qint64{m_box->isChecked()};
}
void FlagEditor::setValue(const QVariant& value) {
    m_box->setChecked(value.toLongLong() != 0);
}
QJsonValue FlagEditor::typed() const {
    return m_box->isChecked();
}
void FlagEditor::setTyped(const QJsonValue& typed) {
    m_box->setChecked(typed.toBool());
}
QWidget* FlagEditor::input() const {
    return m_box;
}

WordEditor::WordEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QuietComboBox) {
    nameInput(*m_box);
    if (field.kind == FieldKind::Tristate) {
        m_box->addItem(tr("自動"), QVariant());
        m_box->addItem(tr("はい"), qint64{1});
        m_box->addItem(tr("いいえ"), qint64{0});
    } else {
        for (const CodeListName& list : codeListNames()) {
            m_box->addItem(QString::fromUtf8(list.label), QString::fromLatin1(list.key));
        }
    }
    column().insertWidget(0, m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::changed);
}

QVariant WordEditor::value() const {
    return m_box->currentData();
}
void WordEditor::setValue(const QVariant& value) {
    for (int i = 0; i < m_box->count(); ++i) {
        if (m_box->itemData(i) == value) return m_box->setCurrentIndex(i);
    }
}
QJsonValue WordEditor::typed() const {
    return QJsonValue::fromVariant(m_box->currentData());
}
void WordEditor::setTyped(const QJsonValue& typed) {
    if (typed.isDouble()) return setValue(typed.toInteger());
    setValue(typed.isString() ? QVariant(typed.toString()) : QVariant());
}
QWidget* WordEditor::input() const {
    return m_box;
}

}  // namespace madobe
