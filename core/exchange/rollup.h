// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exchange/countfilereader.h"
#include "core/exchange/csvwriter.h"

namespace madobe {

/// What is to be known about the files before their sum is used.
struct RollupProblem {
    enum class Kind {
        Contradiction,  // nothing can be summed
        Missing,        // wards, periods or tables: accepted on request
        OpenMonths,     // accepted on request
        Notice,
    };
    Kind kind;
    /// errorText() has the words.
    Error reason;
};

struct RollupAcceptance {
    bool missing = false;
    bool openMonths = false;

    bool accepts(RollupProblem::Kind kind) const;
};

struct RollupTarget {
    QString path;
    QString programVersion;
    CsvEncoding encoding = CsvEncoding::Utf8Bom;
    QString replacement = {};
    PlaceHeard heard = {};
};

/// The counts of the wards' offices as one (formats.md section 3.3). Needs no database.
class Rollup {
public:
    /// Of the 集計.csv named, each with its meta file beside it. Files made after `due` (ISO) are
    /// named as late.
    static Rollup read(const QStringList& paths, const QString& due = {});

    /// A sum over its own parts would leave neither. Throws OverwritesInput.
    static void requireOther(const QString& target, const QStringList& inputs);

    const QList<RollupProblem>& problems() const { return m_problems; }
    bool isAccepted(const RollupAcceptance& acceptance) const;
    /// None where there is a contradiction.
    const QList<CountGrid>& grids() const { return m_grids; }
    /// In the order of formats.md section 3.1.
    const QList<OfficeCounts>& offices() const { return m_offices; }
    /// Labels of the wards of which there is no file.
    const QStringList& missingWards() const { return m_missingWards; }
    bool isLate(const OfficeCounts& office) const;
    /// Writes the file and its meta file; there must be no contradiction. Throws what
    /// requireOther() and CountFile::save() throw. `replaced` hears how many characters were.
    QStringList write(const RollupTarget& target, const Clock& clock,
                      qint64* replaced = nullptr) const;

private:
    CountMeta meta() const;
    void add(RollupProblem::Kind kind, const QStringList& args);
    void findContradictions(const CodeBook& wards);
    void findMissing();
    void findOpenMonths();
    /// Files made after the day they were due, or before their months were over.
    void findUntimely();
    void addNotices();

    QString m_due;  // ISO; empty for none
    QStringList m_paths;
    QList<OfficeCounts> m_offices;
    QList<CountSource> m_sources;
    QStringList m_periods;
    QStringList m_tables;
    QStringList m_missingWards;
    QList<RollupProblem> m_problems;
    QList<CountGrid> m_grids;
};

}  // namespace madobe
