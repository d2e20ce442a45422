// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/closingpage.h"

#include "core/domain/consultation.h"
#include "core/reports/otheralarm.h"
#include "core/text/issuetext.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/monthchoice.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kJob = u"closing"_s;
enum Column {
    WardColumn,
    StateColumn,
    UnfinishedColumn,
    ReportsColumn,
    ClosedColumn,
    FingerprintColumn,
    ColumnCount
};

void openDraftOf(PageContext& context, const QString& account) {
    if (account != context.office.session().account) {
        return context.navigator.say(
            QCoreApplication::translate("closing", "%1さんの書きかけは、本人だけが開けます")
                .arg(account));
    }
    for (const Draft& draft : context.office.drafts().all()) {
        const EntityType* type = context.catalogue.byTable(draft.form);
        if (type) return context.navigator.openDraft(*type, draft.entityUid);
    }
}

}  // namespace

QString obstacleText(const ClosingObstacle& obstacle) {
    const auto say = [](const char* text) { return QCoreApplication::translate("closing", text); };
    switch (obstacle.kind) {
        case ClosingObstacle::Kind::Unfinished:
            if (obstacle.type == nullptr) {
                return say(QT_TRANSLATE_NOOP("closing", "未完成の記録　%1件（数えていません）"))
                    .arg(obstacle.amount);
            }
            return say(QT_TRANSLATE_NOOP("closing", "未完成の%1　%2件（数えていません）"))
                .arg(entityTitle(*obstacle.type))
                .arg(obstacle.amount);
        case ClosingObstacle::Kind::Drafts:
            return say(QT_TRANSLATE_NOOP("closing", "書きかけ　%1さんに%2件"))
                .arg(obstacle.who)
                .arg(obstacle.amount);
        case ClosingObstacle::Kind::LargeOther:
            return say(QT_TRANSLATE_NOOP("closing", "「その他」が相談の%1％　%2"))
                .arg(QString::number(obstacle.amount), usedDetails(obstacle.details))
                .trimmed();
        case ClosingObstacle::Kind::Jump:
            return say(QT_TRANSLATE_NOOP("closing", "%1が前の月と大きく違う　%2 → %3"))
                .arg(QCoreApplication::translate("count", obstacle.table->title))
                .arg(obstacle.before)
                .arg(obstacle.amount);
        case ClosingObstacle::Kind::NotReported:
            return say(QT_TRANSLATE_NOOP("closing", "記入済みの報告がない"));
    }
    return {};
}

void openObstacle(PageContext& context, const ClosingObstacle& obstacle) {
    if (obstacle.kind == ClosingObstacle::Kind::Drafts) return openDraftOf(context, obstacle.who);
    if (obstacle.records.isEmpty()) {
        return context.navigator.say(
            QCoreApplication::translate("closing", "開く記録はありません"));
    }
    const EntityType& type = obstacle.type != nullptr ? *obstacle.type : consultationType();
    QString title = obstacleText(obstacle);
    if (obstacle.isMonthBefore) {
        title += QCoreApplication::translate("closing", "　前の月の記録");
    }
    context.navigator.openRecords(type, title, obstacle.records);
}

void openClosing(PageContext& context, const QString& month, const QString& ward) {
    auto page = std::make_unique<ClosingPage>(context);
    page->choose(month, ward);
    context.navigator.openPage(std::move(page));
}

