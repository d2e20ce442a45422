// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace madobe {

/// A file of this PC in which the windows of an account keep what their office does not take.
/// Whoever changes it holds it meanwhile, and it is replaced at once or not at all.
class PocketFile {
public:
    using Change = std::function<QByteArray(const QByteArray&)>;

    explicit PocketFile(QString path);

    bool isThere() const;
    /// Empty when there is none. Throws CannotOpen.
    QByteArray read() const;
    /// Writes what `change` makes of it; nothing at all takes the file away. Throws what `change`
    /// does, Locked when another window holds it for long, CannotOpen, ReadOnly, DiskFull and
    /// Unreadable.
    void change(const Change& change) const;

private:
    void write(const QByteArray& content) const;

    QString m_path;
};

}  // namespace madobe
