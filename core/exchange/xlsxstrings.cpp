// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxstrings.h"

#include "core/exchange/rowreader.h"
#include "core/exchange/xlsxpart.h"
#include "core/exchange/xlsxvalue.h"

namespace madobe {

void XlsxStrings::load(XlsxPart& part) {
    QString text;
    part.nextChild();
    while (part.nextChild()) {
        if (part.name() != u"si") {
            part.skip();
            continue;
        }
        text.resize(0);
        appendRichText(part, text);
        m_text += unescapedXlsx(text).toUtf8();
        m_ends.append(m_text.size());
    }
    part.finish();
}

QString XlsxStrings::at(qsizetype index) const {
    const qsizetype from = index == 0 ? 0 : m_ends[index - 1];
    return QString::fromUtf8(m_text.constData() + from, m_ends[index] - from);
}

void appendRichText(XlsxPart& part, QString& cell) {
    while (part.nextChild()) {
        if (part.name() == u"t") {
            part.appendText(cell);
        } else if (part.name() == u"r") {
            appendRichText(part, cell);
        } else {
            part.skip();
        }
    }
}

}  // namespace madobe
