// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servercheck.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOldestServer = 150000;
constexpr int kMajor = 10000;

bool saysAny(const QString& message, const QStringList& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& each) { return message.contains(each); });
}

/// A server speaks its own language; it is the only one that may not be English.
bool isOfServer(const QString& message) {
    return saysAny(message, {u"FATAL"_s}) ||
           std::any_of(message.begin(), message.end(), [](QChar c) { return c.unicode() > 127; });
}

}  // namespace

void requireNewServer(const ServerFacts& facts, const QString& server) {
    if (facts.version >= kOldestServer) return;
    throw Error(ErrorKind::ServerTooOld,
                {server, u"%1.%2"_s.arg(facts.version / kMajor).arg(facts.version % kMajor)});
}

void requireFileOrder(const ServerFacts& facts, const QString& server) {
    const bool isByteOrder = facts.collationProvider != u"i"_s &&
                             (facts.collation == u"C"_s || facts.collation == u"C.UTF-8"_s);
    if (facts.encoding == u"UTF8"_s && isByteOrder) return;
    throw Error(ErrorKind::ServerUnsuited, {server, facts.collation});
}

ErrorKind connectingKind(const QString& message) {
    // Its own words, in English or Japanese: SQLSTATE does not come with a refusal.
    if (saysAny(message, {u"database system is"_s, u"データベースシステムは"_s})) {
        return ErrorKind::ServerStarting;
    }
    if (saysAny(message, {u"too many clients"_s, u"too many connections"_s, u"connection slots"_s,
                          u"クライアント数が多すぎます"_s, u"接続が多すぎます"_s})) {
        return ErrorKind::ServerFull;
    }
    if (saysAny(message, {u"certificate verify failed"_s, u"does not match host name"_s,
                          u"root certificate"_s, u"does not support SSL"_s})) {
        return ErrorKind::ServerUntrusted;
    }
    static const QRegularExpression kNoDatabase(
        u"database \".*\" does not exist|データベース\".*\"は存在しません"_s);
    if (kNoDatabase.match(message).hasMatch()) return ErrorKind::ServerUnfinished;
    // This PC's certificate or password is missing, or the server does not take them.
    if (saysAny(message,
                {u"no password"_s, u"certificate"_s, u"private key"_s, u"alert unknown ca"_s}) ||
        isOfServer(message)) {
        return ErrorKind::ServerRefused;
    }
    return ErrorKind::ServerUnreachable;
}

}  // namespace madobe
