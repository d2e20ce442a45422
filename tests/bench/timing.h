// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace madobe::bench {

using Run = std::function<void()>;

struct Times {
    double ours = 0;
    double limit = 0;

    double ratio() const { return ours / limit; }
};

double milliseconds(const Run& work);
/// The median of several runs after one that is not timed.
double median(const Run& work, int runs = 5);
/// Both in turn, so that a drift of the machine meets both.
Times medians(const Run& ours, const Run& limit, int runs = 5);
double medianOf(QList<double> times);

void row(const QString& what, Times times, const char* wanted = "");
/// A line of the table, of whatever columns.
void line(const QString& text);
/// Filled up to the width of the first column.
QString heading(const QString& what);

}  // namespace madobe::bench
