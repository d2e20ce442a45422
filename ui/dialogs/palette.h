// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/referencesource.h"
#include "ui/support/actions.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;

namespace madobe {

/// Ctrl+K: type a few letters of an action or a person, Enter does or opens.
class Palette : public QDialog {
    Q_OBJECT
public:
    using Offers = std::function<bool(ActionId)>;

    /// `offers` tells what can be done where the user is.
    Palette(Office& office, RecordTexts& texts, Offers offers, QWidget* parent = nullptr);

Q_SIGNALS:
    void actionChosen(madobe::ActionId id);
    void personChosen(qint64 patient);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& text);
    void choose();

    Offers m_offers;
    ReferenceSource m_people;
    QLineEdit* m_line;
    QListWidget* m_list;
};

}  // namespace madobe
