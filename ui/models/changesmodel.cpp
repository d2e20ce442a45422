// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changesmodel.h"

#include "core/domain/patient.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> labels(const QList<CountHeading>& headings) {
    QHash<QString, QString> labels;
    for (const CountHeading& heading : headings) labels.insert(heading.code, heading.label);
    return labels;
}

}  // namespace

ChangesModel::ChangesModel(RecordTexts& texts, QObject* parent)
    : PlainTableModel(ColumnCount, parent), m_texts(texts) {}

void ChangesModel::setChanges(const QList<ExplainedChange>& changes, const QString& table,
                              const CountComparison& figures) {
    beginResetModel();
    m_changes = changes;
    m_table = table;
    m_rows = labels(figures.rows());
    m_columns = labels(figures.columns());
    endResetModel();
}

void ChangesModel::clear() {
    beginResetModel();
    m_changes.clear();
    endResetModel();
}

qsizetype ChangesModel::rows() const {
    return m_changes.size();
}

QVariant ChangesModel::cell(int row, int column) const {
    const ExplainedChange& change = m_changes[row];
    switch (column) {
        case Change:
            switch (change.change) {
                case ContributionChange::New:
                    return tr("新しく入った");
                case ContributionChange::Gone:
                    return tr("なくなった");
                case ContributionChange::Changed:
                    return tr("変わった");
                case ContributionChange::MovedIn:
                    return tr("ほかの欄から");
                case ContributionChange::MovedOut:
                    return tr("ほかの欄へ");
            }
            return {};
        case Record:
            return recordText(change);
        case Before:
            return QString::number(change.before);
        case Now:
            return QString::number(change.now);
        case Elsewhere: {
            QStringList places;
            for (const CountPlace& place : change.others) {
                places.append(
                    tr("%1・%2").arg(m_rows.value(place.row), m_columns.value(place.column)));
            }
            return places.join(u"、"_s);
        }
        default:
            return {};
    }
}

QString ChangesModel::recordText(const ExplainedChange& change) const {
    if (change.id != 0) return m_texts.name(m_table, change.id);
    return m_table == QLatin1StringView(patientType().table) ? tr("（対象者のない記録）")
                                                             : tr("（今はない記録）");
}

bool ChangesModel::isNumber(int column) const {
    return column == Before || column == Now;
}

/// Above its numbers, which stand on the right.
QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber(section)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    return PlainTableModel::headerData(section, orientation, role);
}

QString ChangesModel::heading(int column) const {
    switch (column) {
        case Change:
            return tr("変わり方");
        case Record:
            return m_table == QLatin1StringView(patientType().table) ? tr("対象者") : tr("記録");
        case Before:
            return tr("前");
        case Now:
            return tr("今");
        case Elsewhere:
            return tr("ほかの欄");
        default:
            return {};
    }
}

}  // namespace madobe
