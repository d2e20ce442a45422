// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filecheck.h"

#include "core/storage/officestore.h"
#include "core/storage/transaction.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kSetting = u"file_check"_s;
const QString kSound = u"sound"_s;
const QString kDamaged = u"damaged"_s;
constexpr qint64 kDaysBetween = 7;

void write(Database& database, const QString& text) {
    Transaction transaction(database);
    writeSetting(database, kSetting, text);
    transaction.commit();
}

}  // namespace

void FileCheck::noteUnclosed() {
    write(m_database, {});
}

std::optional<FileCheck::Outcome> FileCheck::last() {
    const QString text = readSetting(m_database, kSetting);
    if (text.isEmpty()) return std::nullopt;
    return Outcome{text.section(u' ', 0, 0), text.section(u' ', 1) == kSound};
}

bool FileCheck::isDue() {
    if (!m_database.engine().needsChecking()) return false;
    const std::optional<Outcome> outcome = last();
    if (!outcome || !outcome->isSound) return true;
    const qint64 days = QDate::fromString(outcome->day, Qt::ISODate).daysTo(m_clock.today());
    // A clock that was set back must not put it off.
    return days < 0 || days >= kDaysBetween;
}

bool FileCheck::run() {
    const bool isSound = m_database.quickCheck();
    try {
        keep(isSound);
    } catch (const Error&) {
        // A damaged file need not take it: then it is due again, which is right.
        if (isSound) throw;
    }
    return isSound;
}

void FileCheck::keep(bool isSound) {
    write(m_database, m_clock.today().toString(Qt::ISODate) + u' ' + (isSound ? kSound : kDamaged));
}

}  // namespace madobe
