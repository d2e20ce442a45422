// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/keyfile.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"
#include "core/base/wholefile.h"
#include "core/security/sealed.h"
#include "core/security/sodium.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace madobe {

namespace {

constexpr int kVersion = 1;
constexpr int kFreeFailures = 3;
constexpr qint64 kLongestWait = 60;
constexpr int kMostCounted = 1'000'000;
constexpr qsizetype kNonce = 24;
constexpr qsizetype kSealed = kNonce + DataKey::kBytes + 16;
// A forged file must not make Argon2id run for ever.
constexpr quint64 kMostOps = 20;
constexpr quint64 kMostMem = quint64{4} << 30U;
const QLatin1String kFormat("madobe-keys");
const QLatin1String kCipher("sqlcipher-4");

QString folded(const QString& account) {
    return account.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

Error foreign(const char* what) {
    return Error(ErrorKind::KeyFileForeign, {}, QString::fromLatin1(what));
}

void wipe(QByteArray& bytes) {
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray wrappingKey(const QString& password, const QByteArray& salt, const KdfLimits& limits) {
    initSodium();
    // One password whatever the input method made of it.
    QByteArray typed = password.normalized(QString::NormalizationForm_KC).toUtf8();
    QByteArray key(DataKey::kBytes, Qt::Uninitialized);
    const int result = crypto_pwhash(reinterpret_cast<unsigned char*>(key.data()),
                                     static_cast<unsigned long long>(key.size()), typed.constData(),
                                     static_cast<unsigned long long>(typed.size()),
                                     reinterpret_cast<const unsigned char*>(salt.constData()),
                                     limits.ops, limits.mem, crypto_pwhash_ALG_ARGON2ID13);
    wipe(typed);
    if (result != 0) throw Error(ErrorKind::Internal, {}, QStringLiteral("Argon2id"));
    return key;
}

QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonObject& object, QLatin1String name, qsizetype size) {
    const QByteArray bytes = QByteArray::fromBase64(object[name].toString().toLatin1());
    if (bytes.size() != size) throw foreign("slot");
    return bytes;
}

quint64 numberOf(const QJsonObject& object, QLatin1String name, quint64 most) {
    const qint64 number = object[name].toInteger(-1);
    if (number < 1 || static_cast<quint64>(number) > most) throw foreign("slot");
    return static_cast<quint64>(number);
}

void writeAtomically(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly) &&
                         file.write(content) == content.size() && commitWhole(file);
    if (!written) throw writeError(file, ErrorKind::ReadOnly);
}

std::optional<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.readAll();
}

bool isSound(const QByteArray& json) {
    try {
        KeyFile::fromJson(json);
        return true;
    } catch (const Error&) {
        return false;
    }
}

auto findFailures(QList<KeyFile::Failures>& list, const QString& account) {
    return std::find_if(list.begin(), list.end(), [&](const KeyFile::Failures& failures) {
        return failures.account == account;
    });
}

QJsonArray failuresJson(const QList<KeyFile::Failures>& list) {
    QJsonArray array;
    for (const KeyFile::Failures& failures : list) {
        array.append(QJsonObject{
            {QStringLiteral("account"), failures.account},
            {QStringLiteral("count"), failures.count},
            {QStringLiteral("last"), failures.last.toString(Qt::ISODateWithMs)},
            {QStringLiteral("first"), failures.first.toString(Qt::ISODateWithMs)},
        });
    }
    return array;
}

QList<KeyFile::Failures> failuresOf(const QJsonValue& json) {
    QList<KeyFile::Failures> list;
    const QJsonArray array = json.toArray();
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        const auto moment = [&](QLatin1String name) {
            return QDateTime::fromString(object[name].toString(), Qt::ISODateWithMs);
        };
        list.append({object[QLatin1String("account")].toString(),
                     std::max(0, object[QLatin1String("count")].toInt()),
                     moment(QLatin1String("last")), moment(QLatin1String("first"))});
    }
    return list;
}

QString backupPath(const QString& dbPath) {
    return KeyFile::pathFor(dbPath) + QLatin1String(".bak");
}

}  // namespace

QString KeyFile::pathFor(const QString& dbPath) {
    return dbPath + QLatin1String(".keys");
}

KeyFile KeyFile::create(const QString& databaseUid) {
    KeyFile file;
    file.m_databaseUid = databaseUid;
    return file;
}

