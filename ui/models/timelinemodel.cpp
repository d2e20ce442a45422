// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timelinemodel.h"

#include "core/domain/patient.h"
#include "core/text/issuetext.h"

#include <QApplication>
#include <QFont>

namespace madobe {

using namespace Qt::StringLiterals;

TimelineModel::TimelineModel(Office& office, RecordTexts& texts, QObject* parent)
    : PlainTableModel(ColumnCount, parent), m_office(office), m_texts(texts) {}

void TimelineModel::setPatient(qint64 patient) {
    beginResetModel();
    m_entries = readTimeline(m_office.database(), m_office.store().catalogue(), patient);
    m_rows.clear();
    endResetModel();
}

qsizetype TimelineModel::rows() const {
    return m_entries.size();
}

QString TimelineModel::values(const EntityType& type, const Entity& entity, const char* columns,
                              const QString& between) const {
    QStringList texts;
    for (const QString& column : QString::fromLatin1(columns).split(u' ', Qt::SkipEmptyParts)) {
        const Field& field = *type.find(column);
        const QString text = m_texts.valueText(field, field.get(entity)).simplified();
        if (!text.isEmpty()) texts.append(text);
    }
    return texts.join(between);
}

TimelineModel::Row TimelineModel::describeRecord(const TimelineEntry& entry) const {
    const EntityType& type = *entry.type;
    const Moment& moment = *entry.moment;
    const auto entity = m_office.store().of(type).find(entry.id);
    if (!entity) return {QStringList(ColumnCount), false};
    const bool isCancelled = !type.value(*entity, u"cancel_reason").toString().isEmpty();
    const QVariant finished = type.value(*entity, u"is_finished");
    QStringList what;
    if (*moment.words != '\0') {
        what.append(QCoreApplication::translate("moment", moment.words));
    }
    const QString more = values(type, *entity, moment.what, u"・"_s);
    if (!more.isEmpty()) what.append(more);
    QString kind = what.join(u"・"_s);
    if (isCancelled) kind = tr("取消 ") + kind;
    if (finished.isValid() && finished.toLongLong() == 0) kind = tr("未完成 ") + kind;
    const QString when = formatDate(entry.date, m_texts.dateStyle()) +
                         (entry.time.isEmpty() ? QString() : u' ' + entry.time);
    return {
        {when, kind, values(type, *entity, moment.how, u"、"_s),
         values(type, *entity, moment.text, u"　"_s), values(type, *entity, moment.who, u"、"_s)},
        isCancelled};
}

TimelineModel::Row TimelineModel::describeChange(const TimelineEntry& entry) const {
    const Field* field = patientType().find(entry.column);
    if (!field) return {QStringList(ColumnCount), false};
    const QVariant former =
        field->isCode() ? QVariant(entry.formerValue.toLongLong()) : QVariant(entry.formerValue);
    return {{formatDate(entry.date, m_texts.dateStyle()),
             tr("%1の変更").arg(fieldLabel(*field)),
             {},
             tr("前: %1").arg(m_texts.valueText(*field, former)),
             {}},
            false};
}

TimelineModel::Row TimelineModel::describe(const TimelineEntry& entry) const {
    return entry.type != nullptr ? describeRecord(entry) : describeChange(entry);
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

QVariant TimelineModel::cell(int at, int column) const {
    return row(at).cells.value(column);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::FontRole && index.isValid() && row(index.row()).isCancelled) {
        QFont font = QApplication::font();
        font.setStrikeOut(true);
        return font;
    }
    return PlainTableModel::data(index, role);
}

QString TimelineModel::heading(int column) const {
    switch (column) {
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
