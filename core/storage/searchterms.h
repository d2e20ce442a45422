// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// What typed text is looked for in one column. Said here once, for the statement and for the index
/// in memory.
struct SearchTerm {
    QString table;
    QString column;
    QString needle;
};

/// Whether a family is found by folded names and readings.
bool hasFoldedNames(const EntityType& type);

/// In columns of the family itself. Empty where the text says nothing.
QList<SearchTerm> searchTerms(const EntityType& type, const QString& text);
/// In names and readings alone.
QList<SearchTerm> nameTerms(const EntityType& type, const QString& text);
/// In records that lead to a patient by their patient_id: whoever rings may be known as somebody's
/// family; a paper names the case.
QList<SearchTerm> otherPatientTerms(const QString& text);

/// Every column in which searchTerms may look, of a family with folded names.
QStringList searchedColumns(const EntityType& type);
/// Every table and column in which otherPatientTerms may look.
QList<std::pair<QString, QString>> otherPatientColumns();

}  // namespace madobe