KeyFile KeyFile::load(const QString& dbPath) {
    bool found = false;
    for (const QString& path : {pathFor(dbPath), backupPath(dbPath)}) {
        const std::optional<QByteArray> json = contentOf(path);
        if (!json) continue;
        found = true;
        if (!isSound(*json)) continue;
        KeyFile file = fromJson(*json);
        file.m_dbPath = dbPath;
        return file;
    }
    throw Error(found ? ErrorKind::KeyFileForeign : ErrorKind::KeyFileMissing, {pathFor(dbPath)});
}

KeyFile KeyFile::fromJson(const QByteArray& json) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[QLatin1String("format")].toString() != kFormat) throw foreign("format");
    if (root[QLatin1String("version")].toInt() != kVersion) throw foreign("version");
    if (root[QLatin1String("cipher")].toString() != kCipher) throw foreign("cipher");
    KeyFile file;
    file.m_databaseUid = root[QLatin1String("database")].toString();
    const QJsonArray slots = root[QLatin1String("slots")].toArray();
    for (const auto& value : slots) {
        const QJsonObject object = value.toObject();
        Slot slot;
        slot.account = object[QLatin1String("account")].toString();
        slot.salt = bytesOf(object, QLatin1String("salt"), crypto_pwhash_SALTBYTES);
        slot.limits.ops = numberOf(object, QLatin1String("ops"), kMostOps);
        slot.limits.mem = numberOf(object, QLatin1String("mem"), kMostMem);
        slot.sealed = bytesOf(object, QLatin1String("nonce"), kNonce) +
                      bytesOf(object, QLatin1String("key"), kSealed - kNonce);
        file.m_slots.append(slot);
    }
    file.m_failures = failuresOf(root[QLatin1String("failures")]);
    // An older program forgets the failures that it tells.
    const QLatin1String untold(root.contains(QLatin1String("untold")) ? "untold" : "failures");
    file.m_untold = failuresOf(root[untold]);
    return file;
}

QByteArray KeyFile::toJson() const {
    QJsonArray slots;
    for (const Slot& slot : m_slots) {
        slots.append(QJsonObject{
            {QStringLiteral("account"), slot.account},
            {QStringLiteral("salt"), base64(slot.salt)},
            {QStringLiteral("ops"), static_cast<qint64>(slot.limits.ops)},
            {QStringLiteral("mem"), static_cast<qint64>(slot.limits.mem)},
            {QStringLiteral("nonce"), base64(slot.sealed.first(kNonce))},
            {QStringLiteral("key"), base64(slot.sealed.sliced(kNonce))},
        });
    }
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("format"), QString(kFormat)},
                             {QStringLiteral("version"), kVersion},
                             {QStringLiteral("cipher"), QString(kCipher)},
                             {QStringLiteral("database"), m_databaseUid},
                             {QStringLiteral("slots"), slots},
                             {QStringLiteral("failures"), failuresJson(m_failures)},
                             {QStringLiteral("untold"), failuresJson(m_untold)},
                         })
        .toJson();
}

void KeyFile::save(const QString& dbPath) {
    const QString path = pathFor(dbPath);
    const QByteArray now = toJson();
    const std::optional<QByteArray> before = contentOf(path);
    const bool keep = before && !m_revoked && isSound(*before);
    if (keep) writeAtomically(backupPath(dbPath), *before);
    writeAtomically(path, now);
    // A slot taken away must not live on in the copy, where the old password would open it.
    if (!keep) writeAtomically(backupPath(dbPath), now);
    m_revoked = false;
    m_dbPath = dbPath;
}

QStringList KeyFile::accounts() const {
    QStringList names;
    for (const Slot& slot : m_slots) names.append(slot.account);
    return names;
}

bool KeyFile::hasSlot(const QString& account) const {
    return find(account) != nullptr;
}

const KeyFile::Slot* KeyFile::find(const QString& account) const {
    const QString name = folded(account);
    const auto it = std::find_if(m_slots.cbegin(), m_slots.cend(),
                                 [&](const Slot& slot) { return folded(slot.account) == name; });
    return it == m_slots.cend() ? nullptr : &*it;
}

// Binds a slot to its database and its owner, so that renaming one in the file opens nothing.
QByteArray KeyFile::associatedData(const QString& account) const {
    return m_databaseUid.toUtf8() + '\0' + folded(account).toUtf8();
}

