// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/practiceoffice.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/transitionbenefit.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/madeupoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a practice office has as many stays and activities as were asked for") {
    const FakeClock clock;
    const QTemporaryDir folder;
    PracticeSize size = practiceSize(30, 10);
    size.stays = 20;
    size.activities = 40;
    const auto opened = madeUpOffice(
        newOffice(folder.filePath(u"practice.db"_s), OfficeKind::Practice), size, clock);
    Statement stays(opened->database(),
                    u"SELECT count(DISTINCT patient_id) FROM admission_status"_s);
    REQUIRE(stays.step());
    CHECK(stays.integer(0) == 20);
    const qint64 groups = opened->store().of(groupActivityType()).count();
    CHECK(groups > 0);
    CHECK(opened->store().of(peerActivityType()).count() + groups == 40);
    CHECK(opened->problems() == QStringList());
}

TEST_CASE("a practice office says nothing that is odd") {
    const FakeClock clock;
    const QTemporaryDir folder;
    PracticeSize size = practiceSize(400, 10);
    size.stays = 400;
    const auto opened = madeUpOffice(
        newOffice(folder.filePath(u"practice.db"_s), OfficeKind::Practice), size, clock);
    for (const EntityType* type :
         {&admissionStatusType(), &dischargeCaseType(), &transitionBenefitType(),
          &peerSupporterType(), &peerActivityType(), &groupActivityType(), &consultationType(),
          &caseType(), &caseWorkerType()}) {
        CHECK(opened->store().of(*type).count() > 0);
        opened->store().of(*type).forEach(u"id"_s, [&](const Entity& entity) {
            CAPTURE(type->table, entity.id);
            CHECK(opened->records().notices(*type, entity).isEmpty());
        });
    }
}
