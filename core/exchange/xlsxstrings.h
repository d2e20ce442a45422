// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace madobe {

class XlsxPart;

/// The texts that the sheets of a workbook share, packed as UTF-8.
class XlsxStrings {
public:
    void load(XlsxPart& part);

    qsizetype count() const { return m_ends.size(); }
    QString at(qsizetype index) const;

private:
    QByteArray m_text;
    QList<qsizetype> m_ends;
};

/// Appends the text of the current element, a `si` or `is`, all its runs joined and without its
/// reading aids (`rPh`), and goes to the element's end.
void appendRichText(XlsxPart& part, QString& cell);

}  // namespace madobe
