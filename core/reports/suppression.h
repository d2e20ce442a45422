// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"

#include <QSet>

#include <array>

namespace madobe {

/// The note of a figure that is not published.
inline const QString kSuppressed = QStringLiteral("suppressed");
/// What stands in its place on paper; suppressionLegend() says why.
inline const QString kSuppressionSign = QStringLiteral("X");

/// Thresholds in use elsewhere, to choose from.
inline constexpr std::array<qint64, 4> kUsualThresholds{5, 6, 10, 11};

struct SuppressionPolicy {
    /// Figures from 1 to one less are small and hidden; 0 is shown. At least 3: below it a hidden
    /// figure could only be 1.
    qint64 threshold = 5;
};

/// What of a grid is not published, by CountGrid::key.
struct Suppression {
    QSet<QString> small;
    /// Large enough, but a small one could be computed from them.
    QSet<QString> further;

    bool hides(const QString& ward, const QString& row, const QString& column) const;
    bool isEmpty() const { return small.isEmpty(); }
};

/// What to hide of grids that are published together, one answer a grid: no hidden figure follows
/// from what is shown over the sums of wards, rows, columns and periods, nor over a stock that is
/// carried on, nor from another table that shows the same figure, knowing that it is at least 1.
/// The same for the same figures. Throws Internal for a threshold below 3.
QList<Suppression> suppress(const QList<CountGrid>& grids, const SuppressionPolicy& policy);

/// The grid for publication: a hidden figure is none and has the note.
CountGrid published(CountGrid grid, const Suppression& suppression);

/// Below a table; empty where nothing is hidden.
QString suppressionLegend(const Suppression& suppression, const SuppressionPolicy& policy);

}  // namespace madobe
