// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/security/datakey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <utility>

namespace madobe {

/// Cost of Argon2id: passes and bytes.
struct KdfLimits {
    quint64 ops = 3;
    std::size_t mem = std::size_t{256} * 1024 * 1024;
};

/// The sidecar `<db>.keys`: the data key wrapped once for each account's password.
/// Names of accounts compare after NFKC and case folding.
class KeyFile {
public:
    static KeyFile create(const QString& databaseUid);
    /// Falls back to `<db>.keys.bak`. Throws KeyFileMissing, KeyFileForeign.
    static KeyFile load(const QString& dbPath);
    static KeyFile fromJson(const QByteArray& json);
    static QString pathFor(const QString& dbPath);

    QByteArray toJson() const;
    using Change = std::function<void(KeyFile&)>;
    /// Who changes the counts that are stored, where that is not beside a file.
    using Keeper = std::function<void(const Change&)>;
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }
    /// Atomic; the file before it stays as `<db>.keys.bak`, unless it holds a slot that was
    /// taken away or changed since.
    void save(const QString& dbPath);

    const QString& databaseUid() const { return m_databaseUid; }
    QStringList accounts() const;
    bool hasSlot(const QString& account) const;
    void setSlot(const QString& account, const QString& password, const DataKey& key,
                 const KdfLimits& limits = {});
    void removeSlot(const QString& account);
    /// The account's slot as another reading has it.
    void takeSlot(const KeyFile& other, const QString& account);

    /// Throws WrongPassword, for an unknown account too, and TooManyAttempts (seconds to wait).
    /// Failures are counted and saved beside the database.
    DataKey open(const QString& account, const QString& password, const Clock& clock);

    struct Failures {
        QString account;  // folded; empty for all unknown names together
        int count = 0;
        QDateTime last;
        /// Names these ones; after some were told, those that are left have another.
        QDateTime first;
    };
    /// Wrong passwords that stand in no journal yet; whatever becomes of the account or of the
    /// wait, they stay until markTold().
    QList<Failures> untold() const { return m_untold; }
    /// What was counted since waits on, also where two tell the same ones.
    void markTold(const QList<Failures>& told);

private:
    struct Slot {
        QString account;
        QByteArray salt;
        KdfLimits limits;
        QByteArray sealed;
    };

    KeyFile() = default;
    const Slot* find(const QString& account) const;
    QByteArray associatedData(const QString& account) const;
    void refuseTooManyAttempts(const QString& bucket, const Clock& clock);
    void count(const QString& bucket, const QDateTime& at);
    void forgetFailures(const QString& bucket);
    void changeQuietly(const Change& change);

    QString m_databaseUid;
    QList<Slot> m_slots;
    QList<Failures> m_failures;  // that somebody waits for
    QList<Failures> m_untold;
    QString m_dbPath;
    Keeper m_keeper;
    bool m_revoked = false;
};

}  // namespace madobe
