// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lockhold.h"

#include "ui/pages/backupbar.h"
#include "ui/workspace.h"

#include <QTimer>

#include <utility>

namespace madobe {

namespace {

constexpr int kRetryMilliseconds = 5000;  // for what could not be kept

void holdAnswers(Workspace& workspace, bool isHeld) {
    workspace.context().background.holdAnswers(isHeld);
    workspace.context().longWork.holdAnswers(isHeld);
}

}  // namespace

bool LockHold::isAtWork(Workspace& workspace) {
    return workspace.context().longWork.isBusy() || workspace.context().backups.isBusy();
}

void LockHold::begin(Workspace& workspace) {
    m_workspace = &workspace;
    m_wasWorking = workspace.context().longWork.isBusy();
    holdAnswers(workspace, true);
    const auto once = Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection);
    connect(&workspace.context().longWork, &Background::idle, this, &LockHold::look, once);
    connect(&workspace.context().backups, &BackupBar::idle, this, &LockHold::look, once);
    QTimer::singleShot(kRetryMilliseconds, this, &LockHold::look);
}

void LockHold::goOn() {
    m_wasWorking = false;
    // Free before it is told: an answer may ask, and a lock may come meanwhile.
    holdAnswers(*std::exchange(m_workspace, nullptr), false);
}

bool LockHold::takeWork() {
    return std::exchange(m_wasWorking, false);
}

void LockHold::look() {
    if (!m_workspace || isAtWork(*m_workspace)) return;
    if (!m_workspace->keepDrafts()) {
        QTimer::singleShot(kRetryMilliseconds, this, &LockHold::look);
        return;
    }
    Q_EMIT mayEnd();
}

}  // namespace madobe
