// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingservice.h"

#include "core/base/dates.h"
#include "core/domain/consultation.h"
#include "core/services/closedmonths.h"
#include "core/storage/sealstore.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString fingerprintOf(const SealedFigures& figures, const QStringList& recordMarks) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        const QStringList line{it.key().table, it.key().row, it.key().column, it.value()};
        hash.addData(line.join(u'\t').toUtf8() + '\n');
    }
    for (const QString& mark : recordMarks) hash.addData(mark.toUtf8() + '\n');
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

ClosingService::ClosingService(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

QList<WardMonth> ClosingService::overview(const QString& month) {
    RecordStore& store = m_unitOfWork.store();
    Database& database = store.database();
    CountEngine engine(database, store.codes());
    QList<WardMonth> wards;
    for (const CodeEntry* code : closingLines(engine)) {
        wards.append({code->id,
                      code->code,
                      code->label,
                      {},
                      {},
                      unfinishedOfMonth(database, consultationType(), code->id, month)});
    }
    const auto forMonth = [&](const EntityType& type, const auto& visit) {
        store.of(type).forEach(u"id"_s, [&](const Entity& entity) {
            for (WardMonth& ward : wards) visit(ward, entity);
        });
    };
    forMonth(monthClosingType(), [&](WardMonth& ward, const Entity& entity) {
        const auto& closing = static_cast<const MonthClosing&>(entity);
        if (closing.month == month && closing.ward == ward.ward && closing.isInForce()) {
            ward.closing = closing;
        }
    });
    forMonth(monthReportType(), [&](WardMonth& ward, const Entity& entity) {
        const auto& report = static_cast<const MonthReport&>(entity);
        if (report.month == month && report.ward == ward.ward) ward.reports.append(report);
    });
    return wards;
}

bool ClosingService::isClosed(const QString& month) {
    CountEngine engine(m_unitOfWork.store().database(), m_unitOfWork.store().codes());
    return ClosedMonths(engine).isClosed(month);
}

void ClosingService::report(qint64 ward, const QString& month) {
    m_session.require(Right::Write);
    m_unitOfWork.run(m_session, u"month.report"_s, {}, [&](Work& work) {
        bool isThere = false;
        work.store().of(monthReportType()).forEach(u"id"_s, [&](const Entity& entity) {
            const auto& report = static_cast<const MonthReport&>(entity);
            isThere = isThere || (report.ward == ward && report.month == month &&
                                  report.reportedBy == m_session.account);
        });
        if (isThere) return;
        MonthReport report;
        report.ward = ward;
        report.month = month;
        report.reportedOn = m_unitOfWork.clock().today().toString(Qt::ISODate);
        report.reportedBy = m_session.account;
        work.insert(monthReportType(), report);
    });
}

ClosingService::Content ClosingService::contentOf(const QString& ward, const QString& month) {
    RecordStore& store = m_unitOfWork.store();
    CountEngine engine(store.database(), store.codes());
    const Period period = Period::month(monthNumber(month));
    Content content;
    QMap<QString, QSet<qint64>> behind;  // by table of records
    for (const CountTable* table : closedTables(ward)) {
        addFigures(engine.count(*table, period), ward, content.figures);
        const SealedRecords records = recordsBehind(engine, *table, period, ward, content.figures);
        for (auto it = records.begin(); it != records.end(); ++it) {
            content.records.insert(it.key(), it.value());
            QSet<qint64>& ids = behind[QString::fromLatin1(table->recordTable)];
            for (const qint64 id : it.value()) ids.insert(id);
        }
    }
    for (auto it = behind.begin(); it != behind.end(); ++it) {
        content.marks.append(it.key());
        content.marks += recordMarks(store.database(), it.key(), it.value());
    }
    content.fingerprint = fingerprintOf(content.figures, content.marks);
    return content;
}

qint64 ClosingService::close(qint64 ward, const QString& month) {
    m_session.require(Right::CloseMonths);
    const QDate today = m_unitOfWork.clock().today();
    const QString thisMonth = today.toString(u"yyyy-MM"_s);
    if (monthNumber(month) == 0 || month >= thisMonth) throw Error(ErrorKind::Invalid, {month});
    MonthClosing closing;
    const auto write = [&](Work& work) {
        Database& database = work.store().database();
        for (const ClosingInForce& other : readClosingsInForce(database)) {
            if (other.ward == ward && other.month == month) {
                throw Error(ErrorKind::AlreadyExists, {month});
            }
        }
        const CodeEntry* const code = work.store().codes().byId(ward);
        if (code == nullptr) throw Error(ErrorKind::NotFound, {month});
        const Content content = contentOf(code->code, month);
        closing.ward = ward;
        closing.month = month;
        closing.closedOn = today.toString(Qt::ISODate);
        closing.closedBy = m_session.account;
        closing.fingerprint = content.fingerprint;
        closing.journalHead = m_unitOfWork.journal().head();
        work.insert(monthClosingType(), closing);
        writeSealedContent(
            database, closing.id,
            {packFigures(content.figures), packRecords(content.records), packMarks(content.marks)});
    };
    m_unitOfWork.run(m_session, u"month.close"_s, {}, write, JournalDetail::Values,
                     Right::CloseMonths);
    return closing.id;
}

void ClosingService::reopen(qint64 closing, const QString& reason) {
    m_session.require(Right::CloseMonths);
    if (reason.trimmed().isEmpty()) {
        const Field* field = monthClosingType().find(u"reopen_reason"_s);
        throw Error(ErrorKind::Invalid, {QString::fromUtf8(field->label)});
    }
    const auto write = [&](Work& work) {
        const auto entity = work.store().of(monthClosingType()).load(closing);
        auto& sealed = static_cast<MonthClosing&>(*entity);
        if (!sealed.isInForce()) throw Error(ErrorKind::Invalid, {sealed.month});
        sealed.reopenedOn = m_unitOfWork.clock().today().toString(Qt::ISODate);
        sealed.reopenedBy = m_session.account;
        sealed.reopenReason = reason.trimmed();
        work.update(monthClosingType(), sealed);
    };
    m_unitOfWork.run(m_session, u"month.reopen"_s, reason.trimmed(), write, JournalDetail::Values,
                     Right::CloseMonths);
}

SealedFigures ClosingService::figures(qint64 closing) {
    return unpackFigures(readSealedContent(m_unitOfWork.store().database(), closing).figures);
}

SealedRecords ClosingService::records(qint64 closing) {
    return unpackRecords(readSealedContent(m_unitOfWork.store().database(), closing).records);
}

QStringList ClosingService::problems() {
    RecordStore& store = m_unitOfWork.store();
    Database& database = store.database();
    const ReadSnapshot snapshot(database);
    CountEngine engine(database, store.codes());
    QStringList problems;
    for (const ClosingInForce& closing : readClosingsInForce(database)) {
        const CodeEntry* const ward = store.codes().byId(closing.ward);
        const SealedContent content = readSealedContent(database, closing.id);
        SealedFigures expected = unpackFigures(content.figures);
        const auto entity = store.of(monthClosingType()).load(closing.id);
        if (fingerprintOf(expected, unpackMarks(content.marks)) !=
            static_cast<const MonthClosing&>(*entity).fingerprint) {
            problems.append(u"%1 %2: fingerprint"_s.arg(closing.month, ward->label));
        }
        for (const CorrectedFigure& corrected : readCorrections(database, closing.id)) {
            expected.insert({corrected.table, corrected.row, corrected.column}, corrected.value);
        }
        SealedFigures now;
        for (const CountTable* table : closedTables(ward->code)) {
            addFigures(engine.count(*table, Period::month(monthNumber(closing.month))), ward->code,
                       now);
        }
        const auto changed = differences(expected, now);
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            problems.append(u"%1 %2 %3/%4/%5: %6 %7"_s.arg(
                closing.month, ward->label, it.key().table, it.key().row, it.key().column,
                it.value().first, it.value().second));
        }
    }
    return problems;
}

}  // namespace madobe
