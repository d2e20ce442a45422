// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace madobe {

/// Changes whenever a figure would come out differently for the same records.
inline constexpr int kCountDefinitionVersion = 1;

/// One of the files that a roll-up was made from.
struct CountSource {
    QString ward;
    QString file;
    QString sha256;
    QStringList missingPeriods;
    QStringList missingTables;
};

/// 集計.meta.json, what stands beside a file of counts (formats.md section 3.1).
struct CountMeta {
    QString generatedAt;
    QString programVersion;
    int schemaVersion = 0;
    int definitionVersion = kCountDefinitionVersion;
    QString officeWard;  // label
    bool isPractice = false;
    QStringList wards;  // labels
    QStringList periods;
    QStringList tables;
    bool hasFiscalYears = false;
    QString newBasis = QStringLiteral("fiscal_year");
    QString encoding;
    /// `2021-08`: whether it is closed.
    QMap<QString, bool> months;
    QMap<QString, qint64> incompleteRecords;
    QString sha256;
    /// Of a roll-up alone.
    QList<CountSource> sources;
    QStringList missingWards;

    /// The local day of generatedAt, ISO; empty where it is no time.
    QString madeOn() const;

    QByteArray json() const;
    /// Reads what a roll-up asks for. Throws BadCounts {code, path, line, key} with code
    /// `meta-damaged` or `meta-key`.
    static CountMeta read(const QString& path, const QByteArray& json);
};

/// 集計.csv: 集計.meta.json
QString countMetaPath(const QString& csvPath);

}  // namespace madobe
