// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figureplot.h"

#include "core/exchange/countpaper.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/counttext.h"
#include "ui/pages/periodchoice.h"

#include <QAction>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

FigurePlot::FigurePlot(PageContext& context, MessageBar& bar, const PeriodChoice& period,
                       Right right, QObject* page)
    : QObject(page),
      m_context(context),
      m_bar(bar),
      m_period(period),
      m_right(right),
      m_kinds(new QuietComboBox),
      m_plot(new CountPlot) {
    m_kinds->setAccessibleName(tr("グラフの種類"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_kinds, &QComboBox::activated, this, &FigurePlot::kindChosen);
    auto* picture = new QAction(tr("グラフを画像で保存…"), m_plot);
    picture->setVisible(context.office.session().may(right));
    connect(picture, &QAction::triggered, this,
            [this] { guarded(m_bar, [this] { savePicture(); }); });
    m_plot->addAction(picture);
    m_plot->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FigurePlot::offerKinds(const CountTable& table) {
    const QVariant kept = m_kinds->currentData();
    m_kinds->clear();
    const auto add = [this](const QString& text, SeriesKind kind) {
        m_kinds->addItem(text, static_cast<int>(kind));
    };
    if (!table.isYearly) add(tr("月ごとのグラフ"), SeriesKind::Months);
    if (!table.isCityOnly) add(tr("区ごとのグラフ"), SeriesKind::Wards);
    if (hasWhole(table.rows)) add(tr("割合のグラフ"), SeriesKind::Shares);
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(kept)));
    const bool hasAny = m_kinds->count() > 0;
    m_kinds->setVisible(hasAny);
    m_plot->setVisible(hasAny);
}

SeriesKind FigurePlot::kind() const {
    return static_cast<SeriesKind>(m_kinds->currentData().toInt());
}

void FigurePlot::show(const FigureOnPage& figure) {
    if (m_kinds->count() == 0) return;
    const QString ward = figure.ward.code;
    const QString row = figure.row.code;
    const QString column = figure.column.code;
    switch (kind()) {
        case SeriesKind::Wards:
            return draw(wardSeries(figure.grid, row, column), title(figure));
        case SeriesKind::Shares:
            return draw(shareSeries(figure.grid, ward, column), title(figure));
        case SeriesKind::Months:
            break;
    }
    m_context.background.run<CountSeries>(
        this, u"plot"_s,
        [table = figure.grid.table, year = m_period.fiscalYear(), ward, row,
         column](Office& office) {
            CountEngine engine(office.database(), office.codes());
            // What is to come is not 0.
            const int thisMonth = monthNumber(office.clock().today().toString(u"yyyy-MM"_s));
            return monthSeries(engine, *table, year, thisMonth, ward, row, column);
        },
        [this, title = title(figure)](const CountSeries& series) {
            // Something else may have been chosen meanwhile.
            if (kind() == SeriesKind::Months) draw(series, title);
        });
}

// A saved picture must say by itself what it shows.
QString FigurePlot::title(const FigureOnPage& figure) const {
    QStringList parts{countText(figure.grid.table->title)};
    if (kind() != SeriesKind::Wards) parts.append(figure.ward.label);
    if (kind() != SeriesKind::Shares) parts.append(figure.row.label);
    parts.append(figure.column.label);
    parts.append(kind() == SeriesKind::Months ? m_period.fiscalYearText()
                                              : periodTitle(figure.grid.period));
    QString title = parts.join(u'　');
    if (m_context.office.kind() == OfficeKind::Practice) title += tr("（練習用）");
    return title;
}

void FigurePlot::draw(CountSeries series, const QString& title) {
    series.title = title;
    m_plot->showSeries(series);
}

void FigurePlot::savePicture() {
    m_context.office.session().require(m_right);
    if (m_plot->isHidden()) return;
    const QString path =
        m_context.prompts.saveFile(tr("グラフの保存先"), tr("グラフ.png"), tr("画像 (*.png)"));
    if (path.isEmpty()) return;
    m_plot->savePicture(path);
    m_bar.show(MessageBar::Tone::Done, tr("書き出しました: %1").arg(path.toHtmlEscaped()));
}

}  // namespace madobe
