// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timelinemodel.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/text/issuetext.h"

#include <QApplication>
#include <QFont>

namespace madobe {

using namespace Qt::StringLiterals;

TimelineModel::TimelineModel(Office& office, RecordTexts& texts, QObject* parent)
    : QAbstractTableModel(parent), m_office(office), m_texts(texts) {}

void TimelineModel::setPatient(qint64 patient) {
    beginResetModel();
    m_entries = readTimeline(m_office.database(), patient);
    m_rows.clear();
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

TimelineModel::Row TimelineModel::describeConsultation(const TimelineEntry& entry) const {
    const auto entity = m_office.store().of(consultationType()).find(entry.id);
    if (!entity) return {QStringList(ColumnCount), false};
    const auto& record = static_cast<const Consultation&>(*entity);
    const CodeBook& codes = m_office.codes();
    QStringList workers;
    for (const qint64 id : record.workers) workers.append(m_texts.name(u"staff_member"_s, id));
    QString kind = codes.label(record.recordKind);
    if (record.category != 0) kind += u"・"_s + codes.label(record.category);
    if (!record.cancelReason.isEmpty()) kind = tr("取消 ") + kind;
    if (!record.isFinished) kind = tr("未完成 ") + kind;
    return {{formatDate(entry.date, m_texts.dateStyle()) + u' ' + entry.time, kind,
             codes.label(record.method), record.summary.simplified(), workers.join(u"、"_s)},
            !record.cancelReason.isEmpty()};
}

TimelineModel::Row TimelineModel::describe(const TimelineEntry& entry) const {
    const QString when = formatDate(entry.date, m_texts.dateStyle());
    switch (entry.kind) {
        case TimelineEntry::Kind::Consultation:
            return describeConsultation(entry);
        case TimelineEntry::Kind::CaseOpened:
        case TimelineEntry::Kind::CaseClosed: {
            const auto entity = m_office.store().of(caseType()).find(entry.id);
            if (!entity) return {QStringList(ColumnCount), false};
            const auto& file = static_cast<const Case&>(*entity);
            const bool isOpening = entry.kind == TimelineEntry::Kind::CaseOpened;
            const QString reason =
                m_office.codes().label(isOpening ? file.route : file.closeReason);
            return {{when,
                     isOpening ? tr("ケース受理") : tr("ケース終結"),
                     {},
                     file.number + (reason.isEmpty() ? QString() : u"　"_s + reason),
                     {}},
                    false};
        }
        case TimelineEntry::Kind::FieldChanged: {
            const Field* field = patientType().find(entry.column);
            if (!field) return {QStringList(ColumnCount), false};
            const QVariant former = field->isCode() ? QVariant(entry.formerValue.toLongLong())
                                                    : QVariant(entry.formerValue);
            return {{when,
                     tr("%1の変更").arg(fieldLabel(*field)),
                     {},
                     tr("前: %1").arg(m_texts.valueText(*field, former)),
                     {}},
                    false};
        }
    }
    return {};
}

const TimelineModel::Row& TimelineModel::row(int at) const {
    auto found = m_rows.find(at);
    if (found == m_rows.end()) {
        try {
            found = m_rows.insert(at, describe(m_entries[at]));
        } catch (const Error&) {
            found = m_rows.insert(at, {QStringList(ColumnCount), false});
        }
    }
    return *found;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return row(index.row()).cells.value(index.column());
    }
    if (role == Qt::FontRole && row(index.row()).isCancelled) {
        QFont font = QApplication::font();
        font.setStrikeOut(true);
        return font;
    }
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
        case When:
            return tr("日時");
        case What:
            return tr("種別");
        case How:
            return tr("方法");
        case Text:
            return tr("内容");
        default:
            return tr("職員");
    }
}

}  // namespace madobe
