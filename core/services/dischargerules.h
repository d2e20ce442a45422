// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/dischargecase.h"
#include "core/storage/recordstore.h"

namespace madobe {

/// What a record of discharge support says that no table counts, or that cannot be so. Offices
/// write what they know, and the guideline only advises (domain.md section 1.1): all of it is told
/// and accepted.
Issues checkSupport(RecordStore& store, const DischargeCase& file);
Issues checkConsent(RecordStore& store, const ConsentEvent& event);
Issues checkPlan(RecordStore& store, const PlanVersion& plan);
Issues checkDelivery(RecordStore& store, const PlanDelivery& delivery);

}  // namespace madobe
