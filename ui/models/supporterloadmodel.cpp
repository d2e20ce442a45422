// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/supporterloadmodel.h"

#include "core/base/era.h"

namespace madobe {

using namespace Qt::StringLiterals;

SupporterLoadModel::SupporterLoadModel(RecordTexts& texts, QObject* parent)
    : PlainTableModel(ColumnCount, parent), m_texts(texts) {}

void SupporterLoadModel::setLoads(const QList<SupporterLoad>& loads, const QString& today) {
    beginResetModel();
    m_loads = loads;
    m_today = today;
    endResetModel();
}

qsizetype SupporterLoadModel::rows() const {
    return m_loads.size();
}

QString SupporterLoadModel::stateText(const SupporterLoad& load) const {
    switch (load.stateOn(m_today)) {
        case SupporterLoad::State::NotYetRegistered:
            return tr("登録前");
        case SupporterLoad::State::Paused:
            return tr("休止中");
        case SupporterLoad::State::Active:
            return tr("活動中");
    }
    return {};
}

QString SupporterLoadModel::pausesText(const SupporterLoad& load) const {
    const auto day = [this](const QString& iso) { return formatDate(iso, m_texts.dateStyle()); };
    QStringList parts;
    for (const PausePeriod& pause : load.pauses) {
        parts.append(pause.untilOn.isEmpty()
                         ? tr("%1から").arg(day(pause.fromOn))
                         : tr("%1から%2まで").arg(day(pause.fromOn), day(pause.untilOn)));
    }
    return parts.join(u"、"_s);
}

QVariant SupporterLoadModel::cell(int row, int column) const {
    const SupporterLoad& load = m_loads[row];
    switch (column) {
        case Supporter:
            return m_texts.name(u"peer_supporter"_s, load.supporter);
        case State:
            return stateText(load);
        case Activities:
            return QString::number(load.activities);
        case Counted:
            return QString::number(load.counted);
        case Contacts:
            return QString::number(load.contacts);
        case LastOn:
            return formatDate(load.lastOn, m_texts.dateStyle());
        case NextOn:
            return formatDate(load.nextOn, m_texts.dateStyle());
        default:
            return pausesText(load);
    }
}

bool SupporterLoadModel::isNumber(int column) const {
    return column >= Activities && column <= Contacts;
}

QString SupporterLoadModel::heading(int column) const {
    switch (column) {
        case Supporter:
            return tr("ピアサポーター");
        case State:
            return tr("様子");
        case Activities:
            return tr("担当件数");
        case Counted:
            return tr("うち対象小計");
        case Contacts:
            return tr("対象者延べ");
        case LastOn:
            return tr("最後の活動");
        case NextOn:
            return tr("次の予定");
        default:
            return tr("休止");
    }
}

}  // namespace madobe
