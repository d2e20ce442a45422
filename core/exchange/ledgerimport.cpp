// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerimport.h"

#include "core/base/samefile.h"
#include "core/exchange/rowimport.h"
#include "core/services/storerules.h"
#include "core/services/undoservice.h"

#include <QSet>

#include <vector>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProgressRows = 500;

// Leaves the unit of work without writing; not an error.
struct NothingToKeep {};

class Run {
public:
    Run(const QList<LedgerFile>& files, const ImportOptions& options) : m_options(options) {
        for (const LedgerFile& file : files) {
            m_readers.push_back(std::make_unique<LedgerReader>(file));
            m_size += m_readers.back()->size();
            m_types.insert(file.type);
        }
        if (!options.badRowsPath.isEmpty() && !options.checkOnly) {
            m_badRows = std::make_unique<BadRows>(options.badRowsPath, m_types.size() > 1);
            requireOtherTargets(files);
        }
    }

    void load(Work& work) {
        References references(work.store());
        DayNotices days(work.store(), work.clock().today());
        for (const EntityType* type : work.store().catalogue().ledgers()) {
            if (m_types.contains(type)) loadLedger(*type, work, references, days);
        }
        for (const LateRow& row : std::as_const(m_lateRows)) tellLate(row, work.store(), days);
    }

    ImportResult& result() { return m_result; }
    BadRows* badRows() { return m_badRows.get(); }

private:
    void requireOtherTargets(const QList<LedgerFile>& files) const {
        QStringList targets;
        QStringList inputs;
        for (const EntityType* type : m_types) targets.append(m_badRows->pathFor(*type));
        for (const LedgerFile& file : files) inputs.append(file.path);
        requireOtherFiles(targets, inputs);
    }

    void loadLedger(const EntityType& type, Work& work, References& references, DayNotices& days) {
        RowImport rows(type, work, references, days, m_options, m_badRows.get());
        std::vector<LedgerReader*> readers;
        QList<QStringList> headers;
        for (const auto& reader : m_readers) {
            if (reader->file().type != &type) continue;
            readers.push_back(reader.get());
            headers.append(reader->header());
        }
        if (m_badRows) m_badRows->expect(type, headers);
        TableRow row;
        for (LedgerReader* reader : readers) {
            while (reader->next(row)) {
                rows.row(*reader, row);
                tick(reader->bytesRead());
            }
            m_bytesDone += reader->size();
            rows.result().unknownColumns += reader->unknownColumns();
            rows.result().formats.append(reader->formatName());
        }
        rows.finish();
        if (&type == &codeEntryType()) work.store().reloadCodes();
        m_result.ledgers.append(rows.result());
        m_lateRows += rows.lateRows();
    }

    void tellLate(const LateRow& row, RecordStore& store, DayNotices& days) const {
        if (!m_options.problem) return;
        const std::unique_ptr<Entity> record = store.of(*row.type).load(row.record);
        for (const Issue& issue :
             checkStoreRules(store, *row.type, *record) + days.of(*row.type, *record)) {
            m_options.problem({row.type, row.file, row.line, issue});
        }
    }

    void tick(qint64 bytes) {
        if (++m_rows % kProgressRows != 0) return;
        if (m_options.cancelled && *m_options.cancelled) throw Error(ErrorKind::Cancelled);
        if (m_options.progress) m_options.progress(m_rows, m_bytesDone + bytes, m_size);
    }

    const ImportOptions& m_options;
    std::vector<std::unique_ptr<LedgerReader>> m_readers;
    QSet<const EntityType*> m_types;
    std::unique_ptr<BadRows> m_badRows;
    ImportResult m_result;
    QList<LateRow> m_lateRows;
    qint64 m_rows = 0;
    qint64 m_bytesDone = 0;
    qint64 m_size = 0;
};

QString fileNames(const QList<LedgerFile>& files) {
    QStringList names;
    for (const LedgerFile& file : files) names.append(file.name());
    return names.join(u", "_s);
}

}  // namespace

qint64 ImportResult::badRows() const {
    qint64 sum = 0;
    for (const LedgerResult& ledger : ledgers) sum += ledger.bad;
    return sum;
}

LedgerImport::LedgerImport(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

ImportResult LedgerImport::run(const QList<LedgerFile>& files, const ImportOptions& options) {
    m_session.require(Right::Import);
    Run run(files, options);
    const auto load = [&](Work& work) {
        run.load(work);
        if (run.result().badRows() > 0 && options.badRowsPath.isEmpty()) throw NothingToKeep();
        // Bad rows are safe in their file before the good ones are committed.
        if (run.badRows()) run.result().badRowFiles = run.badRows()->keep();
    };
    try {
        if (options.checkOnly) {
            m_unitOfWork.rehearse(m_session, load, JournalDetail::HashesOnly, Right::Import);
            return run.result();
        }
        const ChangeSet changes = m_unitOfWork.run(m_session, kImportAction, fileNames(files), load,
                                                   JournalDetail::HashesOnly, Right::Import);
        run.result().isWritten = true;
        run.result().journalEntry = changes.journalEntry;
    } catch (const NothingToKeep&) {
        run.result().isWritten = false;
    }
    return run.result();
}

}  // namespace madobe
