// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace madobe::bench {

/// What a piece of work told its engine, values filled in, as the engine's own library can be told
/// again.
struct Recording {
    /// What the statements need to have been prepared before.
    QList<QByteArray> prepared;
    QList<QByteArray> statements;
};

/// A connection by the engine's own library, without anything of ours: the limit that a figure is
/// held against.
class BareEngine {
public:
    virtual ~BareEngine() = default;

    /// Runs one statement and reads every value of every row.
    virtual void run(const QByteArray& statement) = 0;
    /// Forgets what was prepared and prepares anew; not to be timed.
    virtual void prepareFor(const Recording&) {}

    void run(const QList<QByteArray>& statements) {
        for (const QByteArray& statement : statements) run(statement);
    }
};

}  // namespace madobe::bench
