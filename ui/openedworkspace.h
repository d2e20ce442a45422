// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "core/services/officedoor.h"

#include <memory>

class QStackedWidget;

namespace madobe {

class Prompts;
class Workspace;

/// The workspace of somebody who logged in, and the office under it. They come and go together.
class OpenedWorkspace {
public:
    /// Who logs in over an office that is open behind a lock.
    enum class Return { Same, OtherRights, SomebodyElse };

    /// The workspace goes into `stack`.
    OpenedWorkspace(std::unique_ptr<Office> office, const Catalogue& catalogue,
                    const QList<const CountTable*>& tables, Prompts& prompts,
                    QStackedWidget& stack);
    ~OpenedWorkspace();

    Office& office() { return *m_office; }
    Workspace& workspace() { return *m_workspace; }
    /// Throws AccountDisabled, and what OfficeDoor::prove() does.
    Return whoReturns(const OfficeDoor& door, const QString& account, const QString& password);
    /// The office again over a new connection; nullptr when its user may no longer do the same.
    std::unique_ptr<Office> reconnected(const Catalogue& catalogue);

private:
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Workspace> m_workspace;
};

}  // namespace madobe
