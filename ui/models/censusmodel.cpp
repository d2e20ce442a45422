// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/censusmodel.h"

#include "core/base/era.h"
#include "core/domain/admissionstatus.h"

#include <QDate>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMonthsOfYear = 12;

}  // namespace

CensusModel::CensusModel(RecordTexts& texts, QObject* parent)
    : PlainTableModel(ColumnCount, parent), m_texts(texts) {}

void CensusModel::setCensus(const QList<CensusRow>& census, const QString& day,
                            const RenewalRule& rule) {
    beginResetModel();
    m_census = census;
    m_day = day;
    m_rule = rule;
    endResetModel();
}

qsizetype CensusModel::rows() const {
    return m_census.size();
}

QString CensusModel::lengthText(const CensusRow& row) const {
    const QDate from = QDate::fromString(row.admittedOn, Qt::ISODate);
    const QDate day = QDate::fromString(m_day, Qt::ISODate);
    int months = (day.year() - from.year()) * kMonthsOfYear + day.month() - from.month();
    if (from.addMonths(months) > day) --months;
    const int years = months / kMonthsOfYear;
    const QString rest = tr("%1か月").arg(months % kMonthsOfYear);
    return years > 0 ? tr("%1年").arg(years) + rest : rest;
}

QVariant CensusModel::cell(int at, int column) const {
    const CensusRow& row = m_census[at];
    switch (column) {
        case Patient:
            return m_texts.name(u"patient"_s, row.patient);
        case Institution:
            return m_texts.name(u"institution"_s, row.institution);
        case Type:
            return row.type == 0
                       ? QString()
                       : m_texts.valueText(*admissionStatusType().find(u"type_id"), row.type);
        case AdmittedOn:
            return formatDate(row.admittedOn, m_texts.dateStyle());
        case Length:
            return lengthText(row);
        case Age:
            return row.age < 0 ? tr("不明") : QString::number(row.age);
        default: {
            const auto clock = renewalOf(row, m_rule, m_day);
            return clock ? formatDate(clock->due, m_texts.dateStyle()) : QString();
        }
    }
}

bool CensusModel::isNumber(int column) const {
    return column == Age;
}

QString CensusModel::heading(int column) const {
    switch (column) {
        case Patient:
            return tr("対象者");
        case Institution:
            return tr("医療機関");
        case Type:
            return tr("入院形態");
        case AdmittedOn:
            return tr("入院日");
        case Length:
            return tr("在院期間");
        case Age:
            return tr("年齢");
        default:
            return tr("医療保護の更新期限");
    }
}

}  // namespace madobe
