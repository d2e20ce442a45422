// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/duplicatelist.h"
#include "ui/support/recordtexts.h"

namespace madobe {

/// `練習 花子（氏名かかな・電話番号が同じ）`
QString duplicateText(RecordTexts& texts, const DuplicateCandidate& candidate);

}  // namespace madobe
