// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace madobe::ctl {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("ctl", text);
}

void print(FILE* stream, const QString& text) {
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fflush(stream);
}

/// The parser's own words are English.
QString problem(const QCommandLineParser& parser, const QStringList& arguments,
                const QStringList& values) {
    QStringList unknown;
    for (const QString& name : parser.unknownOptionNames()) {
        unknown.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    }
    if (!unknown.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("ctl", "指定「%1」はありません。"))
            .arg(unknown.join(u"」「"_s));
    }
    const QString last = arguments.last();
    if (last.startsWith(u"--"_s) && values.contains(last.mid(2))) {
        return say(QT_TRANSLATE_NOOP("ctl", "%1 のあとに値を指定してください。")).arg(last);
    }
    return say(QT_TRANSLATE_NOOP("ctl", "値をとらない指定に、「=」で値が付いています。"));
}

}  // namespace

Arguments::Arguments(const QStringList& arguments, const QStringList& values,
                     const QStringList& flags, Files files) {
    for (const QString& name : values) {
        m_parser.addOption(QCommandLineOption(name, QString(), u"value"_s));
    }
    for (const QString& name : flags) m_parser.addOption(QCommandLineOption(name));
    if (!m_parser.parse(QStringList{u"madobectl"_s} + arguments)) {
        throw UsageError(problem(m_parser, arguments, values));
    }
    if (files == Files::None && !positional().isEmpty()) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "「%1」は余分です。")).arg(positional().join(u"」「"_s)));
    }
}

QString Arguments::required(const QString& name) const {
    if (value(name).isEmpty()) {
        throw UsageError(say(QT_TRANSLATE_NOOP("ctl", "--%1 を指定してください。")).arg(name));
    }
    return value(name);
}

qint64 Arguments::number(const QString& name, qint64 fallback) const {
    if (!has(name)) return fallback;
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    if (!ok || number < 0) {
        throw UsageError(
            say(QT_TRANSLATE_NOOP("ctl", "--%1 には0以上の整数を指定してください。")).arg(name));
    }
    return number;
}

QString readPassword(const QString& name) {
    QFile file(name);
    const bool isOpen =
        name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) throw Error(ErrorKind::CannotOpen, {name});
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    return QString::fromUtf8(line);
}

void printLine(const QString& text) {
    print(stdout, text);
}
void printReason(const QString& text) {
    print(stderr, text);
}

}  // namespace madobe::ctl
