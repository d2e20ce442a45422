// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace madobe {

/// The 32 bytes that open a database, in guarded memory that is wiped on destruction.
class DataKey {
public:
    static constexpr qsizetype kBytes = 32;

    static DataKey generate();
    /// Throws Error(Internal) unless given exactly 32 bytes.
    static DataKey fromBytes(QByteArrayView bytes);

    DataKey(DataKey&& other) noexcept;
    DataKey& operator=(DataKey&& other) noexcept;
    DataKey(const DataKey&) = delete;
    DataKey& operator=(const DataKey&) = delete;
    ~DataKey();

    DataKey clone() const;
    /// Empty after the key was moved from.
    QByteArrayView bytes() const;
    /// A key of 32 bytes for one purpose, named by exactly 8 characters.
    QByteArray derive(const char* purpose8) const;

private:
    DataKey();

    unsigned char* m_bytes = nullptr;
};

}  // namespace madobe
