// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>

#include <minizip/zip.h>

namespace madobe {

/// Packs files into a zip archive in memory. Equal contents are equal bytes: no time is kept.
class ZipWriter {
public:
    enum class Packing { Stored, Deflated };

    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// Throws Internal.
    void add(const char* name, const QByteArray& content, Packing packing = Packing::Deflated);
    /// Ends the archive. Throws Internal.
    QByteArray bytes();

private:
    QBuffer m_buffer;
    zipFile m_zip = nullptr;
};

}  // namespace madobe
