// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"
#include "core/exchange/ledgerpreview.h"
#include "ui/models/importproblemsmodel.h"
#include "ui/pages/page.h"
#include "ui/support/longchange.h"

#include <atomic>
#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTableWidget;
class QTabWidget;

namespace madobe {

class ImportFiles;

/// Brings ledgers in: a preview of what would be stored, a check, the import, and the way back.
class ImportPanel : public QWidget {
    Q_OBJECT
public:
    explicit ImportPanel(PageContext& context, QWidget* parent = nullptr);

    /// As if these files had been chosen.
    void setFiles(const QStringList& paths);
    bool isBusy() const { return m_isBusy; }

private:
    struct Run {
        ImportResult result;
        QList<RowProblem> problems;
    };
    void forget();
    /// What can be taken back here.
    void setImported(const std::optional<JournalEntry>& entry);
    QString badRowsName() const;
    void showProblems(const QList<RowProblem>& problems);
    void showPreview();
    void fillPreview(const LedgerPreview& preview);
    void start(bool checkOnly, const QString& badRowsPath = {}, const QString& reason = {});
    void onProgress(qint64 rows, qint64 bytes, qint64 size);
    void onDone(const Run& run, bool checkOnly);
    void undo();
    void cancel();
    void setBusy(bool isBusy);
    /// What can be begun with the files as they are.
    void showReady();
    /// Where the keyboard goes on, if it has waited here.
    void end(QWidget& next);
    QString summary(const ImportResult& result) const;

    PageContext& m_context;
    MessageBar* m_bar;
    ImportFiles* m_files;
    QLabel* m_facts;
    QTableWidget* m_preview;
    ImportProblemsModel* m_problems;
    QTableView* m_problemsView;
    QTabWidget* m_tabs;
    QCheckBox* m_update;
    QPushButton* m_check;
    QPushButton* m_import;
    QPushButton* m_importGood;
    QPushButton* m_cancel;
    QPushButton* m_undo;
    QProgressBar* m_progress;
    QPushButton* m_begun = nullptr;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    LongChange* m_undoing;
    std::optional<JournalEntry> m_imported;
    bool m_isBusy = false;
};

}  // namespace madobe
