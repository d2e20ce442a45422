// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"
#include "ui/dialogs/countpaperdialog.h"
#include "ui/pages/page.h"

namespace madobe {

/// What leaves the page of counts: on paper, as PDF, as an Excel workbook, as CSV. Counts in the
/// background; what came of it is said in the bar.
class CountPapers {
public:
    CountPapers(PageContext& context, MessageBar& bar, QWidget& page,
                const QList<const CountTable*>& tables);

    /// What is on the screen.
    void print(const ShownCounts& shown);
    void writePdf(const ShownCounts& shown);
    void writeWorkbook(const ShownCounts& shown);
    void writeCsv(int fiscalYear);

private:
    using Write =
        std::function<void(const QList<CountSheet>&, const CountPaperWords&, const QString& path)>;

    CountPaperWords words() const;
    QString officeLabel() const;
    void write(const ShownCounts& shown, const QString& suffix, const QString& filter,
               const Write& write);
    void sayWritten(const QStringList& paths);

    PageContext& m_context;
    MessageBar& m_bar;
    QWidget& m_page;
    QList<const CountTable*> m_tables;
};

}  // namespace madobe
