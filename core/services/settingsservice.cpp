// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/settingsservice.h"

#include "core/storage/officestore.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kLockMinutes = u"lock_minutes"_s;
const QString kDateStyle = u"date_style"_s;
constexpr int kLongestUnlocked = 60;

}  // namespace

SettingsService::SettingsService(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

OfficeSettings SettingsService::read() {
    Database& database = m_unitOfWork.store().database();
    OfficeSettings settings;
    const int minutes = readSetting(database, kLockMinutes).toInt();
    if (minutes > 0) settings.lockMinutes = std::min(minutes, kLongestUnlocked);
    const QString style = readSetting(database, kDateStyle);
    if (style == u"iso"_s) settings.dateStyle = DateStyle::Iso;
    if (style == u"era"_s) settings.dateStyle = DateStyle::Era;
    settings.countsPeersPerEvent = readSetting(database, kPeerCountBasis) == kPerEvent;
    return settings;
}

void SettingsService::write(const OfficeSettings& settings) {
    m_session.require(Right::ManageLists);
    const QString style = settings.dateStyle == DateStyle::Iso   ? u"iso"_s
                          : settings.dateStyle == DateStyle::Era ? u"era"_s
                                                                 : u"era_short"_s;
    m_unitOfWork.run(m_session, u"settings.change"_s, {}, [&](Work& work) {
        Database& database = work.store().database();
        writeSetting(database, kLockMinutes, QString::number(settings.lockMinutes));
        const QString basis = settings.countsPeersPerEvent ? kPerEvent : u"per_peer"_s;
        writeSetting(database, kDateStyle, style);
        writeSetting(database, kPeerCountBasis, basis);
        work.note(
            u"setting"_s, {}, "update",
            {{kLockMinutes, settings.lockMinutes}, {kDateStyle, style}, {kPeerCountBasis, basis}});
    });
}

}  // namespace madobe
