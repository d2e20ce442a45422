// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace madobe::tests {

/// Cheap Argon2id: tests are about what follows.
inline constexpr KdfLimits kFastKdf{1, 8 * 1024 * 1024};
inline const QString kPassword = QStringLiteral("correct horse");

/// What a test asks for when it makes an office of 北区.
inline NewOffice newOffice(const OfficePlace& place, OfficeKind kind = OfficeKind::Real) {
    NewOffice office;
    office.place = place;
    office.ward = QStringLiteral("北区");
    office.kind = kind;
    office.administrator = QStringLiteral("admin");
    office.password = kPassword;
    office.limits = kFastKdf;
    return office;
}

/// An office of 北区 in a folder that goes away with it.
class TestOffice {
public:
    explicit TestOffice(Catalogue catalogue = standardCatalogue(),
                        OfficeKind kind = OfficeKind::Real)
        : m_catalogue(std::move(catalogue)) {
        if (testsOnServer()) m_server = std::make_unique<ServerDatabase>();
        recoveryKey = Office::create(newOffice(place(), kind), clock, m_catalogue);
        open();
    }

    OfficePlace place() const { return m_server ? OfficePlace(m_server->address()) : path(); }
    /// Of a file's office.
    QString path() const { return file(QStringLiteral("office.madobe-db")); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile out(file(name));
        if (out.open(QIODevice::WriteOnly)) out.write(content);
        return file(name);
    }
    static QByteArray read(const QString& path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void open() {
        m_office.reset();
        m_office = Office::open(place(), QStringLiteral("admin"), kPassword, clock, m_catalogue);
    }
    void close() { m_office.reset(); }
    Office& operator*() { return *m_office; }
    Office* operator->() { return m_office.get(); }

    FakeClock clock;
    QString recoveryKey;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ServerDatabase> m_server;
    Catalogue m_catalogue;
    std::unique_ptr<Office> m_office;
};

}  // namespace madobe::tests
