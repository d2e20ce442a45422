// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"
#include "ui/dialogs/countpaperdialog.h"
#include "ui/pages/page.h"

namespace madobe {

/// Where the counts of a page come from when they go on paper.
struct CountPaperSource {
    /// Of files that are written, without period and suffix.
    QString name;
    /// Runs in the background.
    std::function<CountPaper(Office&, const CountRequest&)> make;
};

/// The opened office's own counts.
CountPaperSource ownCounts(const PageContext& context, const QList<const CountTable*>& tables);
/// Of the office's ward.
QString wardLabel(Office& office);

/// How counts leave a page: on paper, as PDF, as an Excel workbook. What came of it is said in the
/// bar.
class CountPapers {
public:
    CountPapers(PageContext& context, MessageBar& bar, QWidget& page, CountPaperSource source);

    void setSource(CountPaperSource source) { m_source = std::move(source); }
    /// What is on the screen.
    void print(const ShownCounts& shown);
    void writePdf(const ShownCounts& shown);
    void writeWorkbook(const ShownCounts& shown);

private:
    using Write = std::function<void(const CountPaper&, const QString& path)>;

    void write(const ShownCounts& shown, const QString& suffix, const QString& filter,
               const Write& write);
    void sayNothingThere();

    PageContext& m_context;
    MessageBar& m_bar;
    QWidget& m_page;
    CountPaperSource m_source;
};

}  // namespace madobe