ClosingPage::ClosingPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_month(new MonthChoice(context.office.clock().today(), this)),
      m_wards(new QTableWidget(this)),
      m_heading(new QLabel(this)),
      m_obstacles(new QListWidget(this)),
      m_report(new QPushButton(tr("記入済みと報告する"), this)),
      m_close(new QPushButton(tr("締める"), this)),
      m_reopen(new QPushButton(tr("開け直す…"), this)) {
    QLabel* intro =
        introLabel(tr("締めると、その月の数と、もとになった記録の指紋が封じられます。あと"
                      "の変更は、わけと一緒に"
                      "訂正一覧に載ります。"),
                   this);
    setUpTable(*m_wards, tr("区ごとの締めの様子"));
    m_wards->setColumnCount(ColumnCount);
    m_wards->setHorizontalHeaderLabels(
        {tr("区・窓口"), tr("様子"), tr("未完成"), tr("記入済み"), tr("締めた日・人"), tr("指紋")});
    m_wards->setColumnWidth(WardColumn, 190);
    m_wards->setColumnWidth(StateColumn, 90);
    m_wards->setColumnWidth(UnfinishedColumn, 80);
    m_wards->setColumnWidth(ReportsColumn, 200);
    m_wards->setColumnWidth(ClosedColumn, 220);
    setTextRole(*m_heading, TextRole::Heading);
    m_obstacles->setAccessibleName(tr("締める前に見ること"));
    setPrimary(*m_close);
    QHBoxLayout* buttons = buttonRow({m_report, m_close, m_reopen});
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_month);
    choice->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(intro);
    layout->addLayout(choice);
    layout->addWidget(m_wards, 2);
    layout->addLayout(buttons);
    layout->addWidget(m_heading);
    layout->addWidget(m_obstacles, 1);
    connect(m_month, &MonthChoice::changed, this, &ClosingPage::refresh);
    connect(m_wards, &QTableWidget::itemSelectionChanged, this, &ClosingPage::showWard);
    connect(m_obstacles, &QListWidget::itemActivated, this, &ClosingPage::openChosen);
    connect(m_report, &QPushButton::clicked, this, &ClosingPage::report);
    connect(m_close, &QPushButton::clicked, this, &ClosingPage::close);
    connect(m_reopen, &QPushButton::clicked, this, &ClosingPage::reopen);
    refresh();
}

QString ClosingPage::title() const {
    return tr("月の締め");
}

bool ClosingPage::handle(ActionId id) {
    if (id != ActionId::Refresh) return false;
    refresh();
    return true;
}

void ClosingPage::choose(const QString& month, const QString& ward) {
    m_wanted = ward;
    m_month->choose(month);
}

void ClosingPage::activate() {
    m_wards->setFocus(Qt::OtherFocusReason);
    if (m_wards->currentRow() < 0 && m_wards->rowCount() > 0) m_wards->selectRow(0);
}

void ClosingPage::refresh() {
    context().background.run<Overview>(
        this, kJob,
        [month = m_month->month()](Office& office) {
            Overview overview;
            overview.firstMonth = firstClosingMonth(office.store());
            overview.wards = ClosingService(office.unitOfWork(), office.session()).overview(month);
            ClosingChecks checks(office.store());
            const QList<ClosingObstacle> drafts = draftObstacles(office.database());
            for (const WardMonth& ward : std::as_const(overview.wards)) {
                overview.obstacles.append(ward.closing ? QList<ClosingObstacle>()
                                                       : checks.of(ward, month) + drafts);
            }
            return overview;
        },
        [this](const Overview& overview) { show(overview); },
        [this](const Error& error) { m_bar->showError(error); });
}

void ClosingPage::show(const Overview& overview) {
    const int row = m_wards->currentRow();
    m_overview = overview;
    m_month->goBackTo(overview.firstMonth);
    m_wards->setRowCount(static_cast<int>(overview.wards.size()));
    for (int i = 0; i < overview.wards.size(); ++i) {
        const WardMonth& ward = overview.wards[i];
        QStringList reporters;
        for (const MonthReport& report : ward.reports) reporters.append(report.reportedBy);
        QString closed, fingerprint;
        if (ward.closing) {
            closed = formatDate(ward.closing->closedOn, context().texts.dateStyle()) + u'　' +
                     ward.closing->closedBy;
            fingerprint = ward.closing->fingerprint.left(16);
        }
        const QStringList cells{
            ward.label,
            ward.closing ? tr("締めた") : tr("開いている"),
            ward.unfinished.isEmpty() ? QString() : QString::number(ward.unfinished.size()),
            reporters.join(u"、"_s),
            closed,
            fingerprint};
        for (int j = 0; j < ColumnCount; ++j)
            m_wards->setItem(i, j, new QTableWidgetItem(cells[j]));
    }
    const bool isOver = row >= m_wards->rowCount();
    const auto rowOf = [&](const QString& code) {
        for (int i = 0; i < overview.wards.size(); ++i) {
            if (overview.wards[i].code == code) return i;
        }
        return 0;
    };
    int chosen = row < 0 || isOver ? rowOf(office().session().workWards().first()) : row;
    if (!m_wanted.isEmpty()) chosen = rowOf(std::exchange(m_wanted, {}));
    if (m_wards->rowCount() > 0) m_wards->selectRow(chosen);
    showWard();
}

