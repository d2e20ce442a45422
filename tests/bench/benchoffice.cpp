// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoffice.h"

#include "tests/bench/timing.h"

#include <QFile>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

const QString kAccount = u"bench"_s;
const QString kPassword = u"bench password"_s;

}  // namespace

NewOffice newOffice(const OfficePlace& place) {
    NewOffice office;
    office.place = place;
    office.ward = u"北区"_s;
    office.kind = OfficeKind::Practice;
    office.administrator = kAccount;
    office.password = kPassword;
    return office;
}

std::unique_ptr<Office> openOffice(const OfficePlace& place, const Clock& clock) {
    return Office::open(place, kAccount, kPassword, clock, standardCatalogue());
}

PracticeSize sizeOf(qint64 patients, qint64 consultations) {
    PracticeSize size;
    size.patients = patients;
    size.consultations = consultations;
    size.stays = patients;
    size.activities = 2 * patients;
    return size;
}

QString keptOffice(const QString& folder, const PracticeSize& size, const Clock& clock) {
    const QString path = folder + u"/city-%1-%2.db"_s.arg(size.patients).arg(size.consultations);
    if (QFile::exists(path)) return path;
    line(u"filling "_s + path);
    // A fill that was broken off must not be taken for the office.
    const QString growing = path + u".part"_s;
    removeOffice(growing);
    const double time = milliseconds(
        [&] { createPracticeOffice(newOffice(growing), size, clock, standardCatalogue()); });
    for (const char* suffix : {".keys", ".keys.bak", ""}) {
        QFile::rename(growing + QLatin1StringView(suffix), path + QLatin1StringView(suffix));
    }
    line(u"filled in %1 s"_s.arg(time / 1000, 0, 'f', 0));
    return path;
}

void removeOffice(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm", ".lock", ".keys", ".keys.bak"}) {
        QFile::remove(path + QLatin1StringView(suffix));
    }
}

}  // namespace madobe::bench
