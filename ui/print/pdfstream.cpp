// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfstream.h"

namespace madobe {

namespace {

constexpr QByteArrayView kLength("/Length ");
constexpr QByteArrayView kTableAt("startxref\n");
constexpr QByteArrayView kTable("xref\n0 ");
constexpr qsizetype kEntry = 20;  // "0000000015 00000 n \n"

struct Number {
    qsizetype at = 0;
    qsizetype size = 0;
    qsizetype value = 0;
};

Number numberAt(const QByteArray& pdf, qsizetype at) {
    qsizetype end = at;
    while (end < pdf.size() && pdf[end] >= '0' && pdf[end] <= '9') ++end;
    return {at, end - at, static_cast<qsizetype>(pdf.mid(at, end - at).toLongLong())};
}

QByteArray sum(const Number& number, qsizetype more) {
    return QByteArray::number(static_cast<qlonglong>(number.value + more))
        .rightJustified(number.size, '0');
}

}  // namespace

void replaceInStream(QByteArray& pdf, qsizetype at, qsizetype size, const QByteArray& text) {
    const qsizetype tableAt = pdf.lastIndexOf(kTableAt);
    const qsizetype lengthAt = pdf.lastIndexOf(kLength, at);
    if (tableAt < at || lengthAt < 0) return;
    const Number table = numberAt(pdf, tableAt + kTableAt.size());
    const Number length = numberAt(pdf, lengthAt + kLength.size());
    if (!pdf.mid(table.value).startsWith(kTable)) return;
    const Number objects = numberAt(pdf, table.value + kTable.size());
    const QByteArray newLength = sum(length, text.size() - size);
    const qsizetype moved = text.size() - size + newLength.size() - length.size;
    // From the end of the file to its beginning, so that each place is still where it was found.
    pdf.replace(table.at, table.size, sum(table, moved));
    for (qsizetype i = 0; i < objects.value; ++i) {
        const Number entry = numberAt(pdf, objects.at + objects.size + 1 + i * kEntry);
        if (entry.value > at) pdf.replace(entry.at, entry.size, sum(entry, moved));
    }
    pdf.replace(at, size, text);
    pdf.replace(length.at, length.size, newLength);
}

}  // namespace madobe
