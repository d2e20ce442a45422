// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace madobe {

Error::Error(ErrorKind kind, QStringList args, QString detail)
    : m_kind(kind), m_args(std::move(args)), m_detail(std::move(detail)) {
    m_what = QByteArray::number(static_cast<int>(kind)) + ' ' +
             m_args.join(QLatin1Char(' ')).toUtf8() + ' ' + m_detail.toUtf8();
}

bool isTurnedAway(const Error& error) {
    return error.kind() == ErrorKind::TooNew || error.kind() == ErrorKind::ServerNeedsUpgrade ||
           error.kind() == ErrorKind::OtherOffice || error.kind() == ErrorKind::AccountDisabled ||
           error.kind() == ErrorKind::RightsChanged;
}

}  // namespace madobe
