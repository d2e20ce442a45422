// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/conflictdialog.h"

#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

ConflictDialog::ConflictDialog(Office& office, const EntityType& type, const Entity& base,
                               const Entity& mine, const Entity& theirs, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("別の内容で保存されています"));
    auto* layout = new QVBoxLayout(this);
    auto* intro = new QLabel(tr(
        "この記録は、書いているあいだにほかの人が保存しました。違うところごとに、残す方を選んでくだ"
        "さい。"));
    intro->setWordWrap(true);
    layout->addWidget(intro);
    RecordTexts texts(office.store(), office.settings().read().dateStyle);
    using Side = FieldChoices::Side;
    const auto proposed = [&](const Field& field) -> std::optional<Side> {
        const bool isMineUntouched = field.get(mine) == field.get(base);
        const bool isTheirsUntouched = field.get(theirs) == field.get(base);
        if (isMineUntouched) return Side::Second;
        // Of two texts that were both written, none is to be lost.
        const bool keepsBoth = !isTheirsUntouched && canKeepBoth(field, mine, theirs);
        return keepsBoth ? Side::Both : Side::First;
    };
    m_choices = new FieldChoices(texts, type, mine, theirs,
                                 {tr("自分が書いた方"), tr("保存されている方")}, proposed, this);
    layout->addWidget(m_choices);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* accept =
        buttons->addButton(tr("この内容で保存する"), QDialogButtonBox::AcceptRole);
    setPrimary(*accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(buttons);
}

}  // namespace madobe
