// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/forms/fieldeditor.h"

class QLineEdit;
class QPlainTextEdit;

namespace madobe {

/// One line of text, a number, a phone; read by readFieldText().
class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit LineEditor(const Field& field, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    Issues issues() const override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    void setReadOnly(bool readOnly) override;
    QWidget* input() const override;
    int cursor() const override;
    void setCursorAt(int position) override;

protected:
    QLineEdit& line() const { return *m_line; }

private:
    QLineEdit* m_line;
};

/// A date in any way that people write one, echoed in both calendars; or a time of day. Up and Down
/// move by a day or a minute, from an empty field to today or now.
class MomentEditor : public LineEditor {
    Q_OBJECT
public:
    MomentEditor(const Field& field, const Clock& clock, QWidget* parent = nullptr);

    void setValue(const QVariant& value) override;
    void setWhenEmpty(const QVariant& value) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What was understood, or what the empty field means.
    void echo();
    void step(int by);

    const Clock& m_clock;
    QString m_whenEmpty;  // ISO
};

/// Text of any length. Tab leaves it.
class NoteEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit NoteEditor(const Field& field, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    void setReadOnly(bool readOnly) override;
    QWidget* input() const override;
    int cursor() const override;
    void setCursorAt(int position) override;

private:
    void show(const QString& text);

    QPlainTextEdit* m_text;
};

}  // namespace madobe
