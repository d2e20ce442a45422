// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>

#include <stdexcept>

namespace madobe::ctl {

inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kUsage = 2;
inline constexpr int kCannotOpen = 3;
inline constexpr int kInternal = 70;

/// The command line itself is wrong; ends with kUsage.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(const QString& text) : std::runtime_error(text.toStdString()) {}
};

/// The options of one command, asked for by name.
class Arguments {
public:
    enum class Files { None, Some };
    /// `values` and `flags` are the names of the options that the command takes, `files` whether
    /// it takes names without an option; throws UsageError.
    Arguments(const QStringList& arguments, const QStringList& values, const QStringList& flags,
              Files files = Files::None);

    QString value(const QString& name) const { return m_parser.value(name); }
    QStringList values(const QString& name) const { return m_parser.values(name); }
    bool has(const QString& name) const { return m_parser.isSet(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }
    /// Throws UsageError when it is missing or empty.
    QString required(const QString& name) const;
    /// A whole number not below zero; `fallback` when not given.
    qint64 number(const QString& name, qint64 fallback) const;

private:
    QCommandLineParser m_parser;
};

/// First line of the file, `-` is standard input, without its line end. Throws CannotOpen.
QString readPassword(const QString& file);

void printLine(const QString& text);
void printReason(const QString& text);

}  // namespace madobe::ctl
