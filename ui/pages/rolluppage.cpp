// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rolluppage.h"

#include "core/base/dates.h"
#include "core/exchange/countfinder.h"
#include "core/exchange/rollupsheets.h"
#include "core/text/errortext.h"
#include "ui/forms/codeeditors.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/counttext.h"
#include "ui/pages/rollupfiles.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr Right kOutputRight = Right::ExportCounts;
constexpr int kDueWidth = 170;

/// Whoever drags keeps the files.
void acceptAsCopy(QDropEvent& event) {
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

}  // namespace

RollupPage::RollupPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_files(new RollupFiles(context.prompts, this)),
      m_due(new QLineEdit(this)),
      m_outputs{outputButton(tr("印刷…"), ActionId::Print),
                outputButton(tr("PDF…"), ActionId::ExportPdf),
                outputButton(tr("Excel…"), ActionId::ExportWorkbook),
                outputButton(tr("合算を書き出す…"), ActionId::ExportTable)},
      m_problems(new QListWidget(this)),
      m_missing(new QCheckBox(tr("欠けている区・期間・表があっても合算する"), this)),
      m_open(new QCheckBox(tr("締めていない月があっても合算する"), this)),
      m_table(new QuietComboBox(this)),
      m_ward(new QuietComboBox(this)),
      m_model(new CountGridModel(this)),
      m_view(new QTableView(this)),
      m_papers(context, *m_bar, *this, {}) {
    QLabel* intro = introLabel(tr("各区の「集計.csv」を、横に「集計.meta.json」を置いたまま加えます"
                                  "。フォルダーごと加えても、ここに引いてきてもかまいません。区ごと"
                                  "に、その区の行だけを使います。実人員は区の和になり、印が付きます"
                                  "。"),
                               this);
    m_problems->setAccessibleName(tr("合算について知らせること"));
    m_problems->setWordWrap(true);
    m_problems->setMaximumHeight(6 * spacing::kListRow);
    m_table->setAccessibleName(tr("集計表と期間"));
    m_ward->setAccessibleName(tr("区・窓口"));
    setPrimary(*m_outputs.last());
    m_view->setModel(m_model);
    setUpTable(*m_view, tr("合算した集計表"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setShowGrid(true);
    m_view->verticalHeader()->show();
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setMinimumSectionSize(76);
    auto* buttons = new QHBoxLayout;
    auto* due = new QLabel(tr("提出の期限"), this);
    due->setBuddy(m_due);
    m_due->setAccessibleName(tr("提出の期限"));
    m_due->setPlaceholderText(tr("なし（例: R8.5.10）"));
    m_due->setMaximumWidth(kDueWidth);
    // What is dropped here is files for the page.
    m_due->setAcceptDrops(false);
    setAcceptDrops(true);
    buttons->addWidget(due);
    buttons->addWidget(m_due);
    buttons->addStretch();
    for (QPushButton* output : std::as_const(m_outputs)) buttons->addWidget(output);
    auto* accepted = new QHBoxLayout;
    accepted->addWidget(m_missing);
    accepted->addWidget(m_open);
    accepted->addStretch();
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_table);
    choice->addWidget(m_ward);
    choice->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(intro);
    layout->addWidget(m_files);
    layout->addLayout(buttons);
    layout->addWidget(m_problems);
    layout->addLayout(accepted);
    layout->addLayout(choice);
    layout->addWidget(m_view, 1);
    layout->addStretch();
    connect(m_files, &RollupFiles::changed, this, &RollupPage::read);
    for (QCheckBox* box : {m_missing, m_open}) {
        connect(box, &QCheckBox::toggled, this, &RollupPage::updateState);
    }
    connect(m_due, &QLineEdit::editingFinished, this, [this] {
        if (m_due->isModified() && !m_files->places().isEmpty()) read();
        m_due->setModified(false);
    });
    connect(m_table, &QComboBox::activated, this, &RollupPage::showGrid);
    connect(m_ward, &QComboBox::activated, this, &RollupPage::showWard);
    m_problems->hide();
    updateState();
}

QString RollupPage::title() const {
    return tr("区の合算");
}

void RollupPage::read() {
    QString due;
    if (!readDue(due)) return;
    const int listed = m_files->listed();
    const bool hasMore = m_files->places().size() > listed;
    m_bar->show(MessageBar::Tone::Warning, tr("読んでいます…"));
    // A folder may have much within it.
    context().longWork.run<std::shared_ptr<const Rollup>>(
        this, u"rollup"_s,
        [places = m_files->places(), due](Office&) {
            const QStringList paths = findCountFiles(places);
            return paths.isEmpty() ? nullptr
                                   : std::make_shared<const Rollup>(Rollup::read(paths, due));
        },
        [this, listed, hasMore](const std::shared_ptr<const Rollup>& rollup) {
            show(rollup);
            if (!hasMore || m_files->listed() > listed) return;
            m_bar->show(MessageBar::Tone::Warning,
                        tr("そこには、まだ加えていない集計のファイルがありません。"));
        },
        [this](const Error& error) {
            m_files->show(m_rollup ? m_rollup->offices() : QList<OfficeCounts>());
            m_bar->showError(error);
        });
}

bool RollupPage::readDue(QString& due) {
    if (m_due->text().trimmed().isEmpty()) return true;
    due = readDate(m_due->text()).iso;
    if (due.isEmpty()) {
        m_bar->show(
            MessageBar::Tone::Danger,
            tr("期限が日付として読めません。R8.5.10 や 2026/5/10 のように書いてください。"));
    }
    return !due.isEmpty();
}

void RollupPage::show(const std::shared_ptr<const Rollup>& rollup) {
    m_rollup = rollup;
    m_files->show(rollup ? rollup->offices() : QList<OfficeCounts>());
    m_papers.setSource({tr("市の集計"), [rollup](Office&, const CountRequest& request) {
                            return CountPaper{rollupSheets(*rollup, request), rollupWords()};
                        }});
    m_bar->clear();
    m_problems->clear();
    m_table->clear();
    for (const RollupProblem& problem : rollup ? rollup->problems() : QList<RollupProblem>()) {
        m_problems->addItem(errorText(problem.reason));
    }
    m_problems->setVisible(m_problems->count() > 0);
    for (const CountGrid& grid : rollup ? rollup->grids() : QList<CountGrid>()) {
        m_table->addItem(countText(grid.table->title) + u'　' + grid.period.code());
    }
    showGrid();
    updateState();
}

void RollupPage::showGrid() {
    const int index = m_table->currentIndex();
    m_ward->clear();
    if (!m_rollup || index < 0) return m_model->setGrid({}, {});
    for (const CountHeading& heading : m_rollup->grids()[index].wards) {
        m_ward->addItem(heading.label, heading.code);
    }
    m_ward->setCurrentIndex(m_ward->count() - 1);
    showWard();
}

void RollupPage::showWard() {
    const int index = m_table->currentIndex();
    if (!m_rollup || index < 0) return;
    m_model->setGrid(m_rollup->grids()[index], m_ward->currentData().toString());
    fitColumns(*m_view);
}

bool RollupPage::isAccepted() const {
    return m_rollup && m_rollup->isAccepted({m_missing->isChecked(), m_open->isChecked()});
}

ShownCounts RollupPage::shown() const {
    const CountGrid& grid = m_rollup->grids()[m_table->currentIndex()];
    return {grid.table, grid.period, {m_ward->currentData().toString(), m_ward->currentText()}};
}

QPushButton* RollupPage::outputButton(const QString& text, ActionId id) {
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, id] { handle(id); });
    return button;
}

