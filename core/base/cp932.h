// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace madobe {

/// Strict Windows-31J, the same on every platform; 0x80, 0xA0 and 0xFD to 0xFF are errors, 外字
/// (0xF040..) are U+E000... Holds a lead byte that ends a chunk until the next one.
struct Cp932Decoder {
    /// Appends to `out`. On false `badOffset` is where the bad character begins, counted from the
    /// start of this chunk: -1 if its lead byte ended the chunk before. `final` refuses a lead byte
    /// at the end.
    bool decode(const char* data, qsizetype size, QString& out, qsizetype& badOffset, bool final);

private:
    unsigned char m_lead = 0;
};

/// No value where Windows-31J has no code; nothing is replaced by something similar.
std::optional<QByteArray> encodeCp932(char32_t character);

struct Unmappable {
    /// In UTF-16 units.
    qsizetype position = 0;
    char32_t character = 0;
};

/// Leaves unmappable characters out and appends them to `bad`.
QByteArray encodeCp932(QStringView text, QList<Unmappable>* bad);

}  // namespace madobe
