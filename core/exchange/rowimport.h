// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"

#include <deque>

namespace madobe {

/// The rows of one ledger within a run: each becomes a record, stays as it is, or is bad.
class RowImport {
public:
    RowImport(const EntityType& type, Work& work, References& references,
              const ImportOptions& options, BadRows* badRows);

    void row(const LedgerReader& reader, const CsvRow& row);
    /// Rows that referred to later rows of the same ledger; after its last file.
    void finish();
    LedgerResult& result() { return m_result; }

private:
    struct Waiting {
        const LedgerReader* reader;
        CsvRow row;
    };
    enum class Pending { Wait, Refuse };

    bool tryRow(const LedgerReader& reader, const CsvRow& row, Pending pending);
    Issues readCells(const LedgerReader& reader, const CsvRow& row, Entity& entity,
                     bool& isPending);
    Issues checkDuplicate(const LedgerReader& reader, const CsvRow& row, const Entity& entity);
    qint64 findExisting(const Entity& entity);
    Issues store(const LedgerReader& reader, Entity& parsed);
    Issues overwrite(const LedgerReader& reader, const Entity& parsed, qint64 existing);
    Issues checkParent(const Entity& entity, bool& isPending) const;
    void refuse(const LedgerReader& reader, const CsvRow& row, const Entity& entity,
                const Issues& issues);
    void report(const LedgerReader& reader, const CsvRow& row, const Issue& issue);
    int fiscalYear(const LedgerReader& reader, const CsvRow& row) const;

    const EntityType& m_type;
    Work& m_work;
    References& m_references;
    const ImportOptions& m_options;
    BadRows* m_badRows;
    CellCodec m_codec;
    LedgerResult m_result;
    QHash<QString, qint64> m_lines;  // key of each row seen, to its line
    std::deque<Waiting> m_waiting;
    QList<CodeEntry> m_codes;  // of a run that writes code lists
    int m_dateField = -1;
    bool m_wasEmpty = false;
};

}  // namespace madobe