void RollupPage::updateState() {
    const bool hasFiles = m_rollup != nullptr;
    for (QPushButton* output : std::as_const(m_outputs)) {
        output->setEnabled(isAccepted() && office().session().may(kOutputRight));
        output->setToolTip(hasFiles && !isAccepted()
                               ? tr("上の一覧の問題があるため、書き出せません。")
                               : QString());
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_ward),
                            static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_missing),
                            static_cast<QWidget*>(m_open)}) {
        widget->setVisible(hasFiles);
    }
}

void RollupPage::writeCsv() {
    const QString path =
        context().prompts.saveFile(tr("合算の書き出し"), tr("市の集計.csv"), tr("CSV (*.csv)"));
    if (path.isEmpty()) return;
    const QStringList written = m_rollup->write({path, programVersion()}, office().clock());
    m_bar->show(MessageBar::Tone::Done,
                tr("書き出しました: %1").arg(written.join(u"、"_s).toHtmlEscaped()));
}

void RollupPage::activate() {
    m_files->activate();
}

void RollupPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) acceptAsCopy(*event);
}

void RollupPage::dropEvent(QDropEvent* event) {
    QStringList places;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) places.append(url.toLocalFile());
    }
    acceptAsCopy(*event);
    m_files->add(places);
}

std::optional<Right> RollupPage::outputRight(ActionId id) const {
    const bool isOutput = id == ActionId::ExportTable || id == ActionId::ExportPdf ||
                          id == ActionId::ExportWorkbook || id == ActionId::Print;
    return isOutput ? std::optional(kOutputRight) : std::nullopt;
}

bool RollupPage::handle(ActionId id) {
    if (!outputRight(id)) return false;
    if (!isAccepted()) return true;
    guarded(*m_bar, [&] {
        if (id == ActionId::ExportTable) return writeCsv();
        if (m_table->currentIndex() < 0) return;
        if (id == ActionId::Print) return m_papers.print(shown());
        id == ActionId::ExportPdf ? m_papers.writePdf(shown()) : m_papers.writeWorkbook(shown());
    });
    return true;
}

}  // namespace madobe
