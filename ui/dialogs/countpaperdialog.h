// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countrequest.h"

#include <QDialog>

class QComboBox;

namespace madobe {

/// The table of counts on the screen.
struct ShownCounts {
    const CountTable* table = nullptr;
    Period period;
    CountHeading ward;

    CountRequest request() const;
};

/// Which tables, periods and wards go on paper; what is on the screen to begin with.
class CountPaperDialog : public QDialog {
    Q_OBJECT
public:
    CountPaperDialog(const ShownCounts& shown, const QString& verb, QWidget* parent = nullptr);

    CountRequest request() const;

private:
    enum class Content { Shown, Return, All };
    enum class Span { Shown, Months, Year };

    ShownCounts m_shown;
    QComboBox* m_content;
    QComboBox* m_span;
    QComboBox* m_wards;
    QComboBox* m_small;
};

}  // namespace madobe
