// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/services/sealedfigures.h"
#include "core/services/work.h"

#include <optional>

namespace madobe {

/// How far a ward's month is.
struct WardMonth {
    qint64 ward = 0;  // row id of the code
    QString code;
    QString label;
    std::optional<MonthClosing> closing;
    QList<MonthReport> reports;
    /// Entries of the case record that do not count because they are unfinished.
    QList<qint64> unfinished;
};

/// Closes months ward by ward: seals the figures with a fingerprint of the records behind them.
/// What happens to sealed figures later is SealGuard's.
class ClosingService {
public:
    ClosingService(UnitOfWork& unitOfWork, const Session& session);

    /// Wards and desks that have anything to count, in the order of reports; 全市 behind them where
    /// there is something that has no wards.
    QList<WardMonth> overview(const QString& month);
    /// Whether every ward that has anything to count has closed the month.
    bool isClosed(const QString& month);

    /// This account has written up the month; once is enough. Needs Write.
    void report(qint64 ward, const QString& month);
    /// Needs CloseMonths. Throws Invalid {month} while it is not over, AlreadyExists {month} when
    /// it is closed.
    qint64 close(qint64 ward, const QString& month);
    /// Needs CloseMonths, and a reason. Throws Invalid {month} when it was reopened before.
    void reopen(qint64 closing, const QString& reason);

    SealedFigures figures(qint64 closing);
    SealedRecords records(qint64 closing);
    /// Figures that came out differently from what was sealed and was never accounted for, as
    /// `2021-08 北区 consultation/alcohol/phone: 3 4`; also a seal that does not match its
    /// fingerprint.
    QStringList problems();

private:
    struct Content {
        SealedFigures figures;
        SealedRecords records;
        QStringList marks;
        QString fingerprint;
    };
    Content contentOf(const QString& ward, const QString& month);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

}  // namespace madobe
