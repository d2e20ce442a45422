// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sealedfigures.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kZero = u"0"_s;

/// A line that the table does not have: earlier versions sealed a 計 more.
bool isNoLine(const FigureKey& key) {
    if (key.row != kTotalCode) return false;
    const QList<const CountTable*> tables = standardCountTables();
    return std::any_of(tables.begin(), tables.end(), [&](const CountTable* table) {
        return key.table == QLatin1StringView(table->code) && !table->rows.hasTotal;
    });
}

template <class Value>
QByteArray pack(const QMap<FigureKey, Value>& values) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << static_cast<qint64>(values.size());
    for (auto it = values.begin(); it != values.end(); ++it) {
        stream << it.key().table << it.key().row << it.key().column << it.value();
    }
    return qCompress(bytes);
}

template <class Value>
QMap<FigureKey, Value> unpack(const QByteArray& packed) {
    QMap<FigureKey, Value> values;
    QDataStream stream(qUncompress(packed));
    stream.setVersion(QDataStream::Qt_6_0);
    qint64 count = 0;
    stream >> count;
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        FigureKey key;
        Value value;
        stream >> key.table >> key.row >> key.column >> value;
        values.insert(key, value);
    }
    return values;
}

}  // namespace

QList<const CountTable*> closedTables() {
    QList<const CountTable*> tables = standardCountTables();
    tables.removeIf([](const CountTable* table) { return table->isYearly; });
    return tables;
}

QList<const CountTable*> closedTables(const QString& line) {
    QList<const CountTable*> tables = closedTables();
    tables.removeIf([&](const CountTable* table) { return table->isCityOnly != (line == kCity); });
    return tables;
}

QList<const CodeEntry*> closingLines(CountEngine& engine) {
    QList<const CountTable*> tables = closedTables({});
    tables.removeIf([](const CountTable* table) { return table->isPersonsWard; });
    QList<const CodeEntry*> lines;
    for (const CountHeading& heading : engine.wardHeadings(tables)) {
        // Lines over several wards are no code.
        const CodeEntry* const ward = engine.codes().find(u"ward", heading.code);
        if (ward != nullptr) lines.append(ward);
    }
    const QList<const CountTable*> own = closedTables(kCity);
    const bool hasOwn = std::any_of(
        own.begin(), own.end(), [&](const CountTable* table) { return engine.hasRecords(*table); });
    const CodeEntry* const city = findClosingLine(engine.codes(), kCity);
    if (hasOwn && city != nullptr) lines.append(city);
    return lines;
}

const CodeEntry* findClosingLine(const CodeBook& codes, const QString& line) {
    return codes.find(line == kCity ? u"closing_line" : u"ward", line);
}

QList<const EntityType*> closingFamilies(const Catalogue& catalogue, const QString& line) {
    QList<const EntityType*> families;
    for (const CountTable* table : closedTables(line)) {
        if (table->isPersonsWard) continue;
        const EntityType* type = catalogue.byTable(QString::fromLatin1(table->recordTable));
        if (type != nullptr && !families.contains(type)) families.append(type);
    }
    return families;
}

void addFigures(const CountGrid& grid, const QString& ward, SealedFigures& figures) {
    for (const CountHeading& row : grid.rows) {
        for (const CountHeading& column : grid.columns) {
            const QString text = grid.figure(ward, row.code, column.code).text();
            if (text == kZero) continue;
            figures.insert({QString::fromLatin1(grid.table->code), row.code, column.code}, text);
        }
    }
}

QMap<FigureKey, std::pair<QString, QString>> differences(const SealedFigures& before,
                                                         const SealedFigures& now) {
    QMap<FigureKey, std::pair<QString, QString>> changed;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QString value = now.value(it.key(), kZero);
        if (value == it.value() || isNoLine(it.key())) continue;
        changed.insert(it.key(), {it.value(), value});
    }
    for (auto it = now.begin(); it != now.end(); ++it) {
        const QString value = before.value(it.key(), kZero);
        if (value != it.value()) changed.insert(it.key(), {value, it.value()});
    }
    return changed;
}

SealedRecords recordsBehind(CountEngine& engine, const CountTable& table, const Period& month,
                            const QString& ward, const SealedFigures& figures) {
    SealedRecords records;
    const auto code = QString::fromLatin1(table.code);
    bool hasRows = false;
    bool hasColumns = false;
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        if (it.key().table != code) continue;
        hasRows = hasRows || it.key().row != kTotalCode;
        hasColumns = hasColumns || it.key().column != kTotalCode;
    }
    for (auto it = figures.begin(); it != figures.end(); ++it) {
        const FigureKey& key = it.key();
        if (key.table != code || (hasRows && key.row == kTotalCode) ||
            (hasColumns && key.column == kTotalCode)) {
            continue;
        }
        records.insert(key, engine.records(table, month, ward, key.row, key.column));
    }
    return records;
}

QByteArray packFigures(const SealedFigures& figures) {
    return pack(figures);
}

SealedFigures unpackFigures(const QByteArray& packed) {
    return unpack<QString>(packed);
}

QByteArray packRecords(const SealedRecords& records) {
    return pack(records);
}

SealedRecords unpackRecords(const QByteArray& packed) {
    return unpack<QList<qint64>>(packed);
}

QByteArray packMarks(const QStringList& marks) {
    return qCompress(marks.join(u'\n').toLatin1());
}

QStringList unpackMarks(const QByteArray& packed) {
    return QString::fromLatin1(qUncompress(packed)).split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace madobe
