// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/practiceoffice.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/transitionbenefit.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/madeupoffice.h"

#include <algorithm>

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

TEST_CASE("a practice office has long names, also without kana, and odd characters") {
    const FakeClock clock;
    const QTemporaryDir folder;
    const auto opened =
        madeUpOffice(newOffice(folder.filePath(u"practice.db"_s), OfficeKind::Practice),
                     practiceSize(300, 10), clock);
    qsizetype japanese = 0;
    qsizetype katakana = 0;
    qsizetype institution = 0;
    bool isWithoutKana = false;
    bool hasVariant = false;
    opened->store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& patient = static_cast<const Patient&>(entity);
        const bool isForeign = patient.name.contains(u'・') && !patient.name.contains(u'（');
        qsizetype& longest = isForeign ? katakana : japanese;
        if (patient.name.front().unicode() > 0x7f) {
            longest = std::max(longest, patient.name.size());
        }
        if (isForeign && patient.kana.isEmpty()) isWithoutKana = true;
        if (patient.name.size() > 12 && patient.name.contains(u"𠮷"_s)) hasVariant = true;
    });
    opened->store().of(institutionType()).forEach(u"id"_s, [&](const Entity& entity) {
        institution = std::max(institution, static_cast<const Institution&>(entity).name.size());
    });
    CHECK(japanese >= 30);
    CHECK(katakana >= 30);
    CHECK(institution >= 40);
    CHECK(isWithoutKana);
    CHECK(hasVariant);
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
