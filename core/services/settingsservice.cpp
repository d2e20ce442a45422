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

template <auto Member>
constexpr OfficeSetting of(const char* name) {
    using Value = std::decay_t<decltype(OfficeSettings{}.*Member)>;
    return {name, [](const OfficeSettings& all) { return static_cast<int>(all.*Member); },
            [](OfficeSettings& all, int value) { all.*Member = static_cast<Value>(value); }};
}

template <auto Member>
constexpr OfficeSetting ofRenewal(const char* name) {
    return {name, [](const OfficeSettings& all) { return all.renewal.*Member; },
            [](OfficeSettings& all, int value) { all.renewal.*Member = value; }};
}

constexpr OfficeSetting kSettings[] = {
    of<&OfficeSettings::lockMinutes>("lock_minutes"),
    of<&OfficeSettings::dateStyle>("date_style"),
    of<&OfficeSettings::countsPeersPerEvent>("counts_peers_per_event"),
    of<&OfficeSettings::otherShare>("other_share"),
    of<&OfficeSettings::jump>("jump"),
    of<&OfficeSettings::jumpLeast>("jump_least"),
    of<&OfficeSettings::longestSupport>("longest_support"),
    ofRenewal<&RenewalRule::early>("renewal_early"),
    ofRenewal<&RenewalRule::until>("renewal_until"),
    ofRenewal<&RenewalRule::late>("renewal_late"),
    ofRenewal<&RenewalRule::committeeMonths>("committee_months"),
    ofRenewal<&RenewalRule::noticeMonths>("notice_months"),
    ofRenewal<&RenewalRule::noticeWeeks>("notice_weeks"),
};

/// As they are stored, by name.
QMap<QString, QString> textsOf(const OfficeSettings& settings) {
    const QString style = settings.dateStyle == DateStyle::Iso   ? u"iso"_s
                          : settings.dateStyle == DateStyle::Era ? u"era"_s
                                                                 : u"era_short"_s;
    return {{kLockMinutes, QString::number(settings.lockMinutes)},
            {kDateStyle, style},
            {kPeerCountBasis, settings.countsPeersPerEvent ? kPerEvent : u"per_peer"_s},
            {kOtherShareSetting, QString::number(settings.otherShare)},
            {kJumpSetting, QString::number(settings.jump)},
            {kJumpLeastSetting, QString::number(settings.jumpLeast)},
            {kLongestSupportSetting, QString::number(settings.longestSupport)},
            {kRenewalSetting, settings.renewal.text()}};
}

/// `stored` with what differs from `seen`.
OfficeSettings carriedOver(const OfficeSettings& settings, const OfficeSettings& seen,
                           const OfficeSettings& stored) {
    OfficeSettings next = stored;
    QStringList otherwise;
    for (const OfficeSetting& each : kSettings) {
        const int wanted = each.get(settings);
        const int present = each.get(stored);
        if (wanted == each.get(seen)) continue;
        if (present != each.get(seen) && present != wanted) {
            otherwise.append(QString::fromLatin1(each.name));
        }
        each.set(next, wanted);
    }
    if (!otherwise.isEmpty()) throw Error(ErrorKind::Conflict, otherwise);
    return next;
}

}  // namespace

std::span<const OfficeSetting> officeSettings() {
    return kSettings;
}

const OfficeSetting& officeSetting(QLatin1StringView name) {
    for (const OfficeSetting& each : kSettings) {
        if (name == QLatin1StringView(each.name)) return each;
    }
    throw Error(ErrorKind::Internal, {QString(name)});
}

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
    settings.longestSupport = number(kLongestSupportSetting, kLongestSupportDefault);
    settings.renewal = RenewalRule::fromText(readSetting(database, kRenewalSetting));
    settings.countsPeersPerEvent = readSetting(database, kPeerCountBasis) == kPerEvent;
    return settings;
}

void SettingsService::write(const OfficeSettings& settings, const OfficeSettings& seen) {
    m_session.require(Right::ManageLists);
    const auto write = [&](Work& work) {
        const OfficeSettings stored = read();
        const QMap<QString, QString> before = textsOf(stored);
        const QMap<QString, QString> after = textsOf(carriedOver(settings, seen, stored));
        QJsonObject payload;
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (it.value() == before.value(it.key())) continue;
            writeSetting(work.store().database(), it.key(), it.value());
            payload.insert(it.key(), it.value());
        }
        if (!payload.isEmpty()) work.note(u"setting"_s, {}, "update", payload);
    };
    m_unitOfWork.run(m_session, u"settings.change"_s, {}, write, JournalDetail::Values,
                     Right::ManageLists);
}

}  // namespace madobe
