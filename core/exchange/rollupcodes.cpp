// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollupcodes.h"

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Label by ward, for each code.
using Codes = QMap<QString, QMap<QString, QString>>;

struct ListUse {
    QStringList wards;
    Codes codes;
};

void collect(const CountDimension& dimension, const QList<CountHeading>& headings, int year,
             const QString& ward, QMap<std::pair<QString, int>, ListUse>& lists) {
    if (*dimension.list == '\0') return;
    ListUse& list = lists[{QString::fromLatin1(dimension.list), year}];
    if (!list.wards.contains(ward)) list.wards.append(ward);
    for (const CountHeading& heading : headings) {
        if (heading.code == kTotalCode || findItem(dimension, heading.code)) continue;
        list.codes[heading.code].insert(ward, heading.label);
    }
}

}  // namespace

QList<Error> unlikeCodes(const QList<OfficeCounts>& offices) {
    QMap<std::pair<QString, int>, ListUse> lists;
    for (const OfficeCounts& office : offices) {
        for (const auto& [key, grid] : office.sheets) {
            const int year = grid.period.year();
            collect(grid.table->rows, grid.rows, year, office.ward.label, lists);
            collect(grid.table->columns, grid.columns, year, office.ward.label, lists);
        }
    }
    QList<Error> result;
    QStringList said;
    const auto say = [&](const QStringList& args) {
        if (said.contains(args.join(u'\n'))) return;
        said.append(args.join(u'\n'));
        result.append(Error(ErrorKind::BadCounts, args));
    };
    for (const ListUse& list : std::as_const(lists)) {
        for (auto code = list.codes.cbegin(); code != list.codes.cend(); ++code) {
            QStringList lacking;
            QString first;
            for (const QString& ward : list.wards) {
                const QString label = code->value(ward);
                if (!code->contains(ward)) {
                    lacking.append(ward);
                } else if (first.isEmpty()) {
                    first = ward;
                } else if (label != code->value(first)) {
                    say({u"other-label"_s,
                         {},
                         {},
                         code.key(),
                         first,
                         code->value(first),
                         ward,
                         label});
                }
            }
            if (!lacking.isEmpty()) {
                say({u"lacking-code"_s,
                     {},
                     {},
                     code->value(first),
                     code.key(),
                     lacking.join(u"、"_s)});
            }
        }
    }
    return result;
}

}  // namespace madobe
