// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/exchange/csvwriter.h"
#include "core/services/office.h"
#include "core/storage/filelock.h"

#include <functional>
#include <memory>

namespace madobe::ctl {

/// The database could not be opened; ends with kCannotOpen.
class OpenError : public Error {
public:
    using Error::Error;
};

/// An opened office, and the lock that keeps a window out while it is written.
struct OpenedOffice {
    std::unique_ptr<WindowLock> lock;
    std::unique_ptr<Office> office;
};
enum class Purpose { Read, Write };
/// From --db, --user and --password-file. Throws OpenError, UsageError.
OpenedOffice openOffice(const Arguments& arguments, Purpose purpose, const Clock& clock);

/// From --ward, --admin and --password-file; without a place. Throws UsageError.
NewOffice newOffice(const Arguments& arguments);
/// NewOffice::showKey: the last line of standard output is the recovery key.
std::function<void(const QString&)> keyPrinter(const QString& path);

/// What says where on a server an office shall be: options of its own, or a connection file that
/// is there already and --server-admin.
QStringList serverOptions();
/// `restore` to the server of a connection file, which --server and its options make.
int restoreShared(const Arguments& arguments, const Clock& clock);

struct CsvArguments {
    CsvEncoding encoding = CsvEncoding::Utf8Bom;
    QString replacement;
};
/// From --encoding and --replacement, which are for CSV alone. Throws UsageError.
CsvArguments csvArguments(const Arguments& arguments, const QString& format);
/// How many characters the replacement stands for, if any.
void printReplaced(qint64 number, const QString& replacement);
/// From --format; the first of `known` where it is not given. Throws UsageError.
QString formatArgument(const Arguments& arguments, const QStringList& known);

using Command = int (*)(const QStringList& arguments, const Clock& clock);

int init(const QStringList& arguments, const Clock& clock);
int check(const QStringList& arguments, const Clock& clock);
int backup(const QStringList& arguments, const Clock& clock);
int restore(const QStringList& arguments, const Clock& clock);
int demo(const QStringList& arguments, const Clock& clock);
int serverInit(const QStringList& arguments, const Clock& clock);
int moveOffice(const QStringList& arguments, const Clock& clock);
int serverUpgrade(const QStringList& arguments, const Clock& clock);
int importLedgers(const QStringList& arguments, const Clock& clock);
int exportCounts(const QStringList& arguments, const Clock& clock);
int rollUp(const QStringList& arguments, const Clock& clock);
int exportLedgers(const QStringList& arguments, const Clock& clock);
int sheet(const QStringList& arguments, const Clock& clock);

}  // namespace madobe::ctl
