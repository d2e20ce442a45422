// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "ui/forms/fieldeditor.h"

#include <QComboBox>
#include <QElapsedTimer>

class QCheckBox;
class QGridLayout;

namespace madobe {

/// A combo box that a turning wheel passes over, so that scrolling a form changes nothing. What is
/// typed, by an input method too, chooses by the beginning of the text: hiragana, katakana of both
/// widths and letters of both widths are the same.
class QuietComboBox : public QComboBox {
    Q_OBJECT
public:
    explicit QuietComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void seek(const QString& typed);

    QString m_sought;
    QElapsedTimer m_sinceKey;
};

/// An editor whose choices depend on the 年度 of the record and on the code above them.
class CodeChoices {
public:
    virtual ~CodeChoices() = default;
    /// 0: any year.
    virtual void setFiscalYear(int year) = 0;
    /// Only codes under this one, and those under none; empty: all.
    virtual void setParentCode(const QString& code) = 0;
};

/// One code of a list.
class CodeEditor : public FieldEditor, public CodeChoices {
    Q_OBJECT
public:
    CodeEditor(const Field& field, const CodeBook& codes, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    QWidget* input() const override;
    void setFiscalYear(int year) override;
    void setParentCode(const QString& code) override;
    /// Letters of the longest choice.
    int longestChoice() const;

private:
    void fill();

    const CodeBook& m_codes;
    QuietComboBox* m_box;
    int m_year = 0;
    QString m_parent;
    bool m_filled = false;
};

/// Several codes of a list, all in sight: one stop for Tab, arrows move inside.
class CodeSetEditor : public FieldEditor, public CodeChoices {
    Q_OBJECT
public:
    CodeSetEditor(const Field& field, const CodeBook& codes, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    QWidget* input() const override;
    void setFiscalYear(int year) override;
    void setParentCode(const QString&) override {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void moveFocus(const QObject* from, int by);

    const CodeBook& m_codes;
    QWidget* m_area;
    QGridLayout* m_grid;
    QList<std::pair<qint64, QCheckBox*>> m_boxes;
    QList<qint64> m_value;
    int m_year = 0;
};

/// A mark, or a choice between a few words that no code list holds.
class FlagEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit FlagEditor(const Field& field, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    QWidget* input() const override;

private:
    QCheckBox* m_box;
};

/// Yes, no or left to be derived; also the name of a code list.
class WordEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit WordEditor(const Field& field, QWidget* parent = nullptr);

    QVariant value() const override;
    void setValue(const QVariant& value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue& typed) override;
    QWidget* input() const override;

private:
    QuietComboBox* m_box;
};

}  // namespace madobe
