// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/settingsservice.h"

#include "core/storage/officestore.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kLockMinutes = u"lock_minutes"_s;
const QString kDateStyle = u"date_style"_s;
const QString kRenewalSetting = u"renewal_rule"_s;
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
    const auto number = [&](const QString& name, int fallback) {
        const int stored = readSetting(database, name).toInt();
        return stored > 0 ? stored : fallback;
    };
    settings.otherShare = number(kOtherShareSetting, kOtherShareDefault);
    settings.jump = number(kJumpSetting, kJumpDefault);
    settings.jumpLeast = number(kJumpLeastSetting, kJumpLeastDefault);
    settings.renewal = RenewalRule::fromText(readSetting(database, kRenewalSetting));
    settings.countsPeersPerEvent = readSetting(database, kPeerCountBasis) == kPerEvent;
    return settings;
}

void SettingsService::write(const OfficeSettings& settings) {
    m_session.require(Right::ManageLists);
    const QString style = settings.dateStyle == DateStyle::Iso   ? u"iso"_s
                          : settings.dateStyle == DateStyle::Era ? u"era"_s
                                                                 : u"era_short"_s;
    const QList<std::pair<QString, QString>> texts{
        {kLockMinutes, QString::number(settings.lockMinutes)},
        {kDateStyle, style},
        {kPeerCountBasis, settings.countsPeersPerEvent ? kPerEvent : u"per_peer"_s},
        {kOtherShareSetting, QString::number(settings.otherShare)},
        {kJumpSetting, QString::number(settings.jump)},
        {kJumpLeastSetting, QString::number(settings.jumpLeast)},
        {kRenewalSetting, settings.renewal.text()}};
    m_unitOfWork.run(m_session, u"settings.change"_s, {}, [&](Work& work) {
        QJsonObject payload;
        for (const auto& [name, text] : texts) {
            writeSetting(work.store().database(), name, text);
            payload.insert(name, text);
        }
        work.note(u"setting"_s, {}, "update", payload);
    });
}

}  // namespace madobe
