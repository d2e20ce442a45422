// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerreader.h"
#include "ui/pages/page.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace madobe {

/// Which files are brought in, and which ledger each of them is.
class ImportFiles : public QWidget {
    Q_OBJECT
public:
    ImportFiles(PageContext& context, MessageBar& bar, QWidget* parent = nullptr);

    /// As if these files had been chosen.
    void setFiles(const QStringList& paths);
    bool isEmpty() const { return m_files.isEmpty(); }
    /// Those whose ledger is known.
    QList<LedgerFile> chosen() const;
    /// The one that is looked at; without a type when it is left out or there is none.
    LedgerFile current() const;
    void setBusy(bool isBusy);
    QWidget& firstField() const;

Q_SIGNALS:
    /// Other files.
    void replaced();
    /// Other files, or one of them is another ledger: what was found out before is void.
    void changed();
    void currentChanged();

private:
    void choose();
    void add(const QString& path, QStringList& notes);
    /// Shows the ledger of the current file.
    void showLedger();
    /// Which ledger the current file is; nullptr: it is left out.
    void setLedger(const EntityType* type);
    QString lineOf(const LedgerFile& file) const;

    PageContext& m_context;
    MessageBar& m_bar;
    QList<LedgerFile> m_files;
    QPushButton* m_choose;
    QListWidget* m_list;
    QComboBox* m_ledger;
};

}  // namespace madobe
