// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countpapers.h"

#include "core/exchange/countworkbook.h"
#include "ui/print/documentprinter.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("countpapers", text);
}

}  // namespace

QString wardLabel(Office& office) {
    const CodeEntry* home = office.codes().find(u"ward", office.ward());
    return home ? home->label : office.ward();
}

CountPaperSource ownCounts(const PageContext& context, const QList<const CountTable*>& tables) {
    CountPaperWords words{wardLabel(context.office)};
    if (context.office.kind() == OfficeKind::Practice) {
        words.practiceMark = say(QT_TRANSLATE_NOOP("countpapers", "（練習用）"));
    }
    return {say(QT_TRANSLATE_NOOP("countpapers", "集計")),
            [tables, words](Office& office, const CountRequest& request) {
                return countPaper(office, tables, request, words);
            }};
}

CountPapers::CountPapers(PageContext& context, MessageBar& bar, QWidget& page,
                         CountPaperSource source)
    : m_context(context), m_bar(bar), m_page(page), m_source(std::move(source)) {}

void CountPapers::sayNothingThere() {
    m_bar.show(MessageBar::Tone::Warning,
               say(QT_TRANSLATE_NOOP("countpapers", "選んだ内容の集計はありません。")));
}

void CountPapers::print(const ShownCounts& shown) {
    m_context.longWork.run<CountPaper>(
        &m_page, u"print counts"_s,
        [shown, make = m_source.make](Office& office) { return make(office, shown.request()); },
        [this](const CountPaper& paper) {
            if (paper.sheets.isEmpty()) return sayNothingThere();
            guarded(m_bar,
                    [&] { printDocument(countDocument(paper.sheets, paper.words), &m_page); });
        },
        [this](const Error& error) { m_bar.showError(error); });
}

void CountPapers::writePdf(const ShownCounts& shown) {
    write(shown, u"pdf"_s, say(QT_TRANSLATE_NOOP("countpapers", "PDF (*.pdf)")),
          [](const CountPaper& paper, const QString& path) {
              writeDocumentPdf(countDocument(paper.sheets, paper.words), path);
          });
}

void CountPapers::writeWorkbook(const ShownCounts& shown) {
    write(shown, u"xlsx"_s, say(QT_TRANSLATE_NOOP("countpapers", "Excelブック (*.xlsx)")),
          [](const CountPaper& paper, const QString& path) {
              writeCountWorkbook(paper.sheets, paper.words, path);
          });
}

void CountPapers::write(const ShownCounts& shown, const QString& suffix, const QString& filter,
                        const Write& write) {
    CountPaperDialog dialog(shown, say(QT_TRANSLATE_NOOP("countpapers", "保存先を選ぶ…")), &m_page);
    if (dialog.exec() != QDialog::Accepted) return;
    const CountRequest request = dialog.request();
    const Period period = request.period.value_or(Period::fiscalYear(shown.period.year()));
    const QString path =
        m_context.prompts.saveFile(say(QT_TRANSLATE_NOOP("countpapers", "集計表の保存先")),
                                   u"%1_%2.%3"_s.arg(m_source.name, period.code(), suffix), filter);
    if (path.isEmpty()) return;
    m_bar.show(MessageBar::Tone::Warning,
               say(QT_TRANSLATE_NOOP("countpapers", "書き出しています…")));
    m_context.longWork.run<bool>(
        &m_page, u"write counts"_s,
        [request, path, write, make = m_source.make](Office& office) {
            const CountPaper paper = make(office, request);
            if (!paper.sheets.isEmpty()) write(paper, path);
            return !paper.sheets.isEmpty();
        },
        [this, path](bool isWritten) {
            if (!isWritten) return sayNothingThere();
            m_bar.show(MessageBar::Tone::Done,
                       say(QT_TRANSLATE_NOOP("countpapers", "書き出しました: %1"))
                           .arg(path.toHtmlEscaped()));
        },
        [this](const Error& error) { m_bar.showError(error); });
}

}  // namespace madobe
