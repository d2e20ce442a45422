// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QList>
#include <QString>

namespace madobe {

/// Somebody's stay in hospital on a day: the row of admission_status whose type was in force, or
/// its first where no type had begun.
struct CensusRow {
    qint64 status = 0;
    qint64 patient = 0;
    qint64 institution = 0;
    qint64 type = 0;  // row id of the code in force; 0: none
    QString typeCode;
    QString admittedOn;
    QString typeFrom;
    QString typeUntil;
    /// Full years on that day; -1: the birth date is not known to the day.
    int age = -1;
    bool isLong = false;  // a year or more
};

/// How many they are, by the columns of the table `inpatients`: persons, each once. Somebody may
/// have several stays on a day.
struct CensusSummary {
    qsizetype stays = 0;
    qsizetype persons = 0;
    qsizetype year = 0;
    qsizetype year65 = 0;
    qsizetype yearUnder65 = 0;
    qsizetype yearUnknown = 0;
};
CensusSummary summaryOf(const QList<CensusRow>& census);

/// Who was in hospital on a day (ISO), the longest stay first; by the rules of the table
/// `inpatients`.
QList<CensusRow> readCensus(Database& database, const QString& day);
/// One person's rows in it.
QList<CensusRow> readCensusOf(Database& database, qint64 patient, const QString& day);

}  // namespace madobe
