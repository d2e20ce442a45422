// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ziparchive.h"

#include "core/exchange/zipdevice.h"

#include <algorithm>

namespace madobe {

namespace {

constexpr qint64 kPieceBytes = qint64{64} * 1024;
constexpr int kAnyCase = 2;

}  // namespace

ZipArchive::ZipArchive(const QString& path) : m_file(path) {
    if (!m_file.open(QIODevice::ReadOnly)) return;
    zlib_filefunc64_def calls = zipCallsOn(m_file);
    m_zip.reset(unzOpen2_64(nullptr, &calls));
}

std::optional<ZipEntry> ZipArchive::find(const QString& name) {
    if (!isReadable()) return std::nullopt;
    unz_file_info64 info{};
    if (unzLocateFile(handle(), name.toUtf8().constData(), kAnyCase) != UNZ_OK ||
        unzGetCurrentFileInfo64(handle(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
        return std::nullopt;
    }
    return ZipEntry{static_cast<qint64>(info.uncompressed_size), (info.flag & 1U) != 0};
}

ZipStream::ZipStream(const QString& path, const QString& name) : m_archive(path) {
    const std::optional<ZipEntry> entry = m_archive.find(name);
    m_hasFailed = !entry || entry->isEncrypted || unzOpenCurrentFile(m_archive.handle()) != UNZ_OK;
    if (entry) m_size = entry->size;
    open(ReadOnly | Unbuffered);
}

ZipStream::~ZipStream() {
    if (m_archive.isReadable()) unzCloseCurrentFile(m_archive.handle());
}

bool ZipStream::isIntact() {
    return !m_hasFailed && m_unpacked == m_size &&
           unzCloseCurrentFile(m_archive.handle()) == UNZ_OK;
}

qint64 ZipStream::readData(char* data, qint64 maxSize) {
    if (m_hasFailed) return -1;
    const qint64 wanted = std::min({maxSize, m_size - m_unpacked, kPieceBytes});
    if (wanted == 0) return 0;
    const int count = unzReadCurrentFile(m_archive.handle(), data, static_cast<unsigned>(wanted));
    m_hasFailed = count <= 0;
    if (m_hasFailed) return -1;
    m_unpacked += count;
    return count;
}

}  // namespace madobe
