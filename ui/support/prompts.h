// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace madobe {

/// The few questions that need a box of the system; tests answer them by a class of their own.
class Prompts {
public:
    virtual ~Prompts() = default;

    /// Empty when the user thought better of it, here and below.
    virtual QString saveFile(const QString& title, const QString& name, const QString& filter) = 0;
    virtual QStringList openFiles(const QString& title, const QString& filter) = 0;
    virtual QString folder(const QString& title) = 0;
    virtual QString text(const QString& title, const QString& question) = 0;
    /// Only for what cannot be taken back, or changes much; `verb` is the button.
    virtual bool confirm(const QString& question, const QString& verb) = 0;
};

/// The system's own dialogs.
class SystemPrompts final : public Prompts {
public:
    explicit SystemPrompts(QWidget* parent) : m_parent(parent) {}

    QString saveFile(const QString& title, const QString& name, const QString& filter) override;
    QStringList openFiles(const QString& title, const QString& filter) override;
    QString folder(const QString& title) override;
    QString text(const QString& title, const QString& question) override;
    bool confirm(const QString& question, const QString& verb) override;

private:
    QWidget* m_parent;
};

}  // namespace madobe
