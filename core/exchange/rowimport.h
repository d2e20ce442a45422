// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"
#include "core/services/daynotices.h"
#include "core/services/storerules.h"

#include <QSet>

#include <deque>

namespace madobe {

struct Patient;

/// A row that came in, of which more is told when all ledgers are in.
struct LateRow {
    const EntityType* type = nullptr;
    qint64 record = 0;
    QString file;
    qint64 line = 0;
};

/// The rows of one ledger within a run: each becomes a record, stays as it is, or is bad.
class RowImport {
public:
    RowImport(const EntityType& type, Work& work, References& references, DayNotices& days,
              const ImportOptions& options, BadRows* badRows);

    void row(const LedgerReader& reader, const TableRow& row);
    /// Rows that waited for later rows of the same ledger; after its last file.
    void finish();
    LedgerResult& result() { return m_result; }
    const QList<LateRow>& lateRows() const { return m_lateRows; }

private:
    struct Waiting {
        const LedgerReader* reader;
        TableRow row;
    };
    enum class Pending { Wait, Refuse };

    void bringWaiting();
    bool tryRow(const LedgerReader& reader, const TableRow& row, Pending pending);
    Issues readCells(const LedgerReader& reader, const TableRow& row, Entity& entity,
                     bool& isPending);
    QString keyOf(const Entity& entity) const;
    QString typedKey(const LedgerReader& reader, const TableRow& row) const;
    Issues checkDuplicate(const LedgerReader& reader, const TableRow& row,
                          const QString& key) const;
    qint64 findExisting(const Entity& entity);
    Issues store(const LedgerReader& reader, const TableRow& row, Entity& parsed);
    void write(const LedgerReader& reader, const TableRow& row, Entity& entity);
    /// Later rows of the run find the code as it was written.
    void keepCode(const CodeEntry& code);
    Issues checkRules(const LedgerReader& reader, const TableRow& row, const Entity& entity);
    Issues checkMerged(const Patient& patient);
    Issues overwrite(const LedgerReader& reader, const TableRow& row, const Entity& parsed,
                     qint64 existing);
    /// Of a code, which names its parent by code or by label.
    Issues findParent(Entity& entity, bool& isPending) const;
    void refuse(const LedgerReader& reader, const TableRow& row, const Entity& entity,
                const Issues& issues);
    void report(const LedgerReader& reader, const TableRow& row, const Issue& issue);
    int fiscalYear(const LedgerReader& reader, const TableRow& row) const;

    const EntityType& m_type;
    Work& m_work;
    References& m_references;
    DayNotices& m_days;
    RuleMemory m_memory;
    const ImportOptions& m_options;
    BadRows* m_badRows;
    CellCodec m_codec;
    LedgerResult m_result;
    struct Seen {
        QString file;
        qint64 line = 0;
    };
    QHash<QString, Seen> m_seen;  // key of each row that came in, to its place
    std::deque<Waiting> m_waiting;
    QList<LateRow> m_lateRows;
    QList<CodeEntry> m_codes;  // of a run that writes code lists
    int m_dateField = -1;
    bool m_wasEmpty = false;
    // Of a run that writes code lists: nothing but these is there.
    bool m_isNewOffice = false;
    // Codes there that a row may change though nobody asked for an update: the lists of the office
    // that was exported take the place of those that came with the program. Once each.
    QSet<qint64> m_replaceable;
    bool m_takesSameNames = false;
};

}  // namespace madobe
