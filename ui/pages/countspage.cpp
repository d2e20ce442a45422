// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countspage.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "core/exchange/figuremark.h"
#include "ui/forms/codeeditors.h"
#include "ui/models/recordtableview.h"
#include "ui/models/tabletext.h"
#include "ui/pages/countplot.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYearsBack = 10;
constexpr int kFirstMonthOfYear = 4;
constexpr int kMonthsOfYear = 12;
const QString kJob = u"count"_s;
const QString kPlotJob = u"plot"_s;

QList<int> monthsOf(int fiscalYear) {
    QList<int> months;
    int month = fiscalYear * 100 + kFirstMonthOfYear;
    for (int i = 0; i < kMonthsOfYear; ++i, month = nextMonth(month)) months.append(month);
    return months;
}

QString yearText(int year) {
    const QString era = formatDate(u"%1-05-01"_s.arg(year), DateStyle::Era);
    return QCoreApplication::translate("countspage", "%1年度（%2）")
        .arg(era.left(era.indexOf(u'年')))
        .arg(year);
}

}  // namespace

QString countText(const char* text) {
    return QCoreApplication::translate("count", text);
}

CountsPage::CountsPage(PageContext& context, const QList<const CountTable*>& tables,
                       QWidget* parent)
    : Page(context, parent),
      m_tables(tables),
      m_bar(new MessageBar),
      m_list(new QListWidget),
      m_year(new QuietComboBox),
      m_period(new QuietComboBox),
      m_ward(new QuietComboBox),
      m_wantedWard(context.office.ward()),
      m_view(new QTableView),
      m_model(new CountGridModel(this)),
      m_card(new QLabel),
      m_plot(new CountPlot),
      m_papers(context, *m_bar, *this, tables) {
    for (const CountTable* table : tables) m_list->addItem(countText(table->title));
    m_list->setAccessibleName(tr("集計表の一覧"));
    m_list->setMaximumWidth(250);
    const int thisYear = fiscalYearOf(office().clock().today().toString(Qt::ISODate));
    for (int year = thisYear; year > thisYear - kYearsBack; --year) {
        m_year->addItem(yearText(year), year);
    }
    m_year->setAccessibleName(tr("年度"));
    m_period->setAccessibleName(tr("期間"));
    m_ward->setAccessibleName(tr("区・窓口"));
    auto* choice = new QHBoxLayout;
    for (QWidget* widget : {static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_period),
                            static_cast<QWidget*>(m_ward)}) {
        choice->addWidget(widget);
    }
    choice->addStretch();
    for (QPushButton* button :
         {actionButton(tr("印刷…"), ActionId::Print), actionButton(tr("PDF…"), ActionId::ExportPdf),
          actionButton(tr("Excel…"), ActionId::ExportWorkbook),
          actionButton(tr("CSVに書き出す…"), ActionId::ExportTable)}) {
        choice->addWidget(button);
    }
    auto* picture = new QAction(tr("グラフを画像で保存…"), m_plot);
    picture->setVisible(office().session().may(Right::ExportCounts));
    connect(picture, &QAction::triggered, this, [this] { handle(ActionId::SavePlot); });
    m_plot->addAction(picture);
    m_plot->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setModel(m_model);
    setUpTable(*m_view, tr("集計表"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setShowGrid(true);
    m_view->verticalHeader()->show();
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setMinimumSectionSize(76);
    m_card->setWordWrap(true);
    m_card->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(*m_card, TextRole::Muted);
    auto* right = new QVBoxLayout;
    right->addLayout(choice);
    right->addWidget(m_view, 5);
    right->addWidget(m_card);
    right->addWidget(m_plot, 2);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_list);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(columns, 1);
    m_list->setCurrentRow(0);
    fillPeriods();

    connect(m_list, &QListWidget::currentRowChanged, this, &CountsPage::count);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        count();
    });
    connect(m_period, &QComboBox::activated, this, &CountsPage::count);
    connect(m_ward, &QComboBox::activated, this, [this] {
        m_wantedWard = ward();
        showGrid(m_grid);
    });
    connect(m_view, &QTableView::doubleClicked, this, &CountsPage::openRecords);
    connect(m_view, &QTableView::clicked, this, &CountsPage::openRecords);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showCard();
        plotMonths();
    });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(key), m_view);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this,
                [this] { openRecords(m_view->currentIndex()); });
    }
    count();
}

QPushButton* CountsPage::actionButton(const QString& text, ActionId id) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    const ActionSpec& spec = actionSpec(id);
    button->setToolTip(spec.title());
    button->setVisible(!spec.right || office().session().may(*spec.right));
    connect(button, &QPushButton::clicked, this, [this, id] { handle(id); });
    return button;
}

QString CountsPage::title() const {
    return tr("集計表");
}

