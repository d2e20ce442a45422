// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountbutton.h"

#include "core/services/session.h"
#include "ui/dialogs/accountdialog.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// The menu's mark and the margins.
constexpr int kBesideName = 40;

}  // namespace

AccountButton::AccountButton(const Session& session, int width, QWidget* parent)
    : QPushButton(parent) {
    setObjectName(u"accountButton"_s);
    setFixedWidth(width);
    ensurePolished();
    setText(fontMetrics()
                .elidedText(session.account, Qt::ElideRight, width - kBesideName)
                .replace(u'&', u"&&"_s));
    const QString who = u"%1（%2）"_s.arg(session.account, roleText(session.role));
    setToolTip(who);
    setAccessibleName(tr("%1のメニュー").arg(who));
}

}  // namespace madobe
