// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpanel.h"

#include "core/text/issuetext.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/importfiles.h"
#include "ui/pages/journaltexts.h"
#include "ui/support/theme.h"
#include "ui/support/withreason.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPreview = 200;
constexpr int kPreviewRows = 30;
constexpr int kMostProblems = 10'000;
constexpr int kPermille = 1000;
const QString kJob = u"import"_s;

}  // namespace

ImportPanel::ImportPanel(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(new MessageBar),
      m_files(new ImportFiles(context, *m_bar)),
      m_facts(new QLabel),
      m_preview(new QTableWidget),
      m_problems(new ImportProblemsModel(this)),
      m_problemsView(new QTableView),
      m_tabs(new QTabWidget),
      m_update(new QCheckBox(tr("同じ番号の記録は上書きする（前の値は履歴に残る）"))),
      m_check(new QPushButton(tr("確かめる"))),
      m_import(new QPushButton(tr("取り込む"))),
      m_importGood(new QPushButton(tr("良い行だけ取り込み、残りを保存…"))),
      m_cancel(new QPushButton(tr("中止"))),
      m_undo(new QPushButton(tr("この取り込みを元に戻す"))),
      m_progress(new QProgressBar),
      m_undoing(new LongChange(context.office, context.longWork, context.prompts, this)) {
    auto* intro =
        new QLabel(tr("今までの台帳（CSV、Excel）を取り込みます。文字コードと区切りは自動で見分けま"
                      "す。まず「確かめる」"
                      "で、何も書き込まずに全部の行を調べられます。"));
    intro->setWordWrap(true);
    m_facts->setWordWrap(true);
    setTextRole(*m_facts, TextRole::Muted);
    setUpTable(*m_preview, tr("保存される値の下見"));
    m_problemsView->setObjectName(u"problems"_s);
    m_problemsView->setModel(m_problems);
    setUpTable(*m_problemsView, tr("取り込めない行の一覧"));
    m_problemsView->setColumnWidth(ImportProblemsModel::File, 200);
    m_problemsView->setColumnWidth(ImportProblemsModel::Line, 60);
    m_problemsView->setColumnWidth(ImportProblemsModel::FieldName, 130);
    m_problemsView->setColumnWidth(ImportProblemsModel::Value, 180);
    m_tabs->addTab(m_preview, tr("保存される値の下見"));
    m_tabs->addTab(m_problemsView, tr("問題"));
    m_progress->setRange(0, kPermille);
    m_progress->setAccessibleName(tr("取り込みの進み"));
    setPrimary(*m_import);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_check, m_import, m_importGood, m_undo, m_cancel}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(intro);
    layout->addWidget(m_files);
    layout->addWidget(m_update);
    layout->addWidget(m_facts);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    connect(m_files, &ImportFiles::replaced, this, [this] { setImported({}); });
    connect(m_files, &ImportFiles::changed, this, &ImportPanel::forget);
    connect(m_files, &ImportFiles::currentChanged, this, &ImportPanel::showPreview);
    connect(m_check, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_importGood, &QPushButton::clicked, this, [this] {
        const QString path =
            m_context.prompts.saveFile(tr("直す行の保存先"), badRowsName(), tr("CSV (*.csv)"));
        if (!path.isEmpty()) start(false, path);
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::cancel);
    connect(&context.longWork, &Background::ending, this, &ImportPanel::cancel);
    connect(m_undo, &QPushButton::clicked, this, &ImportPanel::undo);
    connect(m_undoing, &LongChange::progressed, this, [this](qint64 done, qint64 of) {
        m_progress->setValue(static_cast<int>(done * kPermille / std::max<qint64>(1, of)));
        m_progress->setFormat(tr("%1件").arg(QLocale().toString(done)));
    });
    connect(m_undoing, &LongChange::done, this, [this] {
        end(m_files->firstField());
        setImported({});
        m_bar->show(MessageBar::Tone::Done, tr("取り込みを元に戻しました。"));
    });
    connect(m_undoing, &LongChange::failed, this, [this](const Error& error) {
        end(*m_begun);
        m_bar->showError(error);
    });
    m_importGood->hide();
    setImported({});
    setBusy(false);
}

void ImportPanel::setFiles(const QStringList& paths) {
    m_files->setFiles(paths);
}

// What was found out before was of other ledgers.
void ImportPanel::forget() {
    m_bar->clear();
    showProblems({});
    m_importGood->hide();
}

void ImportPanel::setImported(const std::optional<JournalEntry>& entry) {
    m_imported = entry;
    m_undo->setVisible(entry.has_value());
}

// A name that says which ledger it is when the corrected file comes back.
QString ImportPanel::badRowsName() const {
    QSet<const EntityType*> types;
    for (const LedgerFile& file : m_files->chosen()) types.insert(file.type);
    const QString name = tr("直す行.csv");
    if (types.size() != 1) return name;
    return QString::fromUtf8((*types.cbegin())->ledger) + u'_' + name;
}

void ImportPanel::showProblems(const QList<RowProblem>& problems) {
    m_problems->setProblems(problems);
    m_tabs->setTabText(1, problems.isEmpty() ? tr("問題") : tr("問題（%1）").arg(problems.size()));
    m_tabs->setCurrentIndex(problems.isEmpty() ? 0 : 1);
}

void ImportPanel::showPreview() {
    showReady();
    m_preview->clear();
    m_preview->setRowCount(0);
    m_facts->clear();
    const LedgerFile file = m_files->current();
    if (file.type == nullptr) return;
    // To tell its encoding a file may have to be read to the end.
    m_facts->setText(tr("読んでいます…"));
    m_context.background.run<LedgerPreview>(
        this, u"preview"_s,
        [file](Office& office) { return previewLedger(file, office.store(), kPreviewRows); },
        [this](const LedgerPreview& preview) {
            // Meanwhile somebody may have come to a file that is left out.
            if (m_files->current().type) fillPreview(preview);
        },
        [this](const Error& error) {
            m_facts->clear();
            m_bar->showError(error);
        });
}

void ImportPanel::fillPreview(const LedgerPreview& preview) {
    QString facts = tr("形式: %1　使う列: %2").arg(preview.format).arg(preview.fields.size());
    if (!preview.unknownColumns.isEmpty()) {
        facts += tr("　使わない列: %1").arg(preview.unknownColumns.join(u"、"_s));
    }
    m_facts->setText(facts);
    m_preview->setColumnCount(static_cast<int>(preview.fields.size()));
    QStringList labels;
    for (const Field* field : preview.fields) labels.append(fieldLabel(*field));
    m_preview->setHorizontalHeaderLabels(labels);
    m_preview->setRowCount(static_cast<int>(preview.rows.size()));
    const Theme theme = themeOf(*this);
    for (int i = 0; i < preview.rows.size(); ++i) {
        for (int j = 0; j < preview.rows[i].size(); ++j) {
            const LedgerPreview::Cell& cell = preview.rows[i][j];
            auto* item = new QTableWidgetItem((cell.isBad ? u"＊"_s : QString()) +
                                              shownValue(cell.stored, kLongestPreview));
            if (cell.isBad) item->setForeground(theme.danger);
            m_preview->setItem(i, j, item);
        }
    }
    m_preview->resizeColumnsToContents();
}

void ImportPanel::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    showReady();
    m_files->setBusy(isBusy);
    m_cancel->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    // Else the keyboard goes wherever Qt finds room for it.
    if (isBusy) m_cancel->setFocus(Qt::OtherFocusReason);
}

