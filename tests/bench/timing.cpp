// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/timing.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace madobe::bench {

namespace {

constexpr int kHeading = 44;

}  // namespace

double milliseconds(const Run& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(QList<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double median(const Run& work, int runs) {
    work();
    QList<double> times;
    for (int i = 0; i < runs; ++i) times.append(milliseconds(work));
    return medianOf(times);
}

Times medians(const Run& ours, const Run& limit, int runs) {
    ours();
    limit();
    QList<double> a, b;
    for (int i = 0; i < runs; ++i) {
        a.append(milliseconds(ours));
        b.append(milliseconds(limit));
    }
    return {medianOf(a), medianOf(b)};
}

QString heading(const QString& what) {
    return what.leftJustified(kHeading);
}

void line(const QString& text) {
    std::printf("%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

void row(const QString& what, Times times, const char* wanted) {
    line(QString::asprintf("%s %10.1f ms %10.1f ms   x%-6.2f %s", qUtf8Printable(heading(what)),
                           times.ours, times.limit, times.ratio(), wanted));
}

}  // namespace madobe::bench
