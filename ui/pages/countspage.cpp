// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countspage.h"

#include "core/exchange/countpaper.h"
#include "core/exchange/figuremark.h"
#include "core/exchange/sheetfigures.h"
#include "core/reports/otheralarm.h"
#include "ui/forms/codeeditors.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/comparisonpage.h"
#include "ui/pages/countcsv.h"
#include "ui/pages/counttext.h"
#include "ui/pages/periodchoice.h"
#include "ui/support/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kJob = u"count"_s;
constexpr Right kOutputRight = Right::ExportCounts;
constexpr int kNarrowestList = 180;
constexpr int kWidestList = 250;
constexpr int kNarrowestWard = 110;

bool isPaper(ActionId id) {
    return id == ActionId::ExportPdf || id == ActionId::ExportWorkbook || id == ActionId::Print;
}

/// 142延人員（139件の記録）, or the records alone where there are as many.
QString recordsBehind(const FigureOnPage& figure, qsizetype records) {
    const auto say = [](const char* text) { return QCoreApplication::translate("count", text); };
    const QString are =
        say(QT_TRANSLATE_NOOP("count", "%1件の記録")).arg(QLocale().toString(records));
    const Figure counted = figure.figure();
    if (counted.value == records && counted.decimals == 0) return are;
    // A table of several units has them in its headings.
    const QString unit = countText(figure.grid.table->unitText);
    return say(QT_TRANSLATE_NOOP("count", "%1%2（%3）"))
        .arg(figureMark(counted), unit.contains(u'・') ? QString() : unit, are);
}

}  // namespace

CountsPage::CountsPage(PageContext& context, const QList<const CountTable*>& tables,
                       QWidget* parent)
    : Page(context, parent),
      m_tables(tables),
      m_bar(new MessageBar),
      m_other(new MessageBar),
      m_list(new QListWidget),
      m_period(new PeriodChoice(context.office.clock().today())),
      m_ward(new QuietComboBox),
      m_wantedWard(context.office.session().workWards().first()),
      m_view(new QTableView),
      m_model(new CountGridModel(this)),
      m_card(new CountCard(context, this)),
      m_explain(actionButton(tr("違いのわけ…"), ActionId::ExplainFigure)),
      m_plot(new FigurePlot(context, *m_bar, *m_period, kOutputRight, this)),
      m_papers(context, *m_bar, *this, ownCounts(context, tables)) {
    for (const CountTable* table : tables) {
        m_list->addItem(countText(table->title));
        m_list->item(m_list->count() - 1)->setToolTip(countText(table->title));
    }
    m_list->setAccessibleName(tr("集計表の一覧"));
    m_ward->setAccessibleName(tr("区・窓口"));
    m_view->setModel(m_model);
    setUpTable(*m_view, tr("集計表"));
    setUpGrid(*m_view);
    m_view->viewport()->installEventFilter(this);
    layOut();
    m_list->setCurrentRow(0);
    connectAll();
    count();
}

void CountsPage::layOut() {
    m_list->setMinimumWidth(kNarrowestList);
    m_list->setMaximumWidth(kWidestList);
    m_ward->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ward->setMinimumWidth(kNarrowestWard);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_period);
    choice->addWidget(m_ward);
    choice->addStretch();
    choice->addWidget(m_explain);
    auto* below = new QHBoxLayout;
    below->addWidget(&m_plot->kinds());
    below->addStretch();
    for (QPushButton* button :
         {actionButton(tr("印刷…"), ActionId::Print), actionButton(tr("PDF…"), ActionId::ExportPdf),
          actionButton(tr("Excel…"), ActionId::ExportWorkbook),
          actionButton(tr("CSV…"), ActionId::ExportTable)}) {
        below->addWidget(button);
    }
    auto* right = new QVBoxLayout;
    right->addLayout(choice);
    right->addWidget(m_other);
    right->addWidget(m_view, 5);
    right->addWidget(m_card);
    right->addLayout(below);
    right->addWidget(&m_plot->plot(), 2);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_list);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(columns, 1);
}

// A card of more lines makes the table lower.
bool CountsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        QTimer::singleShot(0, m_view, [this] { m_view->scrollTo(m_view->currentIndex()); });
    }
    return Page::eventFilter(watched, event);
}

void CountsPage::connectAll() {
    connect(m_list, &QListWidget::currentRowChanged, this, &CountsPage::count);
    connect(m_period, &PeriodChoice::changed, this, &CountsPage::count);
    connect(m_ward, &QComboBox::activated, this, [this] {
        m_wantedWard = ward();
        showGrid(m_grid);
    });
    connect(m_plot, &FigurePlot::kindChosen, this, &CountsPage::plot);
    connect(m_view, &QTableView::doubleClicked, this, &CountsPage::openRecords);
    connect(m_view, &QTableView::clicked, this, &CountsPage::openRecords);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CountsPage::showFigure);
    onEnter(*m_view, [this] { openRecords(m_view->currentIndex()); });
}

QPushButton* CountsPage::actionButton(const QString& text, ActionId id) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setToolTip(actionSpec(id).title());
    const std::optional<Right> right = outputRight(id);
    if (right && !office().session().may(*right)) button->hide();
    connect(button, &QPushButton::clicked, this, [this, id] { handle(id); });
    return button;
}

