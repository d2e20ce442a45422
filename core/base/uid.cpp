// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uid.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace madobe {

QByteArray UidSource::next(qint64 utcMilliseconds) {
    // RFC 9562: 48 bits of time, then a counter in the 12 bits of rand_a for those of one
    // millisecond; when it is full, time runs ahead.
    if (utcMilliseconds > m_last) {
        m_last = utcMilliseconds;
        m_counter = 0;
    } else if (++m_counter > 0xFFF) {
        ++m_last;
        m_counter = 0;
    }
    QByteArray uid(16, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i) uid[i] = static_cast<char>(m_last >> (8 * (5 - i)));
    uid[6] = static_cast<char>(0x70 | (m_counter >> 8));
    uid[7] = static_cast<char>(m_counter);
    const quint64 random = QRandomGenerator::global()->generate64();
    for (int i = 0; i < 8; ++i) uid[8 + i] = static_cast<char>(random >> (8 * i));
    uid[8] = static_cast<char>((uid[8] & 0x3F) | 0x80);
    return uid;
}

QString uidText(const QByteArray& uid) {
    return QUuid::fromRfc4122(uid).toString(QUuid::WithoutBraces);
}

}  // namespace madobe