void CountsPage::fillPeriods() {
    const int year = m_year->currentData().toInt();
    const QString kept = m_period->currentText();
    m_period->clear();
    const int now = monthNumber(office().clock().today().toString(Qt::ISODate).left(7));
    int newest = 0;
    for (const int month : monthsOf(year)) {
        m_period->addItem(tr("%1月分").arg(month % 100), QVariant::fromValue(month));
        if (month <= now) newest = m_period->count() - 1;
    }
    for (const int month : monthsOf(year)) {
        m_period->addItem(tr("4月から%1月まで").arg(month % 100), QVariant::fromValue(-month));
    }
    m_period->addItem(wholeYear(), 0);
    const int same = m_period->findText(kept);
    m_period->setCurrentIndex(same >= 0 ? same : newest);
}

Period CountsPage::period() const {
    const int month = m_period->currentData().toInt();
    if (month > 0) return Period::month(month);
    if (month < 0) return Period::toDate(-month);
    return Period::fiscalYear(m_year->currentData().toInt());
}

QString CountsPage::wholeYear() {
    return tr("年度の合計");
}

QString CountsPage::periodText() const {
    return m_grid.table && m_grid.table->isYearly ? wholeYear() : m_period->currentText();
}

const CountTable* CountsPage::table() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < m_tables.size() ? m_tables[row] : nullptr;
}

QString CountsPage::ward() const {
    return m_ward->currentData().toString();
}

void CountsPage::chooseTable(const QString& code) {
    for (int i = 0; i < m_tables.size(); ++i) {
        if (QLatin1StringView(m_tables[i]->code) == code) m_list->setCurrentRow(i);
    }
}

void CountsPage::count() {
    const CountTable* chosen = table();
    if (!chosen) return;
    m_card->setText(tr("数えています…"));
    m_period->setEnabled(!chosen->isYearly);
    const Period wanted =
        chosen->isYearly ? Period::fiscalYear(m_year->currentData().toInt()) : period();
    context().background.run<CountGrid>(
        this, kJob,
        [chosen, wanted](Office& office) {
            return CountEngine(office.database(), office.codes()).count(*chosen, wanted);
        },
        [this](const CountGrid& grid) { showGrid(grid); },
        [this](const Error& error) { m_bar->showError(error); });
}

