// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ziparchive.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace madobe {

namespace {

constexpr qint64 kMaxDirectoryBytes = qint64{16} * 1024 * 1024;
constexpr qint64 kMaxCommentBytes = 0xFFFF;
constexpr qsizetype kEndSize = 22;
constexpr qsizetype kLocatorSize = 20;
constexpr qsizetype kEnd64Size = 56;
constexpr qsizetype kEntrySize = 46;
constexpr qsizetype kLocalSize = 30;
constexpr qint64 kIn64 = 0xFFFFFFFF;
constexpr qint64 kPieceBytes = qint64{64} * 1024;
constexpr quint16 kStored = 0;
constexpr quint16 kDeflated = 8;

/// Little-endian numbers of a record; what lies outside of it is 0.
class Record {
public:
    Record(const QByteArray& bytes, qsizetype from) : m_bytes(bytes), m_from(from) {}

    bool is(const char* signature) const { return m_bytes.mid(m_from, 4) == signature; }
    quint16 u16(qsizetype at) const { return number<quint16>(at); }
    quint32 u32(qsizetype at) const { return number<quint32>(at); }
    /// Beyond what a file can have it is the largest number.
    qint64 i64(qsizetype at) const {
        return static_cast<qint64>(
            std::min(number<quint64>(at), quint64{std::numeric_limits<qint64>::max()} / 2));
    }
    QByteArray bytes(qsizetype at, qsizetype size) const { return m_bytes.mid(m_from + at, size); }

private:
    template <class Number>
    Number number(qsizetype at) const {
        const qsizetype from = m_from + at;
        if (from + qsizetype{sizeof(Number)} > m_bytes.size()) return 0;
        return qFromLittleEndian<Number>(m_bytes.constData() + from);
    }

    const QByteArray& m_bytes;
    qsizetype m_from;
};

struct Directory {
    qint64 offset = 0;
    qint64 size = 0;
};

QByteArray readAt(QFile& file, qint64 offset, qint64 size) {
    return offset >= 0 && file.seek(offset) ? file.read(size) : QByteArray();
}

std::optional<Directory> findDirectory64(QFile& file, qint64 locatorAt) {
    const QByteArray locator = readAt(file, locatorAt, kLocatorSize);
    if (!Record(locator, 0).is("PK\x06\x07")) return std::nullopt;
    const QByteArray bytes = readAt(file, Record(locator, 0).i64(8), kEnd64Size);
    const Record end(bytes, 0);
    if (!end.is("PK\x06\x06")) return std::nullopt;
    return Directory{end.i64(48), end.i64(40)};
}

std::optional<Directory> findDirectory(QFile& file) {
    const qint64 from = std::max<qint64>(0, file.size() - kEndSize - kMaxCommentBytes);
    const QByteArray tail = readAt(file, from, file.size() - from);
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    if (at < 0 || tail.size() - at < kEndSize) return std::nullopt;
    const Record end(tail, at);
    const Directory directory{end.u32(16), end.u32(12)};
    const bool isIn64 = directory.offset == kIn64 || directory.size == kIn64;
    return isIn64 ? findDirectory64(file, from + at - kLocatorSize) : directory;
}

/// Numbers that need 64 bits stand in an extra field, in this order.
void read64(const QByteArray& extra, ZipEntry& entry) {
    constexpr quint16 kExtra64 = 1;
    qsizetype at = 0;
    while (at + 4 <= extra.size() && Record(extra, at).u16(0) != kExtra64) {
        at += 4 + Record(extra, at).u16(2);
    }
    at += 4;
    for (qint64* number : {&entry.size, &entry.packedSize, &entry.offset}) {
        if (*number != kIn64) continue;
        *number = Record(extra, at).i64(0);
        at += 8;
    }
}

}  // namespace

ZipArchive::ZipArchive(const QString& path) {
    QFile file(path);
    m_isReadable = file.open(QIODevice::ReadOnly) && readDirectory(file);
}

