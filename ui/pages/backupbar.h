// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/background.h"
#include "ui/support/messagebar.h"

#include <QDateTime>

#include <atomic>
#include <memory>
#include <optional>

namespace madobe {

/// Takes the daily backups of an office into the folder that this PC keeps them in, rehearses the
/// newest once a week, and says what went wrong; what went well has no words here. Nobody asked for
/// it, so it has a thread and a connection of its own and nobody waits for it: a lock lets it end,
/// who logs off or comes in instead stops it, and the next log-in begins anew.
class BackupBar : public MessageBar {
    Q_OBJECT
public:
    BackupBar(Office& office, const Catalogue& catalogue, QWidget* parent = nullptr);
    ~BackupBar() override;

    /// Looks into the folder at log-in, when the newest there gets too old, the day after something
    /// went wrong, and soon where another window was at it.
    void lookWhenDue();
    bool isBusy() const { return m_background && m_background->isBusy(); }
    /// Empty for none.
    QString folder() const;
    /// Needs the right Backup. Whoever works here from now on sets the backups off.
    void setFolder(const QString& folder);
    /// As far as the folder was looked into.
    const std::optional<QDateTime>& newest() const { return m_newest; }
    /// ISO, empty for never.
    QString rehearsedOn() const;

Q_SIGNALS:
    /// What the getters yield.
    void changed();
    /// Nothing is being taken or rehearsed any more.
    void idle();

private:
    void look();
    void rehearseWhenDue();
    /// Another window was at it, and is done by then.
    void lookSoon();
    /// A backup is due and another window is at it: says so where none came of it for a day.
    void waitForOthers();
    void tellStaying(const QStringList& paths);
    void tellFailure(const QString& what, const Error& error);

    Office& m_office;
    const Catalogue& m_catalogue;
    std::unique_ptr<Background> m_background;
    std::optional<QDateTime> m_newest;
    /// Between these nothing is looked at; a clock that was set back is before both.
    QDateTime m_lookedAt, m_nextLook;
    /// Stops the run of that look.
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
};

}  // namespace madobe
