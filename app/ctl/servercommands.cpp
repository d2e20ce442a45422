// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/services/connectionfile.h"
#include "core/services/officemove.h"
#include "core/storage/serversetup.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStandardPort = 5432;

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

/// `host` or `host:port`.
void readHost(const QString& text, ServerAddress& address) {
    const qsizetype colon = text.lastIndexOf(u':');
    address.host = colon < 0 ? text : text.left(colon);
    address.port = colon < 0 ? kStandardPort : text.mid(colon + 1).toInt();
    if (address.host.isEmpty() || address.port < 1) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "--server は「ホスト名」か「ホスト名:ポート」です。")));
    }
}

QString certificate(const Arguments& arguments, const QString& option) {
    const QString path = arguments.value(option);
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

/// The same place with the rights of who looks after the server.
ServerAddress asAdministrator(ServerAddress office, const QString& role, const QString& database) {
    office.role = role;
    office.database = database;
    office.clientCertificate.clear();
    office.clientKey.clear();
    return office;
}

ServerTarget serverTarget(const Arguments& arguments) {
    ServerAddress address;
    readHost(arguments.required(u"server"_s), address);
    address.database = arguments.has(u"database"_s) ? arguments.value(u"database"_s) : u"madobe"_s;
    address.role = arguments.has(u"role"_s) ? arguments.value(u"role"_s) : u"madobe_office"_s;
    address.rootCertificate = certificate(arguments, u"root-certificate"_s);
    address.clientCertificate = certificate(arguments, u"client-certificate"_s);
    address.clientKey = certificate(arguments, u"client-key"_s);
    return {asAdministrator(address, arguments.required(u"server-admin"_s), u"postgres"_s), address,
            arguments.has(u"seal-texts"_s)};
}

/// The server of a connection file that is there already.
ServerTarget targetOf(const QString& connectionFile, const Arguments& arguments) {
    const ServerAddress office = readConnectionFile(connectionFile);
    return {asAdministrator(office, arguments.required(u"server-admin"_s), u"postgres"_s), office,
            arguments.has(u"seal-texts"_s)};
}

/// The way to an office that is only just being made; gone with it where that fails. One that an
/// attempt left behind which was cut off is used again, and stays.
class ConnectionFile {
public:
    ConnectionFile(const QString& path, const ServerAddress& address)
        : m_path(path), m_isKept(leadsTo(path, address)) {
        if (!m_isKept) writeConnectionFile(path, address);
    }
    ~ConnectionFile() {
        if (!m_isKept) QFile::remove(m_path);
    }
    ConnectionFile(const ConnectionFile&) = delete;
    ConnectionFile& operator=(const ConnectionFile&) = delete;
    void keep() { m_isKept = true; }

private:
    QString m_path;
    bool m_isKept;
};

void printMoved(const QString& head, const QString& role) {
    printLine(say(QT_TRANSLATE_NOOP("ctl", "記録の連鎖の先頭: %1")).arg(head));
    if (role.isEmpty()) return;
    printLine(say(QT_TRANSLATE_NOOP(
                      "ctl",
                      "サーバーの記録はこの窓辺の版で、ロール「%1」に権限を与えました。これより古い"
                      "窓辺のPCは、窓辺を上げてから開いてください。"))
                  .arg(role));
}

}  // namespace

QStringList serverOptions() {
    return {u"server"_s,           u"server-admin"_s, u"database"_s,          u"role"_s,
            u"root-certificate"_s, u"client-key"_s,   u"client-certificate"_s};
}

int restoreShared(const Arguments& arguments, const Clock& clock) {
    const QString path = arguments.required(u"db"_s);
    const bool isNew = arguments.has(u"server"_s);
    const ServerTarget target = isNew ? serverTarget(arguments) : targetOf(path, arguments);
    const QString account = arguments.required(u"user"_s);
    const OpenableBackup backup{arguments.required(u"backup"_s), account,
                                readPassword(arguments.required(u"password-file"_s))};
    std::optional<ConnectionFile> file;
    if (isNew) file.emplace(path, target.office);
    const QString head =
        restoreToServer(backup, target, QFileInfo(path).absolutePath(), clock, standardCatalogue());
    if (file) file->keep();
    printLine(
        say(QT_TRANSLATE_NOOP("ctl", "%1 に復元し、読み返して控えと同じであることを確かめました。"))
            .arg(path));
    printMoved(head, target.office.role);
    return kDone;
}

int serverInit(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, serverOptions() + QStringList{u"ward"_s, u"admin"_s, u"password-file"_s, u"out"_s},
        {u"seal-texts"_s});
    const ServerTarget target = serverTarget(arguments);
    const QString out = arguments.required(u"out"_s);
    if (!isConnectionFile(out)) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "--out には「.madobe」で終わる名前を指定してください。")));
    }
    NewOffice office = newOffice(arguments);
    office.sealsTexts = target.sealsTexts;
    AccountService::requireGoodPassword(office.password);
    ConnectionFile file(out, target.office);
    createServerDatabase(target.administrator, target.office);
    office.place =
        asAdministrator(target.office, target.administrator.role, target.office.database);
    office.role = target.office.role;
    office.showKey = keyPrinter(out);
    Office::create(office, clock, standardCatalogue());
    file.keep();
    return kDone;
}

int moveOffice(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, serverOptions() + QStringList{u"db"_s, u"user"_s, u"password-file"_s, u"out"_s},
        {u"seal-texts"_s});
    const QString out = arguments.required(u"out"_s);
    std::optional<ServerTarget> target;
    if (isConnectionFile(out)) target = serverTarget(arguments);
    if (QFileInfo::exists(out) && !(target && leadsTo(out, target->office))) {
        throw Error(ErrorKind::AlreadyExists, {out});
    }
    const OpenedOffice opened = openOffice(arguments, Purpose::Write, clock);
    if (target) {
        ConnectionFile file(out, target->office);
        moveToServer(*opened.office, *target);
        file.keep();
    } else {
        moveToFile(*opened.office, out);
    }
    printLine(say(QT_TRANSLATE_NOOP("ctl",
                                    "%1 に移し、読み返して元と同じであることを確かめました。元の場"
                                    "所は変えていません。これからは使わないでください。"))
                  .arg(out));
    printMoved(opened.office->journal().head(), target ? target->office.role : QString());
    return kDone;
}

int serverUpgrade(const QStringList& list, const Clock&) {
    const Arguments arguments(list, {u"db"_s, u"server-admin"_s}, {});
    const ServerAddress address = readConnectionFile(arguments.required(u"db"_s));
    Office::upgradeServer(
        asAdministrator(address, arguments.required(u"server-admin"_s), address.database),
        address.role);
    printLine(say(QT_TRANSLATE_NOOP("ctl", "%1 をこの版に上げました。")).arg(address.database));
    return kDone;
}

}  // namespace madobe::ctl
