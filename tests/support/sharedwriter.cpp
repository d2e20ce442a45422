// SPDX-License-Identifier: GPL-3.0-or-later
// Edits the patients of a shared office until it is killed, and tells what it tried and what became
// of it. Run by tests/server/writers_test.cpp:
//   shared_writer HOST PORT DATABASE ROLE ACCOUNT PASSWORD SEED
// It tells, a line each, with the instant in milliseconds behind it:
//   try PATIENT REVISION TEXT     about to write TEXT over the REVISION it has read
//   saved PATIENT REVISION TEXT   acknowledged; the patient's new REVISION
//   conflict PATIENT REVISION TEXT
//   lost PATIENT REVISION TEXT    the server went away; written or not
#include "core/base/random.h"
#include "core/domain/patient.h"
#include "core/services/office.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QThread>

#include <cstdio>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestThought = 20;  // ms between reading and saving
constexpr int kPatience = 50;        // ms before the server is tried again

void tell(const char* what, const Patient& patient, const QString& text) {
    std::printf("%s %lld %lld %s %lld\n", what, static_cast<long long>(patient.id),
                static_cast<long long>(patient.revision), qUtf8Printable(text),
                static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
    std::fflush(stdout);
}

bool isGone(const Error& error) {
    return error.kind() == ErrorKind::ServerUnreachable ||
           error.kind() == ErrorKind::ServerRefused || error.kind() == ErrorKind::ServerStarting;
}

void edit(Office& office, qint64 id, const QString& text, Random& random) {
    auto patient = office.store().load<Patient>(patientType(), id);
    QThread::msleep(static_cast<unsigned long>(random.below(kLongestThought)));
    patient.note = text;
    tell("try", patient, text);
    try {
        office.records().save(patientType(), patient);
        tell("saved", patient, text);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Conflict && !isGone(error)) throw;
        tell(error.kind() == ErrorKind::Conflict ? "conflict" : "lost", patient, text);
        if (isGone(error)) throw;
    }
}

QList<qint64> patientIds(Office& office) {
    QList<qint64> ids;
    office.store().of(patientType()).forEach(u"id"_s, [&](const Entity& patient) {
        ids.append(patient.id);
    });
    return ids;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 8) return 2;
    const ServerAddress server{arguments[1], arguments[2].toInt(), arguments[3], arguments[4]};
    const QString seed = arguments[7];
    Random random(seed.toULongLong());
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    for (int i = 0;;) {
        try {
            const auto office = Office::open(server, arguments[5], arguments[6], clock, catalogue);
            const QList<qint64> ids = patientIds(*office);
            for (;; ++i) edit(*office, random.pick(ids), u"%1-%2"_s.arg(seed).arg(i), random);
        } catch (const Error& error) {
            if (!isGone(error)) {
                std::fprintf(stderr, "%s\n", error.what());
                return 1;
            }
            // What was lost is never tried again under the same text.
            ++i;
            QThread::msleep(kPatience);
        }
    }
}
