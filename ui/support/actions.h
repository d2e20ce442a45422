// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QKeySequence>
#include <QString>

#include <optional>
#include <span>

namespace madobe {

/// Everything a key, the palette or a menu can do. Said once: shortcuts, palette, help and rights
/// follow from the table.
enum class ActionId {
    Help,
    NewConsultation,
    NewPatient,
    MergePersons,
    Open,
    Refresh,
    Palette,
    Find,
    Save,
    SaveAndClose,
    SaveUnfinished,
    Back,
    AsLastTime,
    Undo,
    Redo,
    Print,
    CopyTable,
    ExportTable,
    ExportPdf,
    ExportWorkbook,
    SavePlot,
    ExplainFigure,
    Lock,
    LogOff,
    ChangePassword,
    GoToday,
    GoPatients,
    GoConsultations,
    GoDischarges,
    GoPeers,
    GoStays,
    GoCouncil,
    GoCounts,
    GoAdministration,
    ToggleLook,
    Quit,
};

struct ActionSpec {
    ActionId id;
    /// Translated in context "action".
    const char* text;
    const char* shortcut;
    std::optional<Right> right = {};
    /// Takes along what a page shows: whether it can, and by what right, is the page's to say.
    bool isOutput = false;

    QString title() const;
    QKeySequence keys() const;
};

std::span<const ActionSpec> actionSpecs();
const ActionSpec& actionSpec(ActionId id);

}  // namespace madobe
