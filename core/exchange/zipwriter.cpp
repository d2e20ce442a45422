// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zipwriter.h"

#include "core/base/error.h"
#include "core/exchange/zipdevice.h"

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// 1980-01-01, the first day a zip knows.
constexpr uLong kNoTime = (1U << 21U) | (1U << 16U);

void check(int status) {
    if (status != ZIP_OK) throw Error(ErrorKind::Internal, {}, u"zip error %1"_s.arg(status));
}

}  // namespace

ZipWriter::ZipWriter() {
    m_buffer.open(QIODevice::ReadWrite);
    zlib_filefunc64_def calls = zipCallsOn(m_buffer);
    m_zip = zipOpen2_64(nullptr, APPEND_STATUS_CREATE, nullptr, &calls);
    if (m_zip == nullptr) check(ZIP_INTERNALERROR);
}

ZipWriter::~ZipWriter() {
    if (m_zip != nullptr) zipClose(m_zip, nullptr);
}

void ZipWriter::add(const char* name, const QByteArray& content, Packing packing) {
    zip_fileinfo info{};
    info.dosDate = kNoTime;
    const int method = packing == Packing::Stored ? 0 : Z_DEFLATED;
    check(zipOpenNewFileInZip(m_zip, name, &info, nullptr, 0, nullptr, 0, nullptr, method,
                              Z_DEFAULT_COMPRESSION));
    check(zipWriteInFileInZip(m_zip, content.constData(), static_cast<unsigned>(content.size())));
    check(zipCloseFileInZip(m_zip));
}

QByteArray ZipWriter::bytes() {
    check(zipClose(std::exchange(m_zip, nullptr), nullptr));
    return m_buffer.data();
}

}  // namespace madobe
