// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/prompts.h"

#include "ui/support/filedates.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace madobe {

namespace {

QStringList chosenIn(QFileDialog& dialog) {
    // Where the system brings a dialog of its own, this does nothing.
    dialog.setProxyModel(new FileDates(&dialog));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

}  // namespace

QString SystemPrompts::saveFile(const QString& title, const QString& name, const QString& filter) {
    QFileDialog dialog(m_parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.selectFile(name);
    return chosenIn(dialog).value(0);
}

QStringList SystemPrompts::openFiles(const QString& title, const QString& filter) {
    QFileDialog dialog(m_parent, title, {}, filter);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return chosenIn(dialog);
}

QString SystemPrompts::folder(const QString& title) {
    QFileDialog dialog(m_parent, title);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return chosenIn(dialog).value(0);
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
