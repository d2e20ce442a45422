// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

namespace madobe::tests {

/// Entries long enough to fill most of the file.
inline void addLongEntries(Office& office, int count) {
    for (int i = 1; i <= count; ++i) {
        Consultation entry = phoneCall(office, QStringLiteral("2026-05-01"));
        entry.number = QString::number(i);
        entry.callers = {office.codes().id("caller", "family")};
        entry.summary = QString(3000, u'記');
        office.records().save(consultationType(), entry);
    }
}

/// Strikes out every tenth page of the second half, and opens the file again.
inline void damageFile(TestOffice& office) {
    constexpr qint64 kPage = 4096;
    office.close();
    QFile file(office.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / kPage;
    for (qint64 page = pages / 2; page < pages; page += 10) {
        file.seek(page * kPage + 100);
        file.write(QByteArray(64, '\x5A'));
    }
    file.close();
    office.open();
}

}  // namespace madobe::tests
