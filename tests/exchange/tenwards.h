// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rollup.h"
#include "tests/support/madecounts.h"

#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>

namespace madobe::tests {

/// Value and note by table, period, ward, row and column.
using Cells = QMap<QString, QPair<QString, QString>>;

inline const QStringList kTenWards{QStringLiteral("中央区"), QStringLiteral("北区"),
                                   QStringLiteral("東区"),   QStringLiteral("白石区"),
                                   QStringLiteral("厚別区"), QStringLiteral("豊平区"),
                                   QStringLiteral("清田区"), QStringLiteral("南区"),
                                   QStringLiteral("西区"),   QStringLiteral("手稲区")};

QList<const CountTable*> tables(const QStringList& codes);
MadeCounts oneMonth(const QStringList& codes = {QStringLiteral("consultation")});

/// Folders that go away with it.
class Files {
public:
    QString folder() const { return m_folder.path(); }
    QString out() const { return m_folder.filePath(QStringLiteral("全市.csv")); }
    /// What the ten wards write; each has figures of its own.
    QStringList ten(MadeCounts made) const;
    /// The cells of the sum.
    Cells write(const Rollup& rollup) const;

private:
    QTemporaryDir m_folder;
};

/// The lines of a CSV without its header.
QList<QStringList> rowsOf(const QString& path);
/// The key of a row among cells.
QString at(const QStringList& row);
QJsonObject metaOf(const QString& csvPath);

/// The codes of the problems of a kind, and the sentence about the first.
QStringList codesOf(const Rollup& rollup, RollupProblem::Kind kind);
QString textOf(const Rollup& rollup, RollupProblem::Kind kind);

}  // namespace madobe::tests