std::optional<ZipEntry> ZipArchive::find(const QString& name) const {
    const auto found = m_entries.constFind(name.toLower());
    if (found == m_entries.constEnd()) return std::nullopt;
    return *found;
}

bool ZipArchive::readDirectory(QFile& file) {
    const std::optional<Directory> directory = findDirectory(file);
    if (!directory || directory->size > kMaxDirectoryBytes) return false;
    const QByteArray bytes = readAt(file, directory->offset, directory->size);
    if (bytes.size() != directory->size) return false;
    qsizetype at = 0;
    while (at + kEntrySize <= bytes.size()) {
        const Record record(bytes, at);
        if (!record.is("PK\x01\x02")) return false;
        const qsizetype nameSize = record.u16(28);
        const qsizetype extraSize = record.u16(30);
        ZipEntry entry{record.u32(42), record.u32(20), record.u32(24),
                       record.u32(16), record.u16(10), (record.u16(8) & 1) != 0};
        read64(record.bytes(kEntrySize + nameSize, extraSize), entry);
        m_entries.insert(QString::fromUtf8(record.bytes(kEntrySize, nameSize)).toLower(), entry);
        at += kEntrySize + nameSize + extraSize + record.u16(32);
    }
    return true;
}

ZipStream::ZipStream(const QString& path, const ZipEntry& entry)
    : m_file(path), m_entry(entry), m_packedLeft(entry.packedSize) {
    m_hasFailed = inflateInit2(&m_zip, -MAX_WBITS) != Z_OK || !seekData();
    open(ReadOnly | Unbuffered);
}

ZipStream::~ZipStream() {
    inflateEnd(&m_zip);
}

bool ZipStream::isIntact() const {
    return !m_hasFailed && m_unpacked == m_entry.size && m_crc == m_entry.crc;
}

bool ZipStream::seekData() {
    const bool isKnown = m_entry.method == kStored || m_entry.method == kDeflated;
    if (!isKnown || m_entry.isEncrypted || !m_file.open(QIODevice::ReadOnly)) return false;
    const QByteArray bytes = readAt(m_file, m_entry.offset, kLocalSize);
    const Record local(bytes, 0);
    return local.is("PK\x03\x04") &&
           m_file.seek(m_entry.offset + kLocalSize + local.u16(26) + local.u16(28));
}

qint64 ZipStream::readData(char* data, qint64 maxSize) {
    const qint64 wanted = std::min({maxSize, m_entry.size - m_unpacked, kPieceBytes});
    if (m_hasFailed) return -1;
    if (wanted == 0) return 0;
    const qint64 count = unpack(data, wanted);
    m_hasFailed = count <= 0;
    if (m_hasFailed) return -1;
    m_crc = crc32(m_crc, reinterpret_cast<const Bytef*>(data), static_cast<uInt>(count));
    m_unpacked += count;
    return count;
}

qint64 ZipStream::unpack(char* data, qint64 maxSize) {
    if (m_entry.method == kStored) return m_file.read(data, maxSize);
    m_zip.next_out = reinterpret_cast<Bytef*>(data);
    m_zip.avail_out = static_cast<uInt>(maxSize);
    int state = Z_OK;
    while (state == Z_OK && m_zip.avail_out > 0 && refill()) {
        state = inflate(&m_zip, Z_NO_FLUSH);
    }
    const bool isSound = state == Z_OK || state == Z_STREAM_END;
    return isSound ? maxSize - m_zip.avail_out : -1;
}

bool ZipStream::refill() {
    if (m_zip.avail_in > 0) return true;
    m_packed = m_file.read(std::min(m_packedLeft, kPieceBytes));
    m_packedLeft -= m_packed.size();
    m_zip.next_in = reinterpret_cast<Bytef*>(m_packed.data());
    m_zip.avail_in = static_cast<uInt>(m_packed.size());
    return !m_packed.isEmpty();
}

}  // namespace madobe
