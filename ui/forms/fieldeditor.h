// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace madobe {

/// Edits one field: what is typed, what it means, and what stands against it. Nothing that was
/// typed is ever changed or thrown away by the editor.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(const Field& field, QWidget* parent = nullptr);

    const Field& field() const { return m_field; }
    /// What is typed means this; empty where it means nothing, see issues().
    virtual QVariant value() const = 0;
    /// Asks for what showing the value needs, and changes nothing; setValue() throws nothing then.
    virtual void prepareValue(const QVariant&) {}
    virtual void setValue(const QVariant& value) = 0;
    /// Why what is typed cannot be read.
    virtual Issues issues() const { return {}; }
    /// As typed, for the draft.
    virtual QJsonValue typed() const = 0;
    /// As prepareValue().
    virtual void prepareTyped(const QJsonValue&) {}
    virtual void setTyped(const QJsonValue& typed) = 0;
    /// What the field means while it is empty.
    virtual void setWhenEmpty(const QVariant&) {}
    virtual void setReadOnly(bool readOnly) { setEnabled(!readOnly); }
    /// Where the keyboard goes.
    virtual QWidget* input() const = 0;
    virtual int cursor() const { return 0; }
    virtual void setCursorAt(int) {}

    /// Under the field; empty takes it away.
    void setIssueText(const QString& text);
    QString issueText() const;
    QString label() const;

Q_SIGNALS:
    void changed();

protected:
    QVBoxLayout& column() { return *m_column; }
    void setNotice(const QString& text);
    void nameInput(QWidget& input) const;

private:
    const Field& m_field;
    QVBoxLayout* m_column;
    QLabel* m_notice;
    QLabel* m_issue;
};

}  // namespace madobe
