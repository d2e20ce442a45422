// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/domain/codebook.h"
#include "core/exchange/countfile.h"
#include "core/reports/countsums.h"
#include "core/services/shippedcodes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace madobe::tests {

/// What one ward's office writes, with made-up figures: its own ward, another one, and the totals.
struct MadeCounts {
    QString ward = QStringLiteral("北区");
    QList<const CountTable*> tables = standardCountTables();
    QList<Period> periods = periodsBetween(202104, 202203, true);
    bool isPractice = false;
    bool isClosed = true;
    quint64 seed = 1;
    QString madeAt = QStringLiteral("2022-04-01T00:00:00.000Z");

    /// Into a folder of the ward's name; path of the CSV.
    QString write(const QString& folder) const {
        Random random(seed);
        CountFile file(CsvEncoding::Utf8Bom);
        CountMeta meta;
        meta.generatedAt = madeAt;
        meta.programVersion = QStringLiteral("test");
        meta.schemaVersion = 3;
        meta.officeWard = ward;
        meta.isPractice = isPractice;
        Grids grids;
        for (const CountTable* table : tables) {
            meta.tables.append(QString::fromLatin1(table->code));
            for (const Period& period : periods) {
                if (table->isYearly && period.kind != Period::Kind::FiscalYear) continue;
                const CountGrid made = gridOf(*table, period, random, grids);
                for (const CountHeading& each : made.wards) {
                    for (const CountHeading& row : made.rows) {
                        for (const CountHeading& column : made.columns) {
                            file.cell(made, each, row, column);
                        }
                    }
                }
            }
        }
        for (const Period& period : periods) {
            meta.periods.append(period.code());
            if (period.kind != Period::Kind::Month) continue;
            meta.months.insert(period.code(), isClosed);
            meta.incompleteRecords.insert(period.code(), 2);
        }
        const QString own = QDir(folder).filePath(ward);
        QDir().mkpath(own);
        return file.save(QDir(own).filePath(QStringLiteral("集計.csv")), meta).front();
    }

private:
    static const CodeBook& codes() {
        static const CodeBook kCodes(shippedCodes());
        return kCodes;
    }

    static QList<CountHeading> headings(const CountDimension& dimension, int year) {
        QList<CountHeading> result;
        if (*dimension.list != '\0') {
            for (const CodeEntry* code :
                 codes().listIn(QString::fromLatin1(dimension.list), year)) {
                result.append({code->code, code->label});
            }
        }
        for (const CountItem& item : dimension.items) {
            result.append({QString::fromLatin1(item.code), QString::fromUtf8(item.label)});
        }
        if (dimension.hasTotal) result.append({kTotalCode, QStringLiteral("計")});
        return result;
    }

    /// What was made so far, by table and period.
    using Grids = QMap<QString, CountGrid>;

    static QString keyOf(const char* table, const Period& period) {
        return QString::fromLatin1(table) + u' ' + period.code();
    }

    CountGrid gridOf(const CountTable& table, const Period& period, Random& random,
                     Grids& grids) const {
        const QString key = keyOf(table.code, period);
        if (!grids.contains(key)) grids.insert(key, newGrid(table, period, random, grids));
        return grids[key];
    }

    /// A period of several months is the sum of theirs where figures add up, as an office's is.
    CountGrid newGrid(const CountTable& table, const Period& period, Random& random,
                      Grids& grids) const {
        CountGrid made = grid(table, period, random, grids.value(keyOf(table.within, period)));
        if (period.kind != Period::Kind::Month && !table.isYearly) {
            sumUp(made, random, grids);
        }
        balance(made, table.rows,
                [](const QString& line, const QString& other) { return line + u'|' + other; });
        balance(made, table.columns,
                [](const QString& line, const QString& other) { return other + u'|' + line; });
        return made;
    }

    void sumUp(CountGrid& made, Random& random, Grids& grids) const {
        const CountTable& table = *made.table;
        QList<CountGrid> parts;
        for (int month = made.period.firstMonth; month <= made.period.lastMonth;
             month = nextMonth(month)) {
            parts.append(gridOf(table, Period::month(month), random, grids));
        }
        for (auto it = made.values.begin(); it != made.values.end(); ++it) {
            const QString row = it.key().section(u'|', 1, 1);
            const CountMeasure& measure = measureOf(table, row, it.key().section(u'|', 2));
            if (!measure.adds || !countsEvents(table, findItem(table.rows, row))) continue;
            *it = 0;
            for (const CountGrid& part : std::as_const(parts)) *it += part.values.value(it.key());
        }
    }

