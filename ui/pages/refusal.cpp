// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refusal.h"

#include "core/base/error.h"
#include "core/text/errortext.h"
#include "ui/pages/page.h"

#include <QCoreApplication>

namespace madobe {

QString refusal(ActionId id, const Page* page, const Session& session) {
    const ActionSpec& spec = actionSpec(id);
    const std::optional<Right> right = spec.isOutput && page ? page->outputRight(id) : spec.right;
    if (spec.isOutput && !right) {
        return QCoreApplication::translate("refusal", "このページでは「%1」はできません。")
            .arg(spec.title());
    }
    if (!right || session.may(*right)) return {};
    return errorText(Error(ErrorKind::NotAllowed, {roleCode(session.role)}));
}

}  // namespace madobe
