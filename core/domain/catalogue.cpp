// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"

#include "core/domain/account.h"
#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/centrecalls.h"
#include "core/domain/codeentry.h"
#include "core/domain/consultation.h"
#include "core/domain/council.h"
#include "core/domain/dischargecase.h"
#include "core/domain/familymember.h"
#include "core/domain/groupactivity.h"
#include "core/domain/indicator.h"
#include "core/domain/institution.h"
#include "core/domain/institutioncontact.h"
#include "core/domain/mergedpatient.h"
#include "core/domain/monthclosing.h"
#include "core/domain/patient.h"
#include "core/domain/patientalert.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/situationsheet.h"
#include "core/domain/staffmember.h"
#include "core/domain/supporterpause.h"
#include "core/domain/transitionbenefit.h"

namespace madobe {

const EntityType* Catalogue::byTable(QStringView table) const {
    for (const EntityType* type : m_types) {
        if (table == QLatin1StringView(type->table)) return type;
    }
    return nullptr;
}

const EntityType* Catalogue::byLedger(QStringView ledger) const {
    for (const EntityType* type : m_types) {
        if (!ledger.isEmpty() && ledger == QString::fromUtf8(type->ledger)) return type;
    }
    return nullptr;
}

QList<const EntityType*> Catalogue::ledgers() const {
    QList<const EntityType*> result = m_types;
    result.removeIf([](const EntityType* type) { return *type->ledger == '\0'; });
    return result;
}

Catalogue standardCatalogue() {
    return Catalogue({
        // The ledgers in the order of formats.md section 2.
        &codeEntryType(),
        &institutionType(),
        &staffMemberType(),
        &peerSupporterType(),
        &patientType(),
        &familyMemberType(),
        &caseType(),
        &caseWorkerType(),
        &admissionStatusType(),
        &consultationType(),
        &groupActivityType(),
        &peerActivityType(),
        &dischargeCaseType(),
        &consentEventType(),
        &planVersionType(),
        &planDeliveryType(),
        &transitionBenefitType(),
        &centreCallsType(),
        &indicatorType(),
        // What no ledger carries.
        &mergedPatientType(),
        &patientAlertType(),
        &institutionContactType(),
        &institutionTalkType(),
        &supporterPauseType(),
        &councilMemberType(),
        &councilMeetingType(),
        &councilIssueType(),
        &goodPracticeType(),
        &councilPlanType(),
        &situationSheetType(),
        &sheetBlockType(),
        &monthClosingType(),
        &monthReportType(),
        &figureCorrectionType(),
        &accountType(),
    });
}

}  // namespace madobe
