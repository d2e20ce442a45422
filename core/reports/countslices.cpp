// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countslices.h"

#include "core/reports/countgrid.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

bool hasLines(const CountDimension& dimension) {
    return *dimension.list != '\0' || !dimension.items.empty();
}

}  // namespace

CountMeasure measureOf(const CountTable& table, const CountSlice& row, const CountSlice& column) {
    return measureOf(table, row.item, column.item);
}

QList<CountSlice> CountSlices::all(const CountDimension& dimension) const {
    QList<CountSlice> result = parts(dimension);
    if (hasLines(dimension) && dimension.hasTotal) {
        CountSlice total{.code = kTotalCode};
        total.isTotal = true;
        result.append(total);
    }
    return result;
}

QList<CountSlice> CountSlices::parts(const CountDimension& dimension) const {
    if (!hasLines(dimension)) return {{.code = kTotalCode, .isPart = false}};
    QList<CountSlice> result;
    if (dimension.includesChildren) {
        // Codes that stand for nothing but themselves are asked for together.
        QStringList done, single;
        for (const CodeEntry* code : m_codes.list(latin(dimension.list))) {
            if (done.contains(code->code)) continue;
            done.append(code->code);
            const QStringList ids = idsOf(latin(dimension.list), code->code, true);
            if (ids.size() > 1) {
                result.append(of(dimension, code->code));
            } else {
                single += ids;
            }
        }
        result.append(
            {.expression = latin(dimension.expression),
             .condition = latin(dimension.expression) + u" IN "_s + sqlList(single, kNoId),
             .join = latin(dimension.join)});
        return result;
    }
    const bool isGrouped = *dimension.expression != '\0';
    if (isGrouped) {
        result.append({.expression = latin(dimension.expression), .join = latin(dimension.join)});
    }
    for (const CountItem& item : dimension.items) {
        if (isGrouped && !item.isOwn()) continue;
        result.append(of(dimension, latin(item.code)));
        result.last().isPart = isPartOfTotal(dimension, &item);
    }
    return result;
}

CountSlice CountSlices::of(const CountDimension& dimension, const QString& code) const {
    CountSlice slice{.code = code};
    if (code == kTotalCode) return slice;
    slice.item = findItem(dimension, code);
    if (slice.item && (slice.item->isOwn() || *dimension.expression == '\0')) {
        const char* const condition = slice.item->condition;
        if (*condition != '\0') slice.condition = u"(%1)"_s.arg(latin(condition));
        slice.join = latin(slice.item->join);
        return slice;
    }
    slice.join = latin(dimension.join);
    QStringList values{sqlText(code)};
    if (*dimension.list != '\0' && !dimension.yieldsCode) {
        values = idsOf(latin(dimension.list), code, dimension.includesChildren);
    }
    QString expression = latin(dimension.expression);
    if (*dimension.missing != '\0' && code == latin(dimension.missing)) {
        expression = u"coalesce(%1, %2)"_s.arg(expression, kNoId);
        values.append(kNoId);
    }
    slice.condition = expression + u" IN "_s + sqlList(values, kNoId);
    return slice;
}

QStringList CountSlices::idsOf(const QString& list, const QString& code, bool withChildren) const {
    QStringList ids;
    for (const CodeEntry* entry : m_codes.list(list)) {
        if (entry->code == code || (withChildren && entry->parent == code)) {
            ids.append(QString::number(entry->id));
        }
    }
    return ids;
}

QString sqlList(const QStringList& values, const QString& nothing) {
    return u'(' + (values.isEmpty() ? nothing : values.join(u", "_s)) + u')';
}

QString sqlText(const QString& text) {
    return u"'%1'"_s.arg(text);
}

}  // namespace madobe
