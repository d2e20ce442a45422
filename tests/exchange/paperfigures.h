// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"
#include "core/exchange/xlsxreader.h"

#include <QMap>

#include <functional>

namespace madobe::tests {

/// Figures as numbers by table, period, ward, row and column; empty where there is none.
using Figures = QMap<QString, QString>;

Figures csvFigures(const QString& path);

/// Reads figures back from what people read.
class PaperReader {
public:
    /// `label`: what CSV says for the words that a row has for people.
    explicit PaperReader(
        const QList<Period>& periods,
        std::function<QString(const QString&)> label = [](const QString& words) { return words; });

    Figures workbook(const QString& path) const;
    Figures document(const Document& paper) const;

private:
    void addSheet(Figures& figures, const std::shared_ptr<const XlsxWorkbook>& book,
                  const QString& sheet) const;
    void addTable(Figures& figures, const doc::Table& table, const QString& title,
                  const QString& period, const QString& ward) const;

    QMap<QString, QString> m_periodCodes;  // by title
    std::function<QString(const QString&)> m_label;
};

/// Requires that the same figures are in both.
void requireSame(const Figures& found, const Figures& wanted, const char* what);

}  // namespace madobe::tests
