// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/exchange/badrows.h"
#include "core/exchange/cellcodec.h"
#include "core/services/work.h"

#include <atomic>
#include <functional>

namespace madobe {

/// One complaint, or a notice, about one row.
struct RowProblem {
    const EntityType* type = nullptr;
    QString file;
    qint64 line = 0;
    Issue issue;
};

struct ImportOptions {
    bool checkOnly = false;
    /// Overwrite records that are there with other values; the journal keeps the old ones.
    bool update = false;
    /// Import the good rows and write the bad ones here; empty: all rows or none.
    QString badRowsPath;
    /// Words of an issue for the bad rows' column 理由.
    std::function<QString(const EntityType&, const Issue&)> reason;
    /// Every problem as it is found.
    std::function<void(const RowProblem&)> problem;
    /// Rows done so far, bytes read, bytes in all.
    std::function<void(qint64 rows, qint64 bytes, qint64 size)> progress;
    const std::atomic_bool* cancelled = nullptr;
};

struct LedgerResult {
    const EntityType* type = nullptr;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 bad = 0;
    QStringList unknownColumns;
    QStringList formats;
};

struct ImportResult {
    QList<LedgerResult> ledgers;
    /// False after a check, and when bad rows kept everything out.
    bool isWritten = false;
    qint64 journalEntry = 0;
    QStringList badRowFiles;

    qint64 badRows() const;
};

/// Brings ledgers in: any order given, loaded in the order of the catalogue, one transaction.
class LedgerImport {
public:
    LedgerImport(UnitOfWork& unitOfWork, const Session& session);

    /// Needs Import. Throws NotAllowed, OverwritesInput, BadFile, Undecodable, CannotOpen,
    /// Cancelled and kinds of storage; nothing is written then.
    ImportResult run(const QList<LedgerFile>& files, const ImportOptions& options);

private:
    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

}  // namespace madobe
