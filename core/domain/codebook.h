// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codeentry.h"

#include <QHash>
#include <QList>
#include <QString>

namespace madobe {

/// All code lists of an office in memory. A code holds from one 年度 to another.
class CodeBook {
public:
    CodeBook() = default;
    explicit CodeBook(QList<CodeEntry> entries);

    /// nullptr when unknown.
    const CodeEntry* byId(qint64 id) const;
    /// The code text of a row, empty for 0.
    QString code(qint64 id) const;
    QString label(qint64 id) const;
    /// Rows of a list in display order, whatever their validity.
    QList<const CodeEntry*> list(QStringView list) const;
    QList<const CodeEntry*> listIn(QStringView list, int fiscalYear) const;
    /// By code or label (NFKC, trimmed). A row valid in the year wins, 0 = any year; then one
    /// under the code `parent`, then one whose code it is.
    const CodeEntry* find(QStringView list, const QString& codeOrLabel, int fiscalYear = 0,
                          const QString& parent = {}) const;
    /// The other codes for which `find`, asked with the same year and parent, may take the label.
    QList<const CodeEntry*> rivals(const CodeEntry& code, int fiscalYear,
                                   const QString& parent) const;
    /// Row id of a code in force, 0 when there is none.
    qint64 id(const char* list, const char* code) const;
    bool is(qint64 id, const char* code) const {
        return byId(id) && byId(id)->code == QLatin1StringView(code);
    }

private:
    QList<CodeEntry> m_entries;
    QHash<qint64, qsizetype> m_byId;
    QHash<QString, QList<qsizetype>> m_byList;
    QHash<QString, QList<qsizetype>> m_byName;  // "list\ncode" and "list\nlabel"
};

}  // namespace madobe
