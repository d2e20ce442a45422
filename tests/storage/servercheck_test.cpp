// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servercheck.h"

#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"db.example:5432/madobe"_s;

}  // namespace

TEST_CASE("a server before PostgreSQL 15 is too old, and told with its version", "[servercheck]") {
    ServerFacts facts{150000, u"UTF8"_s, u"C"_s, u"c"_s};
    CHECK_FALSE(failure([&] { requireNewServer(facts, kServer); }));
    facts.version = 170004;
    CHECK_FALSE(failure([&] { requireNewServer(facts, kServer); }));
    facts.version = 140019;
    CHECK(failure([&] { requireNewServer(facts, kServer); }) == ErrorKind::ServerTooOld);
    facts.version = 0;
    CHECK(failure([&] { requireNewServer(facts, kServer); }) == ErrorKind::ServerTooOld);
    try {
        requireNewServer({140019, {}, {}, {}}, kServer);
    } catch (const Error& error) {
        const QString text = errorText(error);
        CHECK(text.contains(u"14.19"_s));
        CHECK(text.contains(kServer));
    }
}

TEST_CASE("texts that do not compare byte by byte are refused", "[servercheck]") {
    const auto refused = [](const QString& encoding, const QString& collation,
                            const QString& provider) {
        const ServerFacts facts{150000, encoding, collation, provider};
        return failure([&] { requireFileOrder(facts, kServer); });
    };
    CHECK_FALSE(refused(u"UTF8"_s, u"C"_s, u"c"_s));
    CHECK_FALSE(refused(u"UTF8"_s, u"C.UTF-8"_s, u"b"_s));
    CHECK(refused(u"UTF8"_s, u"ja_JP.UTF-8"_s, u"c"_s) == ErrorKind::ServerUnsuited);
    CHECK(refused(u"UTF8"_s, u"C"_s, u"i"_s) == ErrorKind::ServerUnsuited);
    CHECK(refused(u"EUC_JP"_s, u"C"_s, u"c"_s) == ErrorKind::ServerUnsuited);
}

TEST_CASE("why a server was not reached is read from what libpq says", "[servercheck]") {
    const QString to = u"connection to server at \"192.0.2.1\", port 5432 failed: "_s;
    const auto kind = [&](const char* reason) {
        return connectingKind(to + QString::fromUtf8(reason));
    };
    CHECK(kind("Connection refused\n\tIs the server running on that host") ==
          ErrorKind::ServerUnreachable);
    CHECK(kind("timeout expired") == ErrorKind::ServerUnreachable);
    CHECK(kind("SSL error: certificate verify failed") == ErrorKind::ServerUntrusted);
    CHECK(kind("server does not support SSL, but SSL was required") == ErrorKind::ServerUntrusted);
    CHECK(kind("fe_sendauth: no password supplied") == ErrorKind::ServerRefused);
    CHECK(kind("private key file \"pc1.key\" has group or world access") ==
          ErrorKind::ServerRefused);
    CHECK(kind("FATAL:  password authentication failed for user \"madobe_office\"") ==
          ErrorKind::ServerRefused);
    CHECK(kind("FATAL:  the database system is starting up") == ErrorKind::ServerStarting);
    CHECK(kind("FATAL:  the database system is shutting down") == ErrorKind::ServerStarting);
    CHECK(kind("FATAL:  sorry, too many clients already") == ErrorKind::ServerFull);
    CHECK(kind("FATAL:  remaining connection slots are reserved for non-replication superuser "
               "connections") == ErrorKind::ServerFull);
    CHECK(kind("FATAL:  database \"kita\" does not exist") == ErrorKind::ServerUnfinished);
    // A server's own words come in its own language.
    CHECK(kind("致命的エラー:  データベース\"kita\"は存在しません") == ErrorKind::ServerUnfinished);
    CHECK(kind("致命的エラー:  データベースシステムは起動処理中です") == ErrorKind::ServerStarting);
    CHECK(kind("致命的エラー:  現在クライアント数が多すぎます") == ErrorKind::ServerFull);
    CHECK(kind("致命的エラー:  ロール\"madobe_office\"からの接続が多すぎます") ==
          ErrorKind::ServerFull);
    CHECK(kind("致命的エラー:  ユーザー\"madobe_office\"のパスワード認証に失敗しました") ==
          ErrorKind::ServerRefused);
}