const WardMonth* ClosingPage::ward() const {
    const int row = m_wards->currentRow();
    return row >= 0 && row < m_overview.wards.size() ? &m_overview.wards[row] : nullptr;
}

void ClosingPage::showWard() {
    m_obstacles->clear();
    const WardMonth* chosen = ward();
    const Session& session = office().session();
    const bool isOpen = chosen != nullptr && !chosen->closing;
    m_report->setEnabled(isOpen && session.may(Right::Write));
    m_close->setEnabled(isOpen && session.may(Right::CloseMonths));
    m_reopen->setEnabled(chosen != nullptr && !isOpen && session.may(Right::CloseMonths));
    m_obstacles->setVisible(isOpen);
    if (chosen == nullptr) {
        m_heading->setText(tr("数える記録がまだありません。"));
        return;
    }
    const QList<ClosingObstacle>& obstacles = m_overview.obstacles[m_wards->currentRow()];
    for (const ClosingObstacle& obstacle : obstacles) m_obstacles->addItem(obstacleText(obstacle));
    if (!isOpen) {
        m_heading->setText(tr("%1の数は封じられています。").arg(chosen->label));
    } else if (obstacles.isEmpty()) {
        m_heading->setText(tr("%1を締める用意ができています。").arg(chosen->label));
    } else {
        m_heading->setText(tr("締める前に見ること（Enterで開く）"));
    }
}

void ClosingPage::openChosen() {
    const QList<ClosingObstacle> obstacles = m_overview.obstacles.value(m_wards->currentRow());
    const int row = m_obstacles->currentRow();
    if (row < 0 || row >= obstacles.size()) return;
    if (obstacles[row].kind == ClosingObstacle::Kind::NotReported) {
        return m_report->setFocus(Qt::OtherFocusReason);
    }
    guarded(*m_bar, [&] { openObstacle(context(), obstacles[row]); });
}

void ClosingPage::report() {
    const WardMonth* chosen = ward();
    if (chosen == nullptr) return;
    guarded(*m_bar, [&] {
        ClosingService(office().unitOfWork(), office().session())
            .report(chosen->ward, m_month->month());
        m_bar->show(MessageBar::Tone::Done, tr("記入済みと報告しました。"));
    });
    refresh();
}

void ClosingPage::close() {
    const WardMonth* chosen = ward();
    if (chosen == nullptr) return;
    QString question = tr("%1の%2を締めますか。").arg(chosen->label, m_month->text());
    if (!chosen->unfinished.isEmpty()) {
        question += tr("\n未完成の記録%1件は数えられません。").arg(chosen->unfinished.size());
    }
    if (!context().prompts.confirm(question, tr("締める"))) return;
    m_bar->show(MessageBar::Tone::Warning, tr("数えて封じています…"));
    // A disabled button would send the keyboard elsewhere.
    m_wards->setFocus(Qt::OtherFocusReason);
    m_close->setEnabled(false);
    context().longWork.run<qint64>(
        this, u"close month"_s,
        [ward = chosen->ward, month = m_month->month()](Office& office) {
            return ClosingService(office.unitOfWork(), office.session()).close(ward, month);
        },
        [this](qint64) {
            m_bar->show(MessageBar::Tone::Done, tr("締めました。"));
            refresh();
        },
        [this](const Error& error) {
            m_bar->showError(error);
            refresh();
        });
}

void ClosingPage::reopen() {
    const WardMonth* chosen = ward();
    if (chosen == nullptr || !chosen->closing) return;
    const QString reason =
        context().prompts.text(tr("開け直す"), tr("開け直すわけ（履歴に残ります）:"));
    if (reason.trimmed().isEmpty()) return;
    guarded(*m_bar, [&] {
        ClosingService(office().unitOfWork(), office().session())
            .reopen(chosen->closing->id, reason);
        m_bar->show(MessageBar::Tone::Done, tr("開け直しました。"));
    });
    refresh();
}

}  // namespace madobe
