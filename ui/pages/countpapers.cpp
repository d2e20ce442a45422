// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countpapers.h"

#include "core/exchange/countexport.h"
#include "core/exchange/countworkbook.h"
#include "ui/dialogs/countexportdialog.h"
#include "ui/print/documentprinter.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("countpapers", text);
}

}  // namespace

CountPapers::CountPapers(PageContext& context, MessageBar& bar, QWidget& page,
                         const QList<const CountTable*>& tables)
    : m_context(context), m_bar(bar), m_page(page), m_tables(tables) {}

QString CountPapers::officeLabel() const {
    const CodeEntry* home = m_context.office.codes().find(u"ward", m_context.office.ward());
    return home ? home->label : m_context.office.ward();
}

CountPaperWords CountPapers::words() const {
    CountPaperWords words{officeLabel()};
    words.journalHead = m_context.office.journal().head();
    if (m_context.office.kind() == OfficeKind::Practice) {
        words.practiceMark = say(QT_TRANSLATE_NOOP("countpapers", "（練習用）"));
    }
    return words;
}

void CountPapers::sayWritten(const QStringList& paths) {
    m_bar.show(MessageBar::Tone::Done, say(QT_TRANSLATE_NOOP("countpapers", "書き出しました: %1"))
                                           .arg(paths.join(u"、"_s).toHtmlEscaped()));
}

void CountPapers::print(const ShownCounts& shown) {
    m_context.longWork.run<QList<CountSheet>>(
        &m_page, u"print counts"_s,
        [shown, tables = m_tables](Office& office) {
            CountEngine engine(office.database(), office.codes());
            return countSheets(engine, tables, shown.request());
        },
        [this](const QList<CountSheet>& sheets) {
            printDocument(countDocument(sheets, words()), &m_page);
        },
        [this](const Error& error) { m_bar.showError(error); });
}

void CountPapers::writePdf(const ShownCounts& shown) {
    write(shown, u"pdf"_s, say(QT_TRANSLATE_NOOP("countpapers", "PDF (*.pdf)")),
          [](const QList<CountSheet>& sheets, const CountPaperWords& words, const QString& path) {
              writeDocumentPdf(countDocument(sheets, words), path);
          });
}

void CountPapers::writeWorkbook(const ShownCounts& shown) {
    write(shown, u"xlsx"_s, say(QT_TRANSLATE_NOOP("countpapers", "Excelブック (*.xlsx)")),
          &writeCountWorkbook);
}

void CountPapers::write(const ShownCounts& shown, const QString& suffix, const QString& filter,
                        const Write& write) {
    m_context.office.session().require(Right::ExportCounts);
    CountPaperDialog dialog(shown, say(QT_TRANSLATE_NOOP("countpapers", "保存先を選ぶ…")), &m_page);
    if (dialog.exec() != QDialog::Accepted) return;
    const CountRequest request = dialog.request();
    const QString name = say(QT_TRANSLATE_NOOP("countpapers", "集計_%1.%2"))
                             .arg(request.period ? request.period->code()
                                                 : Period::fiscalYear(shown.period.year()).code(),
                                  suffix);
    const QString path = m_context.prompts.saveFile(
        say(QT_TRANSLATE_NOOP("countpapers", "集計表の保存先")), name, filter);
    if (path.isEmpty()) return;
    m_bar.show(MessageBar::Tone::Warning,
               say(QT_TRANSLATE_NOOP("countpapers", "書き出しています…")));
    m_context.longWork.run<bool>(
        &m_page, u"write counts"_s,
        [request, path, write, words = words(), tables = m_tables](Office& office) {
            CountEngine engine(office.database(), office.codes());
            write(countSheets(engine, tables, request), words, path);
            return true;
        },
        [this, path](bool) { sayWritten({path}); },
        [this](const Error& error) { m_bar.showError(error); });
}

void CountPapers::writeCsv(int fiscalYear) {
    m_context.office.session().require(Right::ExportCounts);
    CountExportDialog dialog(fiscalYear, &m_page);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString folder =
        m_context.prompts.folder(say(QT_TRANSLATE_NOOP("countpapers", "集計を書き出すフォルダー")));
    if (folder.isEmpty()) return;
    const CountRequest request = dialog.request();
    const Office& ours = m_context.office;
    const CountOrigin origin{officeLabel(), ours.kind() == OfficeKind::Practice,
                             ours.schemaVersion(), programVersion()};
    const Clock* clock = &ours.clock();
    m_bar.show(MessageBar::Tone::Warning,
               say(QT_TRANSLATE_NOOP("countpapers", "書き出しています…")));
    m_context.longWork.run<QStringList>(
        &m_page, u"export counts"_s,
        [request, origin, folder, clock, tables = m_tables](Office& office) {
            CountEngine engine(office.database(), office.codes());
            return CountExport(engine, tables, *clock).run(request, origin, folder);
        },
        [this](const QStringList& paths) { sayWritten(paths); },
        [this](const Error& error) { m_bar.showError(error); });
}

}  // namespace madobe
