// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareexport.h"

#include <sqlcipher/sqlite3.h>

#include <cstring>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBuffer = 1 << 16;

QString shownColumn(const Field& field) {
    return field.isCode() ? u"label"_s : u"number"_s;
}

QString shownTable(const Field& field) {
    return field.isCode() ? u"code"_s : QString::fromLatin1(field.target);
}

QString cellSql(const EntityType& type, const Field& field) {
    const auto column = QString::fromLatin1(field.column);
    if (field.isSet()) {
        return u"(SELECT group_concat(t.%1, ';') FROM %2 s JOIN %3 t ON t.id = s.%4"
               " WHERE s.%5_id = r.id)"_s.arg(
                   shownColumn(field), QString::fromLatin1(field.child), shownTable(field),
                   QString::fromLatin1(field.childColumn), QString::fromLatin1(type.table));
    }
    if (!field.isCode() && !field.isReference()) return u"r."_s + column;
    return u"(SELECT t.%1 FROM %2 t WHERE t.id = r.%3)"_s.arg(shownColumn(field), shownTable(field),
                                                              column);
}

void addCell(QByteArray& line, const char* text, qsizetype size) {
    const bool isPlain = !std::memchr(text, ',', static_cast<size_t>(size)) &&
                         !std::memchr(text, '"', static_cast<size_t>(size)) &&
                         !std::memchr(text, '\n', static_cast<size_t>(size));
    if (isPlain) {
        line.append(text, size);
        return;
    }
    line += '"';
    for (qsizetype i = 0; i < size; ++i) {
        if (text[i] == '"') line += '"';
        line += text[i];
    }
    line += '"';
}

}  // namespace

void bareExport(RawConnection& raw, const EntityType& type, QIODevice& out) {
    QStringList cells;
    for (const Field& field : type.fields) {
        if (field.isInLedger) cells.append(cellSql(type, field));
    }
    sqlite3_stmt* rows = raw.prepare(u"SELECT %1 FROM %2 r ORDER BY r.number"_s.arg(
        cells.join(u", "_s), QString::fromLatin1(type.table)));
    const int columns = sqlite3_column_count(rows);
    QByteArray buffer;
    buffer.reserve(2 * kBuffer);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) {
            if (i > 0) buffer += ',';
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(rows, i));
            if (text) addCell(buffer, text, sqlite3_column_bytes(rows, i));
        }
        buffer += "\r\n";
        if (buffer.size() < kBuffer) continue;
        out.write(buffer);
        buffer.resize(0);
    }
    out.write(buffer);
    sqlite3_finalize(rows);
}

}  // namespace madobe::bench
