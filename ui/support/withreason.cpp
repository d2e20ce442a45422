// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/withreason.h"

#include <QCoreApplication>

namespace madobe {

QString askReason(Prompts& prompts, const Error& sealed) {
    return prompts
        .text(QCoreApplication::translate("withreason", "締めた月の訂正"),
              QCoreApplication::translate(
                  "withreason",
                  "この変更で、締めた数が変わります（%1）。締めた数はそのまま残り、違いは訂正一覧に"
                  "載ります。\n訂正のわけ:")
                  .arg(sealed.args().value(0)))
        .trimmed();
}

void withReason(Office& office, Prompts& prompts, const std::function<void()>& change) {
    try {
        change();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::SealedFigure) throw;
        const QString reason = askReason(prompts, error);
        if (reason.isEmpty()) throw Error(ErrorKind::Cancelled);
        office.unitOfWork().giveReason(reason);
        change();
    }
}

}  // namespace madobe