QString CountsPage::title() const {
    return tr("集計表");
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
    m_period->setPeriodEnabled(!chosen->isYearly);
    const Period wanted =
        chosen->isYearly ? Period::fiscalYear(m_period->fiscalYear()) : m_period->period();
    struct Counted {
        CountGrid grid;
        QHash<QString, bool> isFavourable;
    };
    context().background.run<Counted>(
        this, kJob,
        [chosen, wanted](Office& office) {
            const CountGrid grid =
                CountEngine(office.database(), office.codes()).count(*chosen, wanted);
            return Counted{grid, favourableChanges(grid, office.store())};
        },
        [this](const Counted& counted) {
            m_isFavourable = counted.isFavourable;
            showGrid(counted.grid);
        },
        [this](const Error& error) { m_bar->showError(error); });
}

void CountsPage::showGrid(const CountGrid& grid) {
    m_grid = grid;
    m_ward->clear();
    for (const CountHeading& heading : grid.wards) m_ward->addItem(heading.label, heading.code);
    const int index = m_ward->findData(m_wantedWard);
    m_ward->setCurrentIndex(index >= 0 ? index : m_ward->count() - 1);
    const QModelIndex before = m_view->currentIndex();
    m_model->setGrid(grid, ward(), m_isFavourable);
    fitColumns(*m_view);
    const bool fits = before.isValid() && before.row() < m_model->rowCount() &&
                      before.column() < m_model->columnCount();
    m_view->setCurrentIndex(
        fits ? m_model->index(before.row(), before.column())
             : m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
    m_plot->offerKinds(*grid.table);
    showFigure();
    lookAtOther();
}

void CountsPage::lookAtOther() {
    m_other->clear();
    context().background.run<std::optional<OtherAlarm>>(
        this, u"other"_s,
        [grid = m_grid, ward = ward()](Office& office) {
            CountEngine engine(office.database(), office.codes());
            return otherAlarm(engine, grid, ward);
        },
        [this](const std::optional<OtherAlarm>& alarm) {
            if (alarm) m_other->show(MessageBar::Tone::Warning, alarm->text().toHtmlEscaped());
        });
}

FigureOnPage CountsPage::figureAt(const QModelIndex& cell) const {
    return {m_grid,
            {ward(), m_ward->currentText()},
            m_grid.rows[cell.row()],
            m_grid.columns[cell.column()]};
}

void CountsPage::showFigure() {
    const QModelIndex cell = m_view->currentIndex();
    if (!m_grid.table || !cell.isValid()) return;
    guarded(*m_bar, [&] { m_card->showFigure(figureAt(cell)); });
    m_explain->setEnabled(m_grid.table->compute == nullptr);
    plot();
}

void CountsPage::plot() {
    const QModelIndex cell = m_view->currentIndex();
    if (m_grid.table && cell.isValid()) m_plot->show(figureAt(cell));
}

void CountsPage::explain() {
    const QModelIndex cell = m_view->currentIndex();
    if (!m_grid.table || !cell.isValid() || m_grid.table->compute != nullptr) return;
    context().navigator.openPage(std::make_unique<ComparisonPage>(context(), figureAt(cell)));
}

void CountsPage::openRecords(const QModelIndex& cell) {
    if (!m_grid.table || !cell.isValid()) return;
    guarded(*m_bar, [&] {
        CountEngine engine(office().database(), office().codes());
        const QList<CountedFigure> origins =
            engine.origins({m_grid.table, m_grid.period, ward(), m_model->rowCode(cell.row()),
                            m_model->columnCode(cell.column())});
        QSet<qint64> ids;
        for (const CountedFigure& from : origins) {
            if (qstrcmp(from.table->recordTable, origins.first().table->recordTable) != 0) {
                return context().navigator.say(
                    tr("前年度と当年度の数のもとが違います。どちらかの数を選んでください。"));
            }
            for (const qint64 id :
                 engine.records(*from.table, from.period, from.ward, from.row, from.column)) {
                ids.insert(id);
            }
        }
        if (ids.isEmpty()) {
            return context().navigator.say(tr("この数のもとになる記録はありません"));
        }
        const auto table = QString::fromLatin1(origins.first().table->recordTable);
        const EntityType* type = context().catalogue.byTable(table);
        if (!type) throw Error(ErrorKind::Internal, {table});
        context().navigator.openRecords(
            *type,
            tr("%1　%2・%3・%4　%5　%6")
                .arg(countText(m_grid.table->title), m_ward->currentText(),
                     m_grid.rows[cell.row()].label, m_grid.columns[cell.column()].label,
                     periodTitle(m_grid.period), recordsBehind(figureAt(cell), ids.size())),
            ids.values());
    });
}

ShownCounts CountsPage::shown() const {
    return {m_grid.table, m_grid.period, {ward(), m_ward->currentText()}};
}

void CountsPage::activate() {
    m_view->setFocus(Qt::OtherFocusReason);
}

bool CountsPage::handle(ActionId id) {
    // Nothing is counted yet.
    if (isPaper(id) && !m_grid.table) return true;
    switch (id) {
        case ActionId::Refresh:
            count();
            return true;
        case ActionId::Open:
            openRecords(m_view->currentIndex());
            return true;
        case ActionId::ExportTable:
            guarded(*m_bar, [this] {
                writeCountCsv(context(), *m_bar, *this, m_tables, m_period->fiscalYear());
            });
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
        case ActionId::ExplainFigure:
            explain();
            return true;
        case ActionId::SavePlot:
            guarded(*m_bar, [this] { m_plot->savePicture(); });
            return true;
        default:
            return false;
    }
}

std::optional<Right> CountsPage::outputRight(ActionId id) const {
    const bool isOutput = isPaper(id) || id == ActionId::ExportTable || id == ActionId::SavePlot;
    return isOutput ? std::optional(kOutputRight) : std::nullopt;
}

QJsonObject CountsPage::route() const {
    return {{u"page"_s, u"counts"_s}};
}

}  // namespace madobe
