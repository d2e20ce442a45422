// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <atomic>
#include <memory>

namespace madobe {

/// Looks at the office's file when that is due, on a thread and a connection of its own, so that
/// nobody waits for it; says what to do when it is damaged, and saves what can be read.
class FileBar : public MessageBar {
    Q_OBJECT
public:
    FileBar(Office& office, const Catalogue& catalogue, Prompts& prompts,
            QWidget* parent = nullptr);
    ~FileBar() override;

    void checkWhenDue();
    bool isBusy() const { return m_background && m_background->isBusy(); }

private:
    void tellDamage();
    void save();

    Office& m_office;
    const Catalogue& m_catalogue;
    Prompts& m_prompts;
    std::unique_ptr<Background> m_background;
    std::shared_ptr<std::atomic_bool> m_ended = std::make_shared<std::atomic_bool>(false);
};

}  // namespace madobe
