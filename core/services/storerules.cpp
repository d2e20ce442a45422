// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/storerules.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/dischargecase.h"
#include "core/domain/peeractivity.h"
#include "core/storage/dischargelookup.h"
#include "core/storage/rulelookup.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

Issues checkOpenCase(Database& database, const Case& file) {
    if (!file.closedOn.isEmpty()) return {};
    const QString other = findOpenCase(database, file.patient, file.ward, file.id);
    if (other.isEmpty()) return {};
    return {{u"patient_id"_s, IssueKind::OpenCaseExists, {other}, {}}};
}

Issues checkStay(Database& database, const AdmissionStatus& status) {
    const StayKey stay{status.patient, status.institution, status.admittedOn};
    const QString discharge = findDischarge(database, stay, status.id);
    if (!status.dischargedOn.isEmpty()) {
        if (discharge.isEmpty() || discharge == status.dischargedOn) return {};
        return {{u"discharged_on"_s, IssueKind::DischargeDiffers, {discharge}, {}}};
    }
    if (!discharge.isEmpty()) return {};
    if (const auto other = findOtherOpenStay(database, stay)) {
        return {{u"discharged_on"_s,
                 IssueKind::OpenStayExists,
                 {other->institution, other->admittedOn},
                 {}}};
    }
    return {};
}

Issues checkPeers(Database& database, const PeerActivity& activity) {
    if (!activity.isFinished) return {};
    Issues issues;
    for (const qint64 peer : activity.peers) {
        if (const auto paused = findPausedPeer(database, peer, activity.heldOn)) {
            issues.append(
                {u"peers"_s, IssueKind::PeerPaused, {paused->name, paused->pausedOn}, {}});
        }
    }
    return issues;
}

Issues checkStayOfCase(Database& database, const DischargeCase& file) {
    if (file.admittedOn.isEmpty() || hasStayFrom(database, file.patient, file.admittedOn))
        return {};
    return {{u"admitted_on"_s, IssueKind::NoSuchStay, {}, file.admittedOn}};
}

/// For statements: what waits in bulk work is there.
Database& written(RecordStore& store) {
    store.flush();
    return store.database();
}

}  // namespace

Issues checkStoreRules(RecordStore& store, const EntityType& type, const Entity& entity) {
    if (&type == &caseType())
        return checkOpenCase(written(store), static_cast<const Case&>(entity));
    if (&type == &admissionStatusType()) {
        return checkStay(written(store), static_cast<const AdmissionStatus&>(entity));
    }
    if (&type == &peerActivityType()) {
        return checkPeers(written(store), static_cast<const PeerActivity&>(entity));
    }
    if (&type == &dischargeCaseType()) {
        return checkStayOfCase(written(store), static_cast<const DischargeCase&>(entity));
    }
    return {};
}

void settle(RecordStore& store, const EntityType& type, Entity& entity) {
    fillStandIns(type, entity);
    if (&type == &dischargeCaseType()) showLatestEvents(store, static_cast<DischargeCase&>(entity));
}

}  // namespace madobe
