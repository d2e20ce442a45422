// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QIODevice>
#include <QString>

#include <zlib.h>

#include <optional>

namespace madobe {

struct ZipEntry {
    qint64 offset = 0;
    qint64 packedSize = 0;
    qint64 size = 0;
    quint32 crc = 0;
    quint16 method = 0;
    bool isEncrypted = false;
};

/// The table of contents of a zip archive, zip64 too. Not QuaZip: it brings a changed minizip under
/// the names of the one that libxlsxwriter calls, so a program cannot have both.
class ZipArchive {
public:
    explicit ZipArchive(const QString& path);

    /// False if the file is no archive or has lost its end.
    bool isReadable() const { return m_isReadable; }
    /// Names are compared without regard to case.
    std::optional<ZipEntry> find(const QString& name) const;

private:
    bool readDirectory(QFile& file);

    QHash<QString, ZipEntry> m_entries;
    bool m_isReadable = false;
};

/// Unpacks one entry of an archive in constant memory, never more than the size that the directory
/// names.
class ZipStream : public QIODevice {
public:
    ZipStream(const QString& path, const ZipEntry& entry);
    ~ZipStream() override;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_hasFailed || m_unpacked == m_entry.size; }
    /// Everything was read and has the right checksum.
    bool isIntact() const;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    bool seekData();
    bool refill();
    qint64 unpack(char* data, qint64 maxSize);

    QFile m_file;
    ZipEntry m_entry;
    z_stream m_zip{};
    QByteArray m_packed;
    qint64 m_packedLeft = 0;
    qint64 m_unpacked = 0;
    uLong m_crc = 0;
    bool m_hasFailed = false;
};

}  // namespace madobe
