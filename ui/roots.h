// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "ui/pages/page.h"

namespace madobe {

/// A page that the sidebar leads to.
struct RootSpec {
    const char* name;  // in routes
    const char* text;  // translated in context "sidebar"
    ActionId action;
    Page* (*make)(PageContext&, const RootSpec&, const QList<const CountTable*>&);

    QString title() const;
};

/// In the order of the sidebar.
std::span<const RootSpec> rootSpecs();
/// Index of the root that the action leads to; -1 for other actions.
int rootOf(ActionId action);

}  // namespace madobe
