// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace madobe {

/// Gives UUIDv7: 16 bytes, unique everywhere, rising with time within one source.
class UidSource {
public:
    QByteArray next(qint64 utcMilliseconds);

private:
    qint64 m_last = 0;
    quint32 m_counter = 0;
};

/// 8-4-4-4-12 hexadecimal digits.
QString uidText(const QByteArray& uid);

}  // namespace madobe