void ImportPanel::showReady() {
    const bool isReady = !m_isBusy && !m_files->chosen().isEmpty();
    for (QPushButton* button : {m_check, m_import, m_importGood}) button->setEnabled(isReady);
    m_undo->setEnabled(!m_isBusy);
}

void ImportPanel::end(QWidget& next) {
    const bool hasWaited = m_cancel->hasFocus();
    setBusy(false);
    if (hasWaited) next.setFocus(Qt::OtherFocusReason);
}

void ImportPanel::start(bool checkOnly, const QString& badRowsPath, const QString& reason) {
    m_begun = checkOnly ? m_check : badRowsPath.isEmpty() ? m_import : m_importGood;
    setBusy(true);
    m_bar->clear();
    m_progress->setValue(0);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    ImportOptions options;
    options.checkOnly = checkOnly;
    options.update = m_update->isChecked();
    options.badRowsPath = badRowsPath;
    options.reason = [](const EntityType&, const Issue& issue) { return issueText(issue); };
    // From the worker's thread, to what outlives the work.
    options.progress = [&work = m_context.longWork, panel = QPointer<ImportPanel>(this)](
                           qint64 rows, qint64 bytes, qint64 size) {
        QMetaObject::invokeMethod(&work, [=] {
            if (panel) panel->onProgress(rows, bytes, size);
        });
    };
    m_context.longWork.run<Run>(
        this, kJob,
        [options, reason, files = m_files->chosen(), cancelled = m_cancelled](Office& office) {
            Run run;
            ImportOptions own = options;
            own.cancelled = cancelled.get();
            own.problem = [&run](const RowProblem& problem) {
                if (run.problems.size() < kMostProblems) run.problems.append(problem);
            };
            office.unitOfWork().giveReason(reason);
            run.result = LedgerImport(office.unitOfWork(), office.session()).run(files, own);
            office.store().reloadCodes();
            return run;
        },
        [this, checkOnly](const Run& run) { onDone(run, checkOnly); },
        [=, this](const Error& error) {
            end(*m_begun);
            if (error.kind() == ErrorKind::SealedFigure && checkOnly) {
                m_bar->show(MessageBar::Tone::Warning, errorHtml(error));
                return;
            }
            if (error.kind() == ErrorKind::SealedFigure) {
                const QString why = askReason(m_context.prompts, error);
                if (!why.isEmpty()) return start(checkOnly, badRowsPath, why);
            }
            m_bar->showError(error);
        });
}

