// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countfilereader.h"
#include "ui/support/prompts.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace madobe {

/// The files that are summed: further ones are added, and each can be taken out again.
class RollupFiles final : public QWidget {
    Q_OBJECT
public:
    RollupFiles(Prompts& prompts, QWidget* parent);

    /// Files, and folders that nobody has searched yet.
    const QStringList& places() const { return m_places; }
    int listed() const;
    void add(const QStringList& places);
    /// What was read of the places stands for them.
    void show(const QList<OfficeCounts>& offices);
    void activate();

Q_SIGNALS:
    /// What is to be read is no longer what is listed.
    void changed();

private:
    void takeOut();
    void updateState();

    QPushButton* m_choose;
    QPushButton* m_chooseFolder;
    QPushButton* m_takeOut;
    QListWidget* m_list;
    QStringList m_places;
};

}  // namespace madobe