void KeyFile::setSlot(const QString& account, const QString& password, const DataKey& key,
                      const KdfLimits& limits) {
    Slot slot;
    slot.account = account.trimmed();
    slot.salt = randomBytes(crypto_pwhash_SALTBYTES);
    slot.limits = limits;
    QByteArray wrapping = wrappingKey(password, slot.salt, limits);
    slot.sealed = seal(wrapping, key.bytes(), associatedData(account));
    wipe(wrapping);
    removeSlot(account);
    m_slots.append(slot);
}

void KeyFile::removeSlot(const QString& account) {
    const QString name = folded(account);
    const auto removed =
        m_slots.removeIf([&](const Slot& slot) { return folded(slot.account) == name; });
    if (removed > 0) m_revoked = true;
    forgetFailures(name);
}

void KeyFile::takeSlot(const KeyFile& other, const QString& account) {
    const Slot* slot = other.find(account);
    if (!slot) return;
    const Slot taken = *slot;
    removeSlot(account);
    m_slots.append(taken);
}

DataKey KeyFile::open(const QString& account, const QString& password, const Clock& clock) {
    const Slot* slot = find(account);
    // What was typed for a name may be a password, so an unknown one is never written down.
    const QString bucket = slot ? folded(account) : QString();
    refuseTooManyAttempts(bucket, clock);

    // An unknown name costs the same work as a known one.
    KdfLimits limits = m_slots.isEmpty() ? KdfLimits{} : m_slots.constFirst().limits;
    if (slot) limits = slot->limits;
    const QByteArray salt = slot ? slot->salt : randomBytes(crypto_pwhash_SALTBYTES);
    QByteArray wrapping = wrappingKey(password, salt, limits);
    std::optional<QByteArray> bytes;
    if (slot) bytes = unseal(wrapping, slot->sealed, associatedData(account));
    wipe(wrapping);
    if (!bytes) {
        changeQuietly([&](KeyFile& keys) { keys.count(bucket, clock.utc()); });
        throw Error(ErrorKind::WrongPassword);
    }
    DataKey key = DataKey::fromBytes(*bytes);
    wipe(*bytes);
    if (findFailures(m_failures, bucket) != m_failures.end()) {
        changeQuietly([&](KeyFile& keys) { keys.forgetFailures(bucket); });
    }
    return key;
}

void KeyFile::refuseTooManyAttempts(const QString& bucket, const Clock& clock) {
    const auto it = findFailures(m_failures, bucket);
    if (it == m_failures.end() || it->count < kFreeFailures) return;
    const int doublings = std::min(it->count - kFreeFailures, 6);
    const qint64 wait = std::min(kLongestWait, qint64{1} << doublings) * 1000;
    const QDateTime now = clock.utc();
    QDateTime last = it->last;
    // A clock set back begins the wait anew: neither a way round it nor a lock for years.
    if (!last.isValid() || last > now) {
        last = now;
        changeQuietly([&](KeyFile& keys) {
            const auto found = findFailures(keys.m_failures, bucket);
            if (found != keys.m_failures.end()) found->last = now;
        });
    }
    const qint64 left = wait - last.msecsTo(now);
    if (left > 0) throw Error(ErrorKind::TooManyAttempts, {QString::number((left + 999) / 1000)});
}

void KeyFile::count(const QString& bucket, const QDateTime& at) {
    for (QList<Failures>* list : {&m_failures, &m_untold}) {
        const auto it = findFailures(*list, bucket);
        if (it == list->end()) {
            list->append({bucket, 1, at, at});
        } else {
            it->count = std::min(it->count + 1, kMostCounted);
            it->last = at;
        }
    }
}

void KeyFile::markTold(const QList<Failures>& told) {
    for (const Failures& each : told) {
        const auto it = findFailures(m_untold, each.account);
        if (it == m_untold.end() || it->first != each.first) continue;
        it->count -= each.count;
        it->first = it->last;
    }
    m_untold.removeIf([](const Failures& failures) { return failures.count <= 0; });
}

void KeyFile::forgetFailures(const QString& bucket) {
    m_failures.removeIf([&](const Failures& failure) { return failure.account == bucket; });
}

// On a read-only medium the count lives as long as this object.
void KeyFile::changeQuietly(const Change& change) {
    change(*this);
    if (m_keeper) return m_keeper(change);
    if (m_dbPath.isEmpty()) return;
    try {
        // The change alone: another process may have changed a slot or counted since this was read.
        KeyFile onDisk = load(m_dbPath);
        change(onDisk);
        onDisk.save(m_dbPath);
    } catch (const Error&) {
        return;
    }
}

}  // namespace madobe
