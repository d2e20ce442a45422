// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparisonpage.h"

#include "core/exchange/countpaper.h"
#include "core/exchange/figuremark.h"
#include "ui/forms/codeeditors.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/counttext.h"
#include "ui/pages/tableoutput.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kFiguresJob = u"compare figures"_s;
const QString kChangesJob = u"explain figure"_s;
constexpr int kRecordWidth = 260;
constexpr int kChangeWidth = 130;
constexpr int kWeightWidth = 70;

}  // namespace

ComparisonPage::ComparisonPage(PageContext& context, const FigureOnPage& figure)
    : Page(context),
      m_table(*figure.grid.table),
      m_period(figure.grid.period),
      m_wardShown(figure.ward),
      m_place{figure.ward.code, figure.row.code, figure.column.code},
      m_bar(new MessageBar(this)),
      m_with(new QuietComboBox(this)),
      m_figures(new ComparisonModel(this)),
      m_figuresView(new QTableView(this)),
      m_figure(new QLabel(this)),
      m_changes(new ChangesModel(context.texts, this)),
      m_changesView(new QTableView(this)) {
    for (const ComparedWith with :
         FigureExplanation::choices(office().store(), m_table, m_period, m_place.ward)) {
        QString text;
        switch (with) {
            case ComparedWith::MonthBefore:
                text = tr("前の月（%1）").arg(periodTitle(m_period.previous()));
                break;
            case ComparedWith::YearBefore:
                text = tr("前の年（%1）").arg(periodTitle(m_period.yearBefore()));
                break;
            case ComparedWith::Sealed:
                text = tr("締めたときの数");
                break;
        }
        m_with->addItem(text, static_cast<int>(with));
    }
    m_with->setAccessibleName(tr("くらべる相手"));
    m_figuresView->setModel(m_figures);
    setUpTable(*m_figuresView, tr("数とその違い"));
    setUpGrid(*m_figuresView);
    m_changesView->setModel(m_changes);
    setUpTable(*m_changesView, tr("違いのもと"));
    m_figure->setWordWrap(true);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOut();
    connect(m_with, &QComboBox::currentIndexChanged, this, &ComparisonPage::compare);
    connect(m_figuresView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ComparisonPage::explain);
    connect(m_changesView, &QTableView::doubleClicked, this, &ComparisonPage::openCurrent);
    onEnter(*m_figuresView, [this] { m_changesView->setFocus(Qt::OtherFocusReason); });
    onEnter(*m_changesView, [this] { openCurrent(); });
    compare();
}

void ComparisonPage::layOut() {
    auto* what = new QLabel(
        u"%1　%2　%3"_s.arg(countText(m_table.title), m_wardShown.label, periodTitle(m_period)),
        this);
    setTextRole(*what, TextRole::Title);
    auto* label = new QLabel(tr("くらべる相手(&W)"), this);
    label->setBuddy(m_with);
    auto* choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_with);
    choice->addStretch();
    m_changesView->setColumnWidth(ChangesModel::Change, kChangeWidth);
    m_changesView->setColumnWidth(ChangesModel::Record, kRecordWidth);
    m_changesView->setColumnWidth(ChangesModel::Before, kWeightWidth);
    m_changesView->setColumnWidth(ChangesModel::Now, kWeightWidth);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_bar);
    layout->addLayout(choice);
    layout->addWidget(m_figuresView, 3);
    layout->addWidget(m_figure);
    layout->addWidget(m_changesView, 2);
}

QString ComparisonPage::title() const {
    return tr("違いのわけ");
}

void ComparisonPage::activate() {
    m_figuresView->setFocus(Qt::OtherFocusReason);
}

ComparedWith ComparisonPage::with() const {
    return static_cast<ComparedWith>(m_with->currentData().toInt());
}

void ComparisonPage::compare() {
    m_figure->setText(tr("調べています…"));
    context().background.run<Explanation>(
        this, kFiguresJob,
        [&table = m_table, period = m_period, ward = m_place.ward, with = with()](Office& office) {
            return std::make_shared<const FigureExplanation>(
                FigureExplanation::make(office.store(), table, period, ward, with));
        },
        [this](const Explanation& explanation) { show(explanation); },
        [this](const Error& error) {
            m_figure->clear();
            m_bar->showError(error);
        });
}

