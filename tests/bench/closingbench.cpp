// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/services/closingservice.h"
#include "core/storage/statement.h"
#include "tests/bench/benches.h"
#include "tests/bench/timing.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 5;
constexpr int kMonths = 11;
const QString kReason = u"測定"_s;

qint64 wardOf(Office& office) {
    return office.codes().find(u"ward", office.ward())->id;
}

/// A ward that closes its months, and reopens them at the end.
class ClosedYear {
public:
    explicit ClosedYear(Office& office)
        : m_closing(office.unitOfWork(), office.session()), m_ward(wardOf(office)) {}

    ~ClosedYear() {
        for (const qint64 closing : std::as_const(m_closings)) m_closing.reopen(closing, kReason);
    }
    ClosedYear(const ClosedYear&) = delete;
    ClosedYear& operator=(const ClosedYear&) = delete;

    double close(const QString& month) {
        return milliseconds([&] { m_closings.append(m_closing.close(m_ward, month)); });
    }

private:
    ClosingService m_closing;
    qint64 m_ward;
    QList<qint64> m_closings;
};

/// Saves a counted consultation of a day again and again, each time with another method.
class Saver {
public:
    Saver(Office& office, const QString& day) : m_office(office) {
        Statement find(office.database(),
                       u"SELECT min(id) FROM consultation WHERE received_on = ? AND counts = 1"
                       " AND desk_id = ?"_s);
        find.bindAll(day, wardOf(office));
        find.step();
        m_entry = office.store().of(consultationType()).load(find.integer(0));
    }

    double time(const Run& change, const QString& reason = {}) {
        QList<double> times;
        for (int i = 0; i < kRuns; ++i) {
            change();
            m_office.unitOfWork().giveReason(reason);
            times.append(
                milliseconds([&] { m_office.records().save(consultationType(), *m_entry); }));
        }
        return medianOf(times);
    }
    /// Watched, though no figure asks for it.
    double timeUnmoved() {
        return time([this] { entry().minutes = entry().minutes.value_or(0) + 1; });
    }
    /// There and back again, so that the office stays what it was.
    double timeMoved() {
        const qint64 phone = m_office.codes().id("method", "phone");
        const qint64 visit = m_office.codes().id("method", "visit");
        return time([&, this] { entry().method = entry().method == phone ? visit : phone; },
                    kReason);
    }

private:
    Consultation& entry() { return static_cast<Consultation&>(*m_entry); }

    Office& m_office;
    std::unique_ptr<Entity> m_entry;
};

}  // namespace

void benchClosing(Office& office) {
    ClosedYear year(office);
    Saver oldest(office, u"2025-04-15"_s);
    Saver newest(office, u"2026-02-10"_s);
    Saver open(office, u"2026-03-10"_s);
    QList<double> times;
    for (int i = 0; i < kMonths; ++i) {
        times.append(year.close(QDate(2025, 4, 1).addMonths(i).toString(u"yyyy-MM"_s)));
    }
    line(QString::asprintf("%s %10.1f ms", qUtf8Printable(heading(u"closing a ward's month"_s)),
                           medianOf(times)));
    row(u"save in the last of 11 closed months, open"_s,
        {newest.timeUnmoved(), open.timeUnmoved()});
    row(u"   a figure moves"_s, {newest.timeMoved(), open.timeMoved()});
    row(u"save in the first of 11 closed, open"_s, {oldest.timeUnmoved(), open.timeUnmoved()});
    row(u"   a figure moves"_s, {oldest.timeMoved(), open.timeMoved()});
}

}  // namespace madobe::bench
