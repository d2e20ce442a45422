// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/situationsheet.h"

#include <QWidget>

class QLabel;

namespace madobe {

class GrowingEdit;

/// The cover's texts, kept as typed.
class SheetCover final : public QWidget {
    Q_OBJECT
public:
    SheetCover(const SituationSheet& cover, QWidget* parent);

    /// Fills in what stands here.
    void applyTo(SituationSheet& cover) const;
    void setEditable(bool isEditable);
    void showRemarks(const QStringList& remarks);
    void activate();
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void changed();

private:
    QList<std::pair<const Field*, GrowingEdit*>> m_texts;
    QLabel* m_remarks;
};

}  // namespace madobe
