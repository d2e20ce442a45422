// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/conflictdialog.h"

#include "core/services/personreferences.h"
#include "core/services/storerules.h"
#include "ui/support/followingarea.h"
#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

namespace {

constexpr int kWidth = 880;
constexpr int kHighest = 640;
// Of a window, and what a desktop shows beside it.
constexpr int kFrame = 60;

}  // namespace

ConflictDialog::ConflictDialog(Office& office, const EntityType& type, const Entity& base,
                               const Entity& mine, const Entity& theirs, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("別の内容で保存されています"));
    auto* layout = new QVBoxLayout(this);
    auto* intro = new QLabel(tr("この記録は、書いているあいだにほかの人が保存しました。違うところご"
                                "とに、残す方を選んでください。"),
                             this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto* area = new FollowingArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area->viewport());
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    RecordTexts texts(office.store(), office.settings().read().dateStyle);
    using Side = FieldChoices::Side;
    const auto proposed = [&](const Field& field) -> std::optional<Side> {
        // Said by the key that saves.
        if (&field == type.find(u"is_finished")) return std::nullopt;
        if (field.get(mine) == field.get(base)) return Side::Second;
        const bool isTheirsUntouched = field.get(theirs) == field.get(base);
        if (isTheirsUntouched || !canKeepBoth(field, mine, theirs)) return Side::First;
        // Of two texts that were both written, none is to be lost.
        const QString written = field.get(mine).toString();
        const QString stored = field.get(theirs).toString();
        if (written.startsWith(stored)) return Side::First;
        return stored.startsWith(written) ? Side::Second : Side::Both;
    };
    m_choices =
        new FieldChoices(texts, type, mine, theirs, {tr("自分が書いた方"), tr("保存されている方")},
                         proposed, content, &base);
    rows->addWidget(m_choices);
    rows->addStretch();
    area->setWidget(content);
    layout->addWidget(area, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* accept =
        buttons->addButton(tr("この内容で保存する"), QDialogButtonBox::AcceptRole);
    setPrimary(*accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(buttons);

    // As high as its rows need, once they are styled.
    for (QWidget* each : findChildren<QWidget*>()) each->ensurePolished();
    const QMargins margins = layout->contentsMargins();
    const int inside = kWidth - margins.left() - margins.right();
    const int needed = layout->totalHeightForWidth(kWidth) - area->sizeHint().height() +
                       content->heightForWidth(inside);
    const QSize room = screen()->availableSize() - QSize(kFrame, kFrame);
    resize(QSize(kWidth, std::min(needed, kHighest)).boundedTo(room));
}

bool isConflict(Office& office, const EntityType& type, const Entity& base, const Entity& mine,
                const Entity& theirs) {
    // As a save would write it.
    const std::unique_ptr<Entity> meant = type.copy(mine);
    followMerges(office.store(), type, *meant);
    settle(office.store(), type, *meant);
    // That is changed by the key that saves.
    const Field* finished = type.find(u"is_finished");
    return std::any_of(type.fields.begin(), type.fields.end(), [&](const Field& field) {
        return !field.isDerived && &field != finished && field.get(mine) != field.get(base) &&
               field.get(*meant) != field.get(theirs);
    });
}

}  // namespace madobe