    /// Makes the sums true that a declaration names, with more in the first part where it must be.
    template <class Place>
    static void balance(CountGrid& grid, const CountDimension& dimension, const Place& place) {
        const bool areRows = &dimension == &grid.table->rows;
        for (const CountSum& sum : dimension.sums) {
            const QStringList parts = QString::fromLatin1(sum.parts).split(u' ');
            for (const CountHeading& ward : std::as_const(grid.wards)) {
                for (const CountHeading& other : areRows ? grid.columns : grid.rows) {
                    const auto figure = [&](const QString& line) -> qint64& {
                        return grid.values[ward.code + u'|' + place(line, other.code)];
                    };
                    qint64 value = 0;
                    for (const QString& part : parts) {
                        const bool isTakenOff = part.startsWith(u'-');
                        value += isTakenOff ? -figure(part.mid(1)) : figure(part);
                    }
                    if (value < 0) figure(parts.first()) -= value;
                    figure(QString::fromLatin1(sum.line)) = std::max<qint64>(value, 0);
                }
            }
        }
    }

    /// No figure is larger than that of `most`, where that is of a table.
    CountGrid grid(const CountTable& table, const Period& period, Random& random,
                   const CountGrid& most) const {
        CountGrid made;
        made.table = &table;
        made.period = period;
        made.rows = headings(table.rows, period.year());
        made.columns = headings(table.columns, period.year());
        if (!table.isCityOnly) {
            const QString other =
                ward == u"白石区" ? QStringLiteral("西区") : QStringLiteral("白石区");
            for (const QString& name : {ward, other}) {
                made.wards.append({codes().find(u"ward", name)->code, name});
            }
            if (table.hasWardsTotal) made.wards.append(wardsTotalHeading());
        }
        made.wards.append(cityHeading());
        for (const CountHeading& each : std::as_const(made.wards)) {
            fill(made, each.code, random, most);
        }
        return made;
    }

    static void fill(CountGrid& grid, const QString& ward, Random& random, const CountGrid& most) {
        for (const CountHeading& row : std::as_const(grid.rows)) {
            for (const CountHeading& column : std::as_const(grid.columns)) {
                const QString key = CountGrid::key(ward, row.code, column.code);
                const CountMeasure& measure = measureOf(*grid.table, row.code, column.code);
                qint64 value = random.below(10);
                if (most.table) value = std::min(value, most.values.value(key));
                if (measure.decimals > 0) {
                    const bool isThere = random.chance(50);
                    grid.special.insert(key, isThere ? Figure{value, measure.decimals}
                                                     : Figure{std::nullopt, 0, kNotComputable});
                    continue;
                }
                const auto sum = [&](const CountDimension& dimension,
                                     const QList<CountHeading>& line, const auto& keyOf) {
                    if (!hasSummedTotal(dimension) || line.size() < 2) return false;
                    value = 0;
                    for (const CountHeading& part : line) {
                        const CountItem* item = findItem(dimension, part.code);
                        if (part.code == kTotalCode || !isPartOfTotal(dimension, item)) continue;
                        value += grid.values.value(keyOf(part.code));
                    }
                    return true;
                };
                const auto inRow = [&](const QString& code) {
                    return CountGrid::key(ward, row.code, code);
                };
                const auto inColumn = [&](const QString& code) {
                    return CountGrid::key(ward, code, column.code);
                };
                const bool isSum =
                    column.code == kTotalCode && sum(grid.table->columns, grid.columns, inRow);
                if (!isSum && row.code == kTotalCode) sum(grid.table->rows, grid.rows, inColumn);
                grid.values.insert(key, value);
            }
        }
    }
};

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setContent(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(content);
}

inline void setMeta(const QString& csvPath, const QString& key, const QJsonValue& value) {
    const QString path = countMetaPath(csvPath);
    QJsonObject meta = QJsonDocument::fromJson(contentOf(path)).object();
    value.isUndefined() ? meta.remove(key) : void(meta.insert(key, value));
    setContent(path, QJsonDocument(meta).toJson());
}

/// Changes the CSV; the meta file goes with it.
inline void setCsv(const QString& path, const QByteArray& content) {
    setContent(path, content);
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    setMeta(path, QStringLiteral("sha256"), QString::fromLatin1(hash));
}

}  // namespace madobe::tests
