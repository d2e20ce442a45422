// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/openedworkspace.h"

#include "ui/workspace.h"

#include <QDir>
#include <QStackedWidget>
#include <QStandardPaths>

namespace madobe {

using namespace Qt::StringLiterals;

OpenedWorkspace::OpenedWorkspace(std::unique_ptr<Office> office, const Catalogue& catalogue,
                                 const QList<const CountTable*>& tables, Prompts& prompts,
                                 QStackedWidget& stack)
    : m_office(std::move(office)) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    m_office->setPocket(QDir(folder).filePath(u"drafts"_s));
    m_workspace = std::make_unique<Workspace>(*m_office, catalogue, tables, prompts, &stack);
    stack.addWidget(m_workspace.get());
}

OpenedWorkspace::~OpenedWorkspace() = default;

OpenedWorkspace::Return OpenedWorkspace::whoReturns(const OfficeDoor& door, const QString& account,
                                                    const QString& password) {
    door.prove(account, password);
    const Session& session = m_office->session();
    const std::optional<Account> found = m_office->accounts().find(account);
    if (!found || found->name != session.account) return Return::SomebodyElse;
    if (!found->isEnabled) throw Error(ErrorKind::AccountDisabled, {found->name});
    if (roleFromCode(found->role) != session.role) return Return::OtherRights;
    m_office->accounts().tellFailures();
    return Return::Same;
}

std::unique_ptr<Office> OpenedWorkspace::reconnected(const Catalogue& catalogue) {
    const Session& session = m_office->session();
    auto office = Office::another(m_office->source(), session, m_office->clock(), catalogue);
    const std::optional<Account> account = office->accounts().find(session.account);
    const bool isSame =
        account && account->isEnabled && roleFromCode(account->role) == session.role;
    return isSame ? std::move(office) : nullptr;
}

}  // namespace madobe
