// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/usualward.h"

namespace madobe {

qint64 usualWard(const Session& session, const CodeBook& codes, const Field& field) {
    for (const QString& code : session.workWards() + QStringList{session.homeWard}) {
        const CodeEntry* ward = codes.find(u"ward", code);
        if (ward && !field.excludes(ward->code)) return ward->id;
    }
    return 0;
}

}  // namespace madobe
