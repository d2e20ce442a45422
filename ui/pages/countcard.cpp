// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countcard.h"

#include "core/exchange/figuremark.h"
#include "ui/models/comparisonmodel.h"
#include "ui/pages/counttext.h"
#include "ui/support/theme.h"

namespace madobe {

using namespace Qt::StringLiterals;

CountCard::CountCard(PageContext& context, QWidget* parent) : QLabel(parent), m_context(context) {
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(*this, TextRole::Muted);
}

void CountCard::showFigure(const FigureOnPage& figure) {
    const CountGrid& grid = figure.grid;
    const QString name =
        tr("%1・%2・%3").arg(figure.ward.label, figure.row.label, figure.column.label);
    const auto day = [this](const QString& iso) {
        return formatDate(iso, m_context.texts.dateStyle());
    };
    QString text =
        tr("<b>%1: %2</b>　単位: %3　期間: %4〜%5（%6 現在）<br>%7")
            .arg(name.toHtmlEscaped(), figureMark(figure.figure()), countText(grid.table->unitText),
                 day(grid.period.firstDay()), day(grid.period.lastDay()),
                 m_context.office.clock().localTime(), countText(grid.table->ruleText));
    text += comparisonText(figure);
    CountEngine engine(m_context.office.database(), m_context.office.codes());
    const auto unfinishedOf = engine.unfinishedRecords(*grid.table, grid.period);
    if (const qint64 unfinished = unfinishedOf.value(figure.ward.code)) {
        text += tr("<br><b>この期間に未完成の記録が%1件あり、数えていません。</b>").arg(unfinished);
    }
    setText(text + tr("　Enterで、この数の記録を開きます。"));
}

QString CountCard::comparisonText(const FigureOnPage& figure) const {
    const CountGrid& grid = figure.grid;
    if (grid.table->compute != nullptr) return {};
    const Figure now = figure.figure();
    const auto against = [&](const QString& words, const Period& period) {
        CountEngine engine(m_context.office.database(), m_context.office.codes());
        const Figure before = engine.figure(*grid.table, period, figure.ward.code, figure.row.code,
                                            figure.column.code);
        const Figure change = difference(before, now);
        if (!change.value) return QString();
        const QString mark = *change.value == 0 ? u"±0"_s : differenceMark(change);
        return tr("　%1: %2（%3）").arg(words, figureMark(before), mark);
    };
    QString text;
    if (grid.period.kind == Period::Kind::Month) {
        text += against(tr("前の月"), grid.period.previous());
    }
    text += against(tr("前の年"), grid.period.yearBefore());
    return text.isEmpty() ? text : u"<br>"_s + text.trimmed();
}

}  // namespace madobe
