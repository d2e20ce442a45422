// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cp932.h"

#include "core/base/cp932table.h"

#include <array>
#include <memory>

namespace madobe {

namespace {

constexpr int kTrails = 188;
constexpr int kFirstGaijiLead = 0xF0;
constexpr int kLastGaijiLead = 0xF9;
constexpr char16_t kFirstGaiji = 0xE000;
constexpr char16_t kLastGaiji = kFirstGaiji + 10 * kTrails - 1;
constexpr char16_t kFirstHalfKana = 0xFF61;

/// Place of a trail byte in its row, -1 if it is none.
constexpr int trailIndex(unsigned char trail) {
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC) {
        return -1;
    }
    return trail < 0x7F ? trail - 0x40 : trail - 0x41;
}

constexpr unsigned char trailByte(int index) {
    return static_cast<unsigned char>(index < 0x3F ? index + 0x40 : index + 0x41);
}

constexpr std::array<signed char, 256> leadRows() {
    std::array<signed char, 256> rows{};
    rows.fill(-1);
    signed char row = 0;
    for (const unsigned char lead : cp932table::kLeads) {
        rows[lead] = row++;
    }
    return rows;
}

constexpr std::array<signed char, 256> kLeadRows = leadRows();

constexpr bool isGaijiLead(unsigned char byte) {
    return byte >= kFirstGaijiLead && byte <= kLastGaijiLead;
}

constexpr bool isLead(unsigned char byte) {
    return kLeadRows[byte] >= 0 || isGaijiLead(byte);
}

/// 0 if the pair is no character.
char16_t decodePair(unsigned char lead, unsigned char trail) {
    const int index = trailIndex(trail);
    if (index < 0) {
        return 0;
    }
    if (isGaijiLead(lead)) {
        return static_cast<char16_t>(kFirstGaiji + (lead - kFirstGaijiLead) * kTrails + index);
    }
    return cp932table::kDecoded[kLeadRows[lead]][index];
}

using EncodeTable = std::array<char16_t, 0x10000>;

std::unique_ptr<const EncodeTable> makeEncodeTable() {
    auto table = std::make_unique<EncodeTable>();
    table->fill(0);
    for (const unsigned char lead : cp932table::kLeads) {
        for (int index = 0; index < kTrails; ++index) {
            const char16_t character = cp932table::kDecoded[kLeadRows[lead]][index];
            if (character != 0) {
                (*table)[character] = static_cast<char16_t>(lead << 8 | trailByte(index));
            }
        }
    }
    for (const cp932table::Preferred& preferred : cp932table::kPreferred) {
        (*table)[preferred.character] = preferred.code;
    }
    for (char16_t gaiji = kFirstGaiji; gaiji <= kLastGaiji; ++gaiji) {
        const int offset = gaiji - kFirstGaiji;
        (*table)[gaiji] = static_cast<char16_t>((kFirstGaijiLead + offset / kTrails) << 8 |
                                                trailByte(offset % kTrails));
    }
    for (char16_t kana = kFirstHalfKana; kana < kFirstHalfKana + 63; ++kana) {
        (*table)[kana] = static_cast<char16_t>(0xA1 + kana - kFirstHalfKana);
    }
    return table;
}

/// 0 where there is no code; U+0000 to U+007F are themselves.
char16_t codeOf(char32_t character) {
    static const std::unique_ptr<const EncodeTable> table = makeEncodeTable();
    return character > 0xFFFF ? u'\0' : (*table)[character];
}

bool appendCode(char32_t character, QByteArray& bytes) {
    if (character < 0x80) {
        bytes.append(static_cast<char>(character));
        return true;
    }
    const char16_t code = codeOf(character);
    if (code > 0xFF) {
        bytes.append(static_cast<char>(code >> 8));
    }
    if (code != 0) {
        bytes.append(static_cast<char>(code & 0xFF));
    }
    return code != 0;
}

}  // namespace

bool Cp932Decoder::decode(const char* data, qsizetype size, QString& out, qsizetype& badOffset,
                          bool final) {
    const qsizetype before = out.size();
    out.resize(before + size + 1);
    QChar* target = out.data() + before;
    bool good = true;
    qsizetype at = 0;
    for (; at < size; ++at) {
        const auto byte = static_cast<unsigned char>(data[at]);
        char16_t character = 0;
        if (m_lead != 0) {
            character = decodePair(m_lead, byte);
            if (character == 0) {
                badOffset = at - 1;
                good = false;
                break;
            }
            m_lead = 0;
        } else if (byte < 0x80) {
            character = byte;
        } else if (byte >= 0xA1 && byte <= 0xDF) {
            character = static_cast<char16_t>(kFirstHalfKana + byte - 0xA1);
        } else if (isLead(byte)) {
            m_lead = byte;
            continue;
        } else {
            badOffset = at;
            good = false;
            break;
        }
        *target++ = QChar(character);
    }
    if (good && final && m_lead != 0) {
        badOffset = size - 1;
        good = false;
    }
    out.resize(target - out.constData());
    return good;
}

std::optional<QByteArray> encodeCp932(char32_t character) {
    QByteArray bytes;
    if (!appendCode(character, bytes)) {
        return std::nullopt;
    }
    return bytes;
}

QByteArray encodeCp932(QStringView text, QList<Unmappable>* bad) {
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        const bool paired =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (paired) {
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
        }
        if (!appendCode(character, bytes) && bad != nullptr) {
            bad->append({at, character});
        }
        at += paired ? 1 : 0;
    }
    return bytes;
}

}  // namespace madobe
