// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <QString>

#include <minizip/unzip.h>

#include <memory>
#include <optional>

namespace madobe {

struct ZipEntry {
    qint64 size = 0;
    bool isEncrypted = false;
};

/// A zip archive, zip64 too, opened for reading.
class ZipArchive {
public:
    explicit ZipArchive(const QString& path);

    /// False if the file is no archive or has lost its end.
    bool isReadable() const { return m_zip != nullptr; }
    /// Names are compared without regard to case. What is found is what unpacking begins with.
    std::optional<ZipEntry> find(const QString& name);
    unzFile handle() const { return m_zip.get(); }

private:
    struct Close {
        void operator()(unzFile zip) const { unzClose(zip); }
    };

    QFile m_file;
    std::unique_ptr<void, Close> m_zip;
};

/// Unpacks one entry of an archive in constant memory, never more than the size that the directory
/// names.
class ZipStream : public QIODevice {
public:
    ZipStream(const QString& path, const QString& name);
    ~ZipStream() override;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_hasFailed || m_unpacked == m_size; }
    /// Everything was read and has the right checksum. Nothing can be read afterwards.
    bool isIntact();

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    ZipArchive m_archive;
    qint64 m_size = 0;
    qint64 m_unpacked = 0;
    bool m_hasFailed = false;
};

}  // namespace madobe
