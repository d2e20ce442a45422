// SPDX-License-Identifier: GPL-3.0-or-later
// Writes into an office until it is killed, and tells each number after its commit. Run by
// tests/services/killing_test.cpp:
//   killed_writer DATABASE ACCOUNT PASSWORD SEED FOLDER
//   killed_writer --climb DATABASE KEY_IN_HEX COPIES     (climbs the migrations; tells when done)
#include "core/base/random.h"
#include "core/domain/consultation.h"
#include "core/exchange/ledgerimport.h"
#include "core/services/office.h"
#include "core/storage/migrator.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

void tell(const QString& number) {
    std::printf("%s\n", qUtf8Printable(number));
    std::fflush(stdout);
}

QString longText(Random& random, const QString& number) {
    return number + u" "_s + QString(random.below(3000), u'記');
}

void save(Office& office, Random& random, const QString& number) {
    Consultation entry;
    entry.number = number;
    entry.receivedOn = u"2026-05-01"_s;
    entry.desk = office.codes().id("ward", "kita");
    entry.method = office.codes().id("method", "phone");
    entry.recordKind = office.codes().id("record_kind", "consultation");
    entry.category = office.codes().id("category", "other");
    entry.callers = {office.codes().id("caller", "family")};
    entry.summary = longText(random, number);
    office.records().save(consultationType(), entry);
    tell(number);
    if (random.chance(30)) {
        entry.summary = longText(random, number);
        office.records().save(consultationType(), entry);
    }
}

void import(Office& office, Random& random, const QString& folder, const QString& prefix) {
    const QString path = folder + u"/相談記録.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    QString csv = u"受付番号,受付日,窓口,方法,相談区分,要旨\n"_s;
    QStringList numbers;
    for (int i = 0; i < 50; ++i) {
        numbers.append(u"%1-%2"_s.arg(prefix).arg(i));
        csv += u"%1,2026-05-02,北区,電話,その他,%2\n"_s.arg(numbers.last(),
                                                            longText(random, numbers.last()));
    }
    file.write(csv.toUtf8());
    file.close();
    LedgerImport(office.unitOfWork(), office.session())
        .run({{&consultationType(), path}}, ImportOptions{});
    for (const QString& number : numbers) tell(number);
}

int climb(const QStringList& arguments) {
    const DataKey key = DataKey::fromBytes(QByteArray::fromHex(arguments[3].toLatin1()));
    tell(u"begun"_s);
    Database database(arguments[2], key, OpenMode::ReadWrite);
    Migrator(database, Migrator::fromResources(u":/migrations"_s)).climb(arguments[4]);
    tell(u"done"_s);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"--climb") return climb(arguments);
    if (arguments.size() != 6) return 2;
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    const quint64 seed = arguments[4].toULongLong();
    Random random(seed);
    try {
        const auto office =
            Office::open(arguments[1], arguments[2], arguments[3], clock, catalogue);
        for (int i = 0;; ++i) {
            const QString number = u"K%1-%2"_s.arg(seed).arg(i);
            const qint64 chance = random.below(100);
            if (chance < 80) {
                save(*office, random, number);
            } else if (chance < 90) {
                import(*office, random, arguments[5], number);
            } else if (chance < 95) {
                office->database().checkpoint();
            } else {
                const QString backup = arguments[5] + u"/killed.backup"_s;
                QFile::remove(backup);
                office->backup(backup);
            }
        }
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
