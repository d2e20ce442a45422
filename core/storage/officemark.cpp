// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officemark.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

void requireSameOffice(Database& database) {
    const std::optional<OfficeMark>& mark = database.source().mark;
    if (!mark) return;
    // Whatever later versions change, these three columns stay.
    Statement row(database, u"SELECT s.version, o.uid FROM schema_version s CROSS JOIN office o"_s);
    const bool isThere = row.step();
    const qint64 version = isThere ? row.integer(0) : 0;
    if (version > mark->schemaVersion) {
        throw Error(ErrorKind::TooNew,
                    {QString::number(version), QString::number(mark->schemaVersion)});
    }
    if (!isThere || row.blob(1) != mark->uid)
        throw Error(ErrorKind::OtherOffice, {database.path()});
    if (version < mark->schemaVersion) {
        throw Error(ErrorKind::ServerNeedsUpgrade, {database.path()});
    }
}

}  // namespace madobe
