// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/security/sodium.h"
#include "core/services/connectionfile.h"
#include "core/services/practiceoffice.h"
#include "core/services/shippedcodes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDemoPatients = 300;
constexpr qint64 kDemoConsultations = 4000;
const QString kDemoWard = u"北区"_s;

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

/// Of a file that is to be made: a connection file's name would lead to no file.
QString newFile(const Arguments& arguments) {
    const QString path = arguments.required(u"db"_s);
    if (!isConnectionFile(path)) return path;
    throw UsageError(say(QT_TRANSLATE_NOOP("ctl",
                                           "「.madobe」は接続ファイルの名前です。--db "
                                           "には新しいファイルの名前を指定してください（サーバ"
                                           "ーに作るのは「server init」と「move」です）。")));
}

}  // namespace

OpenedOffice openOffice(const Arguments& arguments, Purpose purpose, const Clock& clock) {
    const QString path = arguments.required(u"db"_s);
    const QString user = arguments.required(u"user"_s);
    const QString passwordFile = arguments.required(u"password-file"_s);
    try {
        OpenedOffice opened;
        if (!QFileInfo::exists(path)) throw Error(ErrorKind::CannotOpen, {path});
        const OfficePlace place = placeOf(path);
        if (purpose == Purpose::Write && !place.isShared()) {
            opened.lock = std::make_unique<WindowLock>(path);
        }
        opened.office =
            Office::open(place, user, readPassword(passwordFile), clock, standardCatalogue());
        return opened;
    } catch (const Error& error) {
        throw OpenError(error.kind(), error.args(), error.detail());
    }
}

NewOffice newOffice(const Arguments& arguments) {
    NewOffice office;
    office.ward = arguments.required(u"ward"_s);
    if (shippedWard(office.ward).isEmpty()) {
        throw UsageError(say(
            QT_TRANSLATE_NOOP("ctl", "--ward には10区のいずれかを指定してください（例: 北区）。")));
    }
    office.administrator = arguments.required(u"admin"_s);
    office.password = readPassword(arguments.required(u"password-file"_s));
    return office;
}

std::function<void(const QString&)> keyPrinter(const QString& path) {
    return [path](const QString& key) {
        printLine(
            say(QT_TRANSLATE_NOOP("ctl",
                                  "%1 の回復キーです。このあとエラーが出なければ、封をして保管"
                                  "してください:"))
                .arg(path));
        printLine(key);
        // Nobody would have it.
        if (std::ferror(stdout) != 0) {
            throw Error(ErrorKind::DiskFull, {say(QT_TRANSLATE_NOOP("ctl", "標準出力"))});
        }
    };
}

int init(const QStringList& list, const Clock& clock) {
    const Arguments arguments(list, {u"db"_s, u"ward"_s, u"admin"_s, u"password-file"_s}, {});
    NewOffice office = newOffice(arguments);
    office.place = newFile(arguments);
    office.showKey = keyPrinter(office.place.path);
    Office::create(office, clock, standardCatalogue());
    return kDone;
}

int check(const QStringList& list, const Clock& clock) {
    const Arguments arguments(list, {u"db"_s, u"user"_s, u"password-file"_s}, {});
    const OpenedOffice opened = openOffice(arguments, Purpose::Read, clock);
    const QStringList problems = opened.office->problems();
    for (const QString& problem : problems) printReason(problem);
    if (!problems.isEmpty()) return kRefused;
    printLine(say(QT_TRANSLATE_NOOP("ctl", "問題はありません。記録の連鎖の先頭: %1"))
                  .arg(opened.office->journal().head()));
    return kDone;
}

int backup(const QStringList& list, const Clock& clock) {
    const Arguments arguments(list, {u"db"_s, u"user"_s, u"password-file"_s, u"out"_s}, {});
    const QString out = arguments.required(u"out"_s);
    const OpenedOffice opened = openOffice(arguments, Purpose::Read, clock);
    opened.office->backup(out);
    printLine(say(QT_TRANSLATE_NOOP("ctl", "%1 に控えを作り、開いて確かめました。")).arg(out));
    return kDone;
}

int restore(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list, serverOptions() + QStringList{u"backup"_s, u"db"_s, u"user"_s, u"password-file"_s},
        {u"seal-texts"_s});
    const QString source = arguments.required(u"backup"_s);
    const QString target = arguments.required(u"db"_s);
    if (isConnectionFile(target)) return restoreShared(arguments, clock);
    initSodium();
    if (arguments.has(u"user"_s)) {
        KeyFile keys = readBackupKeys(source);
        const DataKey key = keys.open(arguments.value(u"user"_s),
                                      readPassword(arguments.required(u"password-file"_s)), clock);
        restoreBackup(source, target, &key);
    } else {
        restoreBackup(source, target);
    }
    printLine(say(QT_TRANSLATE_NOOP("ctl", "%1 に復元しました。")).arg(target));
    return kDone;
}

int demo(const QStringList& list, const Clock& clock) {
    const Arguments arguments(
        list,
        {u"db"_s, u"user"_s, u"password-file"_s, u"patients"_s, u"consultations"_s, u"seed"_s}, {});
    NewOffice office;
    office.place = newFile(arguments);
    office.ward = kDemoWard;
    office.kind = OfficeKind::Practice;
    office.administrator = arguments.required(u"user"_s);
    office.password = readPassword(arguments.required(u"password-file"_s));
    PracticeSize size;
    size.patients = arguments.number(u"patients"_s, kDemoPatients);
    size.consultations = arguments.number(u"consultations"_s, kDemoConsultations);
    size.seed = static_cast<quint64>(arguments.number(u"seed"_s, 1));
    createPracticeOffice(office, size, clock, standardCatalogue());
    printLine(
        say(QT_TRANSLATE_NOOP("ctl", "%1 に練習用の窓口を作成しました。")).arg(office.place.path));
    return kDone;
}

}  // namespace madobe::ctl
