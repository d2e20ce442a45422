// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/consultation.h"
#include "core/storage/recordstore.h"

namespace madobe {

/// What is unusual about a call: a next step before it, a second level under another category.
Issues checkConsultation(RecordStore& store, const Consultation& entry);

}  // namespace madobe
