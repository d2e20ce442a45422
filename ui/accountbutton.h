// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace madobe {

struct Session;

/// Who is logged in, at the foot of the side bar; what one does for oneself is in its menu.
class AccountButton final : public QPushButton {
    Q_OBJECT
public:
    AccountButton(const Session& session, int width, QWidget* parent);
};

}  // namespace madobe
