// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sealedfigures.h"
#include "core/storage/sealstore.h"

namespace madobe {

/// Which months are closed, as it is when it is made. Reads what lines there are once.
class ClosedMonths {
public:
    explicit ClosedMonths(CountEngine& engine);

    /// Whether the ward has closed it; of lines over several wards, and of a ward that closes
    /// nothing, whether all that they are made of have. 全市 is asked for its own line by what
    /// stands on it alone, and where the month has anything of that. `month` is `2021-08`, `ward`
    /// the code of a heading; without a table it is about everything.
    bool isClosed(const QString& month, const QString& ward = kCity,
                  const CountTable* table = nullptr);

private:
    bool isClosedBy(const QString& month, const QString& line) const;
    bool areWardsClosed(const QString& month, const QString& heading) const;
    bool isCityClosed(const QString& month);

    Database& m_database;
    QList<const CodeEntry*> m_lines;
    QSet<WardAndMonth> m_closed;
    QHash<QString, bool> m_isCityClosed;  // by month
};

}  // namespace madobe
