// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/support/prompts.h"

#include <QObject>

#include <functional>

class QStackedWidget;

namespace madobe {

class MessageBar;
class NewOfficeView;
class StartView;

/// Who works in the practice office; the log-in screen tells it.
inline const QString kPracticeAccount = QStringLiteral("practice");
inline const QString kPracticePassword = QStringLiteral("practice office");

/// The screens before an office is chosen: start, new office, recovery key, restore of a backup.
/// Each is made when it is first shown.
class EntryScreens : public QObject {
    Q_OBJECT
public:
    EntryScreens(QStackedWidget& stack, Prompts& prompts, const Clock& clock,
                 const Catalogue& catalogue, QObject* parent = nullptr);

    void showStart();
    /// Tells an error on the start view.
    bool guardedAtStart(const std::function<void()>& action);
    /// Makes the practice office up where there is none yet.
    void ensurePractice(const QString& path);

Q_SIGNALS:
    /// The start view comes: an office that was chosen before is let go.
    void starting();
    void practiceRequested();
    void officeChosen(const QString& path);
    /// The recovery key was shown, too.
    void officeCreated(const QString& path, const QString& administrator, const QString& password);

private:
    StartView& startView();
    void makePractice(const QString& path);
    void chooseOffice();
    void showNew();
    void createOffice(const NewOffice& office);
    void showRecoveryKey(const NewOffice& office, const QString& key);
    void saveRecoveryKey(const QString& officeName, const QString& key, MessageBar& bar);
    void restoreBackup();

    QStackedWidget& m_stack;
    Prompts& m_prompts;
    const Clock& m_clock;
    const Catalogue& m_catalogue;
    StartView* m_start = nullptr;
    NewOfficeView* m_new = nullptr;
};

}  // namespace madobe