void CountsPage::showGrid(const CountGrid& grid) {
    m_grid = grid;
    m_ward->clear();
    for (const CountHeading& heading : grid.wards) m_ward->addItem(heading.label, heading.code);
    const int index = m_ward->findData(m_wantedWard);
    m_ward->setCurrentIndex(index >= 0 ? index : m_ward->count() - 1);
    const QModelIndex before = m_view->currentIndex();
    m_model->setGrid(grid, ward());
    m_view->resizeColumnsToContents();
    const bool fits = before.isValid() && before.row() < m_model->rowCount() &&
                      before.column() < m_model->columnCount();
    m_view->setCurrentIndex(
        fits ? m_model->index(before.row(), before.column())
             : m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
    showCard();
    plotMonths();
}

// The counting card: what the figure means, so that it can be defended.
void CountsPage::showCard() {
    const CountTable* chosen = m_grid.table;
    const QModelIndex cell = m_view->currentIndex();
    if (!chosen || !cell.isValid()) return;
    const QString figure = tr("%1・%2・%3")
                               .arg(m_ward->currentText(), m_grid.rows[cell.row()].label,
                                    m_grid.columns[cell.column()].label);
    qint64 unfinished = 0;
    guarded(*m_bar, [&] {
        CountEngine engine(office().database(), office().codes());
        for (int month = m_grid.period.firstMonth; month <= m_grid.period.lastMonth;
             month = nextMonth(month)) {
            unfinished += engine.unfinishedRecords(month);
        }
    });
    const auto day = [this](const QString& iso) {
        return formatDate(iso, context().texts.dateStyle());
    };
    QString text = tr("<b>%1: %2</b>　単位: %3　期間: %4〜%5（%6 現在）<br>%7")
                       .arg(figure.toHtmlEscaped(),
                            figureMark(m_grid.figure(ward(), m_model->rowCode(cell.row()),
                                                     m_model->columnCode(cell.column()))),
                            countText(chosen->unitText), day(m_grid.period.firstDay()),
                            day(m_grid.period.lastDay()), office().clock().localTime(),
                            countText(chosen->ruleText));
    text += comparisonText(cell);
    if (unfinished > 0) {
        text += tr("<br><b>この期間に未完成の記録が%1件あり、数えていません。</b>").arg(unfinished);
    }
    m_card->setText(text + tr("　Enterで、この数の記録を開きます。"));
}

QString CountsPage::comparisonText(const QModelIndex& cell) {
    const CountTable& chosen = *m_grid.table;
    if (chosen.compute != nullptr) return {};
    const QString row = m_model->rowCode(cell.row());
    const QString column = m_model->columnCode(cell.column());
    const Figure now = m_grid.figure(ward(), row, column);
    const auto against = [&](const QString& words, const Period& period) {
        CountEngine engine(office().database(), office().codes());
        const Figure before = engine.figure(chosen, period, ward(), row, column);
        const Figure change = difference(before, now);
        if (!change.value) return QString();
        const QString sign = *change.value > 0 ? u"+"_s : QString();
        return tr("　%1: %2（%3）").arg(words, figureMark(before), sign + figureMark(change));
    };
    QString text;
    guarded(*m_bar, [&] {
        const bool isMonth = m_grid.period.kind == Period::Kind::Month;
        if (isMonth) text += against(tr("前の月"), m_grid.period.previous());
        text += against(tr("前の年"), m_grid.period.yearBefore());
    });
    return text.isEmpty() ? text : u"<br>"_s + text.trimmed();
}

void CountsPage::plotMonths() {
    const CountTable* chosen = m_grid.table;
    const QModelIndex cell = m_view->currentIndex();
    m_plot->setVisible(chosen && !chosen->isYearly);
    if (!chosen || !cell.isValid() || chosen->isYearly) return;
    const QString wardCode = ward();
    const QString row = m_model->rowCode(cell.row());
    const QString column = m_model->columnCode(cell.column());
    // A saved picture must say by itself what it shows.
    const QString title =
        QStringList{countText(chosen->title), m_ward->currentText(), m_grid.rows[cell.row()].label,
                    m_grid.columns[cell.column()].label, m_year->currentText()}
            .join(u'　') +
        (office().kind() == OfficeKind::Practice ? tr("（練習用）") : QString());
    const QList<int> months = monthsOf(m_year->currentData().toInt());
    context().background.run<QList<Figure>>(
        this, kPlotJob,
        [=](Office& office) {
            CountEngine engine(office.database(), office.codes());
            QList<Figure> values;
            for (const int month : months) {
                values.append(engine.figure(*chosen, Period::month(month), wardCode, row, column));
            }
            return values;
        },
        [this, months, title](const QList<Figure>& values) {
            QStringList labels;
            for (const int month : months) labels.append(tr("%1月").arg(month % 100));
            m_plot->showSeries(title, labels, values);
        });
}

void CountsPage::openRecords(const QModelIndex& cell) {
    const CountTable* chosen = m_grid.table;
    if (!chosen || !cell.isValid()) return;
    guarded(*m_bar, [&] {
        CountEngine engine(office().database(), office().codes());
        const QList<qint64> ids =
            engine.records(*chosen, m_grid.period, ward(), m_model->rowCode(cell.row()),
                           m_model->columnCode(cell.column()));
        if (ids.isEmpty()) {
            return context().navigator.say(tr("この数のもとになる記録はありません"));
        }
        const EntityType* type =
            context().catalogue.byTable(QString::fromLatin1(chosen->recordTable));
        if (!type) throw Error(ErrorKind::Internal, {QString::fromLatin1(chosen->recordTable)});
        context().navigator.openRecords(
            *type,
            tr("%1　%2・%3・%4　%5")
                .arg(countText(chosen->title), m_ward->currentText(), m_grid.rows[cell.row()].label,
                     m_grid.columns[cell.column()].label, periodText()),
            ids);
    });
}

ShownCounts CountsPage::shown() const {
    return {m_grid.table, m_grid.period, {ward(), m_ward->currentText()}};
}

void CountsPage::savePlot() {
    office().session().require(Right::ExportCounts);
    if (m_plot->isHidden()) return;
    const QString path =
        context().prompts.saveFile(tr("グラフの保存先"), tr("グラフ.png"), tr("画像 (*.png)"));
    if (path.isEmpty()) return;
    m_plot->savePicture(path);
    m_bar->show(MessageBar::Tone::Done, tr("書き出しました: %1").arg(path.toHtmlEscaped()));
}

void CountsPage::activate() {
    m_view->setFocus(Qt::OtherFocusReason);
}

bool CountsPage::handle(ActionId id) {
    const bool isPaper =
        id == ActionId::ExportPdf || id == ActionId::ExportWorkbook || id == ActionId::Print;
    // Nothing is counted yet.
    if (isPaper && !m_grid.table) return true;
    switch (id) {
        case ActionId::Refresh:
            count();
            return true;
        case ActionId::Open:
            openRecords(m_view->currentIndex());
            return true;
        case ActionId::ExportTable:
            guarded(*m_bar, [this] { m_papers.writeCsv(m_year->currentData().toInt()); });
            return true;
        case ActionId::ExportPdf:
            guarded(*m_bar, [this] { m_papers.writePdf(shown()); });
            return true;
        case ActionId::ExportWorkbook:
            guarded(*m_bar, [this] { m_papers.writeWorkbook(shown()); });
            return true;
        case ActionId::Print:
            guarded(*m_bar, [this] { m_papers.print(shown()); });
            return true;
        case ActionId::SavePlot:
            guarded(*m_bar, [this] { savePlot(); });
            return true;
        default:
            return false;
    }
}

QJsonObject CountsPage::route() const {
    return {{u"page"_s, u"counts"_s}};
}

}  // namespace madobe
