// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/conflictdialog.h"

#include "core/services/personreferences.h"
#include "core/services/storerules.h"
#include "ui/forms/lastsaved.h"
#include "ui/support/followingarea.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kRevision = u"revision"_s;
const QString kSides = u"sides"_s;
constexpr int kWidth = 880;
constexpr int kHighest = 640;
// Of a window, and what a desktop shows beside it.
constexpr int kFrame = 60;

}  // namespace

ConflictDialog::ConflictDialog(Office& office, const EntityType& type, const Conflict& conflict,
                               QWidget* parent)
    : QDialog(parent),
      m_type(type),
      m_stored(settled(conflict)),
      m_cancelling(cancellingText(conflict)) {
    setWindowTitle(tr("別の内容で保存されています"));
    auto* layout = new QVBoxLayout(this);
    auto* intro = new QLabel(this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto* area = new FollowingArea(this);
    m_area = area;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area->viewport());
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    RecordTexts texts(office.store(), office.settings().read().dateStyle);
    addPart(*rows, texts, conflict, Part::Both);
    QStringList lines{lastSavedText(office, conflict.theirs.uid)};
    if (!m_cancelling.isEmpty()) lines.append(m_cancelling);
    lines.append(m_parts.isEmpty()
                     ? tr("同じところは書き換えられていないので、このまま保存できます。")
                     : tr("両方で変わったところは、残す方を選んでください。"));
    intro->setText(lines.join(u'\n'));
    addPart(*rows, texts, conflict, Part::Theirs);
    addPart(*rows, texts, conflict, Part::Mine);
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
    resizeToRows(*area, *content);
    // Where the keyboard begins, Space leaves the answer as it is.
    for (QRadioButton* each : content->findChildren<QRadioButton*>()) {
        if (!each->isChecked()) continue;
        each->setFocus();
        break;
    }
}

// What is laid out tells better than what was reckoned before how high its rows are.
void ConflictDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    const QWidget& viewport = *m_area->viewport();
    const int missing = m_area->widget()->heightForWidth(viewport.width()) - viewport.height();
    if (missing > 0) resize(width(), std::min(height() + missing, kHighest));
}

// As high as its rows need, once they are styled.
void ConflictDialog::resizeToRows(const QWidget& area, const QWidget& content) {
    for (QWidget* each : findChildren<QWidget*>()) each->ensurePolished();
    const QMargins margins = layout()->contentsMargins();
    const int inside = kWidth - margins.left() - margins.right();
    const int needed = layout()->totalHeightForWidth(kWidth) - area.sizeHint().height() +
                       content.heightForWidth(inside);
    const QSize room = screen()->availableSize() - QSize(kFrame, kFrame);
    resize(QSize(kWidth, std::min(needed, kHighest)).boundedTo(room));
}

std::unique_ptr<Entity> ConflictDialog::settled(const Conflict& conflict) const {
    std::unique_ptr<Entity> stored = m_type.copy(conflict.theirs);
    if (!conflict.isMineSettled) return stored;
    for (const Field& field : m_type.fields) {
        const bool isMineAlone =
            !field.isDerived && field.get(conflict.theirs) == field.get(conflict.base);
        if (isMineAlone) field.set(*stored, field.get(conflict.mine));
    }
    return stored;
}

QString ConflictDialog::cancellingText(const Conflict& conflict) const {
    const Field* reason = m_type.find(u"cancel_reason");
    if (!reason || reason->get(conflict.theirs) == reason->get(conflict.base)) return {};
    const QString why = reason->get(conflict.theirs).toString();
    return why.isEmpty() ? tr("取消は戻されています。")
                         : tr("この記録は取り消されています（%1）。保存しても取消のままです。")
                               .arg(why.simplified());
}

void ConflictDialog::addPart(QVBoxLayout& rows, RecordTexts& texts, const Conflict& conflict,
                             Part part) {
    const QString mine = tr("自分が書いた方");
    const QString theirs = tr("保存されている方");
    const QString before = tr("前のまま");
    const FieldChoices::Heads heads{part == Part::Theirs ? before : mine,
                                    part == Part::Mine ? before : theirs};
    auto choices = std::make_unique<FieldChoices>(
        texts, m_type, conflict.mine, *m_stored, heads,
        [&](const Field& field) { return proposed(field, conflict, part); }, rows.parentWidget(),
        &conflict.base);
    if (choices->isEmpty()) return;
    if (part != Part::Both) {
        QLabel* title = introLabel(part == Part::Theirs ? tr("保存されている方だけが変わったところ")
                                                        : tr("自分が書いた方だけが変わったところ"));
        title->setContentsMargins(0, m_parts.isEmpty() ? 0 : spacing::kMedium, 0, 0);
        rows.addWidget(title);
    }
    m_parts.append(choices.release());
    rows.addWidget(m_parts.last());
}

std::optional<FieldChoices::Side> ConflictDialog::proposed(const Field& field,
                                                           const Conflict& conflict,
                                                           Part part) const {
    using Side = FieldChoices::Side;
    // No form writes it: it stays as stored, and the key that saves says whether it is finished.
    if (!field.isInForm) return std::nullopt;
    const bool isMine = field.get(conflict.mine) != field.get(conflict.base);
    const bool isTheirs = field.get(conflict.theirs) != field.get(conflict.base);
    const Part here = isMine && isTheirs ? Part::Both : isMine ? Part::Mine : Part::Theirs;
    if (here != part) return std::nullopt;
    if (conflict.answers.value(kRevision).toInteger() == conflict.theirs.revision) {
        const QJsonValue answer =
            conflict.answers.value(kSides).toObject().value(QLatin1StringView(field.column));
        if (!answer.isUndefined()) return static_cast<Side>(answer.toInt());
    }
    if (part == Part::Theirs) return Side::Second;
    if (part == Part::Mine || !canKeepBoth(field, conflict.mine, conflict.theirs)) {
        return Side::First;
    }
    // Of two texts that were both written, none is to be lost.
    const QString written = field.get(conflict.mine).toString();
    const QString stored = field.get(conflict.theirs).toString();
    if (written.startsWith(stored)) return Side::First;
    return stored.startsWith(written) ? Side::Second : Side::Both;
}

std::unique_ptr<Entity> ConflictDialog::result() const {
    std::unique_ptr<Entity> chosen = m_type.copy(*m_stored);
    for (const FieldChoices* part : m_parts) part->applyTo(*chosen);
    return chosen;
}

QJsonObject ConflictDialog::answers() const {
    QJsonObject sides;
    for (const FieldChoices* part : m_parts) {
        const auto chosen = part->chosen();
        for (auto it = chosen.begin(); it != chosen.end(); ++it) {
            sides.insert(it.key(), static_cast<int>(it.value()));
        }
    }
    return {{kRevision, m_stored->revision}, {kSides, sides}};
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
