// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/prompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace madobe {

QString SystemPrompts::saveFile(const QString& title, const QString& name, const QString& filter) {
    return QFileDialog::getSaveFileName(m_parent, title, name, filter);
}

QStringList SystemPrompts::openFiles(const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileNames(m_parent, title, {}, filter);
}

QString SystemPrompts::folder(const QString& title) {
    return QFileDialog::getExistingDirectory(m_parent, title);
}

QString SystemPrompts::text(const QString& title, const QString& question) {
    return QInputDialog::getText(m_parent, title, question);
}

bool SystemPrompts::confirm(const QString& question, const QString& verb) {
    QMessageBox box(QMessageBox::Question, m_parent->windowTitle(), question, QMessageBox::Cancel,
                    m_parent);
    QPushButton* yes = box.addButton(verb, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

}  // namespace madobe
