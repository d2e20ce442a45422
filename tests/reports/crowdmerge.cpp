// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/crowdmerge.h"

#include "core/base/random.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

void clearObstacles(Office& office, PersonMerge& merging, qint64 gone, qint64 kept) {
    // One may hide another.
    for (;;) {
        const QList<MergeObstacle> obstacles = merging.plan(gone, kept).obstacles;
        if (obstacles.isEmpty()) return;
        office.unitOfWork().giveReason(u"準備"_s);
        office.unitOfWork().run(office.session(), u"test"_s, {}, [&](Work& work) {
            const MergeObstacle& first = obstacles.front();
            work.remove(*first.type, *work.store().of(*first.type).load(first.record));
        });
    }
}

void mergeAny(Office& office, int times, quint64 seed) {
    Random random(seed);
    PersonMerge merging(office.unitOfWork(), office.session());
    for (int i = 0; i < times; ++i) {
        QList<qint64> people;
        office.store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
            people.append(entity.id);
        });
        const qint64 gone = people.takeAt(random.below(people.size()));
        const qint64 kept = random.pick(people);
        clearObstacles(office, merging, gone, kept);
        Patient stays = office.store().load<Patient>(patientType(), kept);
        office.unitOfWork().giveReason(u"統合"_s);
        merging.merge(office.store().load<Patient>(patientType(), gone), stays);
    }
}

}  // namespace madobe::tests