void ComparisonPage::show(const Explanation& explanation) {
    m_explanation = explanation;
    m_changes->clear();
    const CountPlace kept = m_place;
    m_figures->setComparison(explanation->figures(), m_place.ward);
    fitColumns(*m_figuresView);
    m_figuresView->setCurrentIndex(m_figures->indexOf(kept));
    explain();
}

void ComparisonPage::explain() {
    const QModelIndex cell = m_figuresView->currentIndex();
    if (!m_explanation || !cell.isValid()) return;
    m_place = m_figures->place(cell);
    m_figure->setText(figureText(m_place));
    context().background.run<Explained>(
        this, kChangesJob,
        [explanation = m_explanation, &table = m_table, period = m_period, with = with(),
         place = m_place](Office& office) {
            CountEngine engine(office.database(), office.codes());
            FigureCorrections corrections(engine);
            Explained explained{explanation->changes(office.database(), place), {}};
            const auto add = [&](const Period& of) {
                explained.corrections +=
                    corrections.ofFigure(table, of, place.ward, place.row, place.column);
            };
            if (with == ComparedWith::MonthBefore) add(period.previous());
            if (with == ComparedWith::YearBefore) add(period.yearBefore());
            add(period);
            return explained;
        },
        [this](const Explained& explained) { showChanges(explained); },
        [this](const Error& error) { m_bar->showError(error); });
}

QString ComparisonPage::figureText(const CountPlace& place) const {
    const QModelIndex cell = m_figuresView->currentIndex();
    const ComparedFigure figure =
        m_explanation->figures().figure(place.ward, place.row, place.column);
    const QString change = differenceMark(figure.difference);
    return tr("<b>%1・%2: %3 → %4</b>")
               .arg(m_figures->headerData(cell.row(), Qt::Vertical).toString().toHtmlEscaped(),
                    m_figures->headerData(cell.column(), Qt::Horizontal).toString().toHtmlEscaped(),
                    figureMark(figure.before), figureMark(figure.now)) +
           (change.isEmpty() ? QString() : tr("（%1）").arg(change));
}

void ComparisonPage::showChanges(const Explained& explained) {
    m_changes->setChanges(explained.changes, m_explanation->table(), m_explanation->figures());
    QString text = figureText(m_place);
    for (const FigureCorrection& correction : explained.corrections) {
        text += tr("<br>訂正　%1: %2 → %3　%4（%5　%6）")
                    .arg(formatDate(correction.month, DateStyle::Era), correction.oldValue,
                         correction.newValue, correction.reason.toHtmlEscaped(),
                         formatDate(correction.correctedOn, context().texts.dateStyle()),
                         correction.correctedBy.toHtmlEscaped());
    }
    if (explained.changes.isEmpty()) text += tr("<br>違いをつくった記録はありません。");
    m_figure->setText(text);
    if (!explained.changes.isEmpty()) m_changesView->setCurrentIndex(m_changes->index(0, 0));
}

void ComparisonPage::openCurrent() {
    const int row = m_changesView->currentIndex().row();
    if (row < 0) return;
    const qint64 id = m_changes->changeAt(row).id;
    const EntityType* type = context().catalogue.byTable(m_explanation->table());
    if (id != 0 && type != nullptr) context().navigator.openRecord(*type, id);
}

std::optional<Right> ComparisonPage::outputRight(ActionId id) const {
    return tableRight(id);
}

bool ComparisonPage::handle(ActionId id) {
    switch (id) {
        case ActionId::Refresh:
            compare();
            return true;
        case ActionId::Open:
            openCurrent();
            return true;
        default:
            return putOut(
                id, context(), *m_bar, *this,
                {*m_changes, title(), countText(m_table.title) + u"　"_s + periodTitle(m_period)});
    }
}

}  // namespace madobe