void ImportPanel::onProgress(qint64 rows, qint64 bytes, qint64 size) {
    m_progress->setValue(size > 0 ? static_cast<int>(bytes * kPermille / size) : 0);
    m_progress->setFormat(tr("%1行").arg(QLocale().toString(rows)));
}

QString ImportPanel::summary(const ImportResult& result) const {
    QStringList lines;
    const QLocale locale;
    for (const LedgerResult& ledger : result.ledgers) {
        lines.append(tr("%1: 新しい%2件、上書き%3件、同じ%4件、取り込めない%5件")
                         .arg(entityTitle(*ledger.type))
                         .arg(locale.toString(ledger.inserted))
                         .arg(locale.toString(ledger.updated))
                         .arg(locale.toString(ledger.unchanged))
                         .arg(locale.toString(ledger.bad)));
    }
    return lines.join(u"<br>"_s);
}

void ImportPanel::onDone(const Run& run, bool checkOnly) {
    const ImportResult& result = run.result;
    showProblems(run.problems);
    m_importGood->setVisible(!result.isWritten && result.badRows() > 0);
    if (const auto entry = m_context.office.journal().entry(result.journalEntry)) {
        setImported(entry);
    }
    QWidget& next = result.isWritten ? m_files->firstField() : *m_import;
    end(run.problems.isEmpty() ? next : *m_problemsView);
    const QString counts = summary(result);
    if (result.isWritten) {
        QString text = tr("<b>取り込みました。</b><br>%1").arg(counts);
        if (!result.badRowFiles.isEmpty()) {
            text += tr("<br>取り込めなかった行: %1")
                        .arg(result.badRowFiles.join(u"、"_s).toHtmlEscaped());
        }
        m_bar->show(MessageBar::Tone::Done, text);
        m_context.office.store().reloadCodes();
        ChangeSet changes;
        changes.isBulk = true;
        for (const LedgerResult& ledger : result.ledgers) {
            changes.ids[QString::fromLatin1(ledger.type->table)];
        }
        Q_EMIT m_context.office.notifier().changed(changes);
    } else if (result.badRows() > 0) {
        m_bar->show(
            MessageBar::Tone::Warning,
            tr("<b>取り込めない行があります。何も書き込んでいません。</b><br>%1").arg(counts));
    } else if (checkOnly) {
        m_bar->show(
            MessageBar::Tone::Done,
            tr("<b>全部の行を取り込めます。まだ何も書き込んでいません。</b><br>%1").arg(counts));
    }
}

void ImportPanel::undo() {
    if (!m_imported || !confirmUndo(*m_imported, m_context)) return;
    m_begun = m_undo;
    setBusy(true);
    m_bar->clear();
    m_progress->setValue(0);
    m_progress->setFormat({});
    m_undoing->startUndo(*m_imported);
}

void ImportPanel::cancel() {
    if (m_cancelled) *m_cancelled = true;
    m_undoing->cancel();
}

}  // namespace madobe
