// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/conflictdialog.h"

#include "core/text/issuetext.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

ConflictDialog::ConflictDialog(Office& office, const EntityType& type, const Entity& base,
                               const Entity& mine, const Entity& theirs, QWidget* parent)
    : QDialog(parent), m_type(type), m_mine(type.copy(mine)), m_theirs(type.copy(theirs)) {
    setWindowTitle(tr("別の内容で保存されています"));
    RecordTexts texts(office.store(), office.settings().read().dateStyle);
    auto* layout = new QVBoxLayout(this);
    auto* intro = new QLabel(tr(
        "この記録は、書いているあいだにほかの人が保存しました。違うところごとに、残す方を選んでくだ"
        "さい。"));
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::kLarge);
    layout->addLayout(grid);
    grid->addWidget(new QLabel(tr("自分が書いた方")), 0, 1);
    grid->addWidget(new QLabel(tr("保存されている方")), 0, 2);
    int row = 1;
    for (const Field& field : type.fields) {
        const QVariant ours = field.get(mine);
        const QVariant stored = field.get(theirs);
        if (field.isDerived || ours == stored) continue;
        auto* mineButton = new QRadioButton(texts.valueText(field, ours).left(60));
        auto* theirsButton = new QRadioButton(texts.valueText(field, stored).left(60));
        mineButton->setToolTip(texts.valueText(field, ours));
        theirsButton->setToolTip(texts.valueText(field, stored));
        mineButton->setAccessibleName(tr("%1: 自分が書いた方").arg(fieldLabel(field)));
        theirsButton->setAccessibleName(tr("%1: 保存されている方").arg(fieldLabel(field)));
        auto* group = new QButtonGroup(this);
        group->addButton(mineButton);
        group->addButton(theirsButton);
        const bool isMineUntouched = ours == field.get(base);
        const bool isTheirsUntouched = stored == field.get(base);
        grid->addWidget(new QLabel(fieldLabel(field)), row, 0);
        grid->addWidget(mineButton, row, 1);
        grid->addWidget(theirsButton, row, 2);
        QRadioButton* bothButton = nullptr;
        if (field.kind == FieldKind::Note && !ours.toString().isEmpty() &&
            !stored.toString().isEmpty()) {
            bothButton = new QRadioButton(tr("両方を残す"));
            bothButton->setAccessibleName(tr("%1: 両方を残す").arg(fieldLabel(field)));
            group->addButton(bothButton);
            grid->addWidget(bothButton, row, 3);
        }
        ++row;
        // Of two texts that were both written, none is to be lost.
        QRadioButton* chosen = isMineUntouched ? theirsButton : mineButton;
        if (bothButton && !isMineUntouched && !isTheirsUntouched) chosen = bothButton;
        chosen->setChecked(true);
        m_choices.append({&field, mineButton, bothButton});
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* accept =
        buttons->addButton(tr("この内容で保存する"), QDialogButtonBox::AcceptRole);
    setPrimary(*accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(buttons);
}

std::unique_ptr<Entity> ConflictDialog::result() const {
    std::unique_ptr<Entity> chosen = m_type.copy(*m_theirs);
    for (const auto& [field, mine, both] : m_choices) {
        const QVariant ours = field->get(*m_mine);
        if (mine->isChecked()) field->set(*chosen, ours);
        if (both && both->isChecked()) {
            field->set(*chosen, field->get(*m_theirs).toString() + u'\n' + ours.toString());
        }
    }
    return chosen;
}

}  // namespace madobe
