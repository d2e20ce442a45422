// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include "core/base/codepoint.h"
#include "core/base/cp932.h"
#include "core/base/error.h"
#include "core/base/fulldisk.h"

#include <QFileDevice>

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

constexpr qsizetype kBufferSize = qsizetype{256} * 1024;

bool needsQuotes(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\r' || character == u'\n';
    });
}

QString quoted(const QString& text) {
    QString doubled = text;
    doubled.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

bool isShown(char32_t character) {
    switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            return true;
    }
}

[[noreturn]] void refuse(const QIODevice& device) {
    const auto* const file = qobject_cast<const QFileDevice*>(&device);
    if (file) throw writeError(*file);
    throw Error(ErrorKind::Unreadable, {QString()}, device.errorString());
}

}  // namespace

QString CsvWriter::BadCharacter::place() const {
    const QString at = QStringLiteral("%1:%2 ").arg(row).arg(column);
    const QString shown = isShown(character) ? QString::fromUcs4(&character, 1) + u' ' : QString();
    return at + shown + codePointText(character);
}

CsvWriter::CsvWriter(QIODevice& device, CsvEncoding encoding, const QString& replacement,
                     PlaceHeard heard)
    : m_device(device), m_encoding(encoding), m_heard(std::move(heard)) {
    if (m_encoding == CsvEncoding::Utf8Bom) {
        m_buffer = "\xEF\xBB\xBF";
        return;
    }
    QList<Unmappable> bad;
    m_replacement = encodeCp932(replacement, &bad);
    if (!bad.isEmpty()) {
        throw Error(ErrorKind::Invalid, {replacement});
    }
}

void CsvWriter::row(const QStringList& cells) {
    ++m_row;
    for (int column = 0; column < cells.size(); ++column) {
        if (column > 0) {
            m_buffer.append(',');
        }
        const QString& cell = cells[column];
        append(needsQuotes(cell) ? quoted(cell) : cell, column + 1);
    }
    m_buffer.append("\r\n");
    if (m_buffer.size() >= kBufferSize) {
        flush();
    }
}

void CsvWriter::finish() {
    flush();
    auto* const file = qobject_cast<QFileDevice*>(&m_device);
    if (file != nullptr && !file->flush()) {
        refuse(m_device);
    }
}

void CsvWriter::append(const QString& text, int column) {
    if (m_encoding == CsvEncoding::Utf8Bom) {
        m_buffer.append(text.toUtf8());
        return;
    }
    appendCp932(text, column);
}

void CsvWriter::appendCp932(const QString& text, int column) {
    QList<Unmappable> bad;
    const QByteArray mappable = encodeCp932(text, &bad);
    for (const Unmappable& unmappable : std::as_const(bad)) {
        const BadCharacter character{m_row, column, unmappable.character};
        ++m_badCount;
        if (m_bad.size() < kKeptPlaces) m_bad.append(character);
        if (m_heard) m_heard(character.place());
    }
    if (bad.isEmpty() || m_replacement.isEmpty()) {
        m_buffer.append(mappable);
        return;
    }
    qsizetype from = 0;
    for (const Unmappable& unmappable : std::as_const(bad)) {
        const QStringView before = QStringView(text).sliced(from, unmappable.position - from);
        m_buffer.append(encodeCp932(before, nullptr) + m_replacement);
        from = unmappable.position + (unmappable.character > 0xFFFF ? 2 : 1);
    }
    m_buffer.append(encodeCp932(QStringView(text).sliced(from), nullptr));
}

void CsvWriter::flush() {
    if (m_device.write(m_buffer) != m_buffer.size()) {
        refuse(m_device);
    }
    m_buffer.resize(0);
}

}  // namespace madobe
