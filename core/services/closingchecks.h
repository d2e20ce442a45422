// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingservice.h"

namespace madobe {

/// What still stands in the way of closing a ward's month. None of it forbids to close.
struct ClosingObstacle {
    enum class Kind {
        Unfinished,  // `records` do not count yet
        Drafts,      // `amount` forms that `who` has begun and not saved
        LargeOther,  // その他 has `amount` % of the consultations, which are `records`
        Jump,        // `table` has `amount` in all, `before` in the month before
        NotReported  // no worker has said that the month is written up
    };

    Kind kind = Kind::Unfinished;
    qint64 amount = 0;
    qint64 before = 0;
    QString who;
    /// Row ids; empty where there is nothing to open.
    QList<qint64> records;
    /// Of LargeOther: what it is made of, by second-level code.
    QList<CountDetail> details = {};
    /// The family of the records; nullptr: consultations.
    const EntityType* type = nullptr;
    const CountTable* table = nullptr;
    /// The records are those of the month before: this one has none.
    bool isMonthBefore = false;
};

/// Looks at one month after the other; what several wards or months need is counted once.
class ClosingChecks {
public:
    explicit ClosingChecks(RecordStore& store);

    /// What the month itself tells; drafts do not say which month they are about.
    QList<ClosingObstacle> of(const WardMonth& ward, const QString& month);

private:
    void addUnfinished(const WardMonth& ward, const QString& month);
    void addLargeOther(const QString& ward, const Period& period);
    void addJumps(const QString& ward, const Period& period);
    const CountGrid& consultations(const Period& period);
    qint64 total(const CountTable& table, const Period& period, const QString& ward);

    RecordStore& m_store;
    CountEngine m_engine;
    QList<ClosingObstacle> m_found;
    QHash<QString, CountGrid> m_consultations;        // by Period::code()
    QHash<QString, QHash<QString, qint64>> m_totals;  // of wards, by table and period
};

/// Families whose unfinished records stand in the way of a line: a ward's of all that have
/// them, 全市's of what it closes, which all wards write up.
QList<const EntityType*> unfinishedFamilies(const Catalogue& catalogue, const QString& line);
/// Whether what a check finds may be another when something of these tables has changed.
bool bearsOnChecks(const Catalogue& catalogue, const QStringList& tables);

/// What each account has begun and not saved.
QList<ClosingObstacle> draftObstacles(Database& database);

}  // namespace madobe
