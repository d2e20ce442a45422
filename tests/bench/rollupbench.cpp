// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollup.h"
#include "tests/bench/benches.h"
#include "tests/bench/timing.h"
#include "tests/support/madecounts.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

void benchRollup(const QString& folder, const Clock& clock) {
    QStringList paths;
    tests::MadeCounts made;
    for (const CodeEntry& ward : shippedWards()) {
        made.ward = ward.label;
        ++made.seed;
        paths.append(made.write(folder + u"/counts"_s));
    }
    const auto hashAll = [&] {
        for (const QString& path : paths) {
            QCryptographicHash::hash(tests::contentOf(path), QCryptographicHash::Sha256);
        }
    };
    row(u"roll-up of ten wards, read"_s, medians([&] { Rollup::read(paths); }, hashAll), "<= 1 s");
    const Rollup rollup = Rollup::read(paths);
    const RollupTarget target{folder + u"/counts/city.csv"_s, u"bench"_s};
    row(u"roll-up of ten wards, written"_s, medians([&] { rollup.write(target, clock); }, hashAll),
        "<= 1 s");
}

}  // namespace madobe::bench
