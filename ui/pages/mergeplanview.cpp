// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergeplanview.h"

#include "core/text/issuetext.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QLabel* heading(const QString& text) {
    QLabel* label = wrappedLabel(text);
    setTextRole(*label, TextRole::Heading);
    return label;
}

}  // namespace

MergePlanView::MergePlanView(PageContext& context, const MergePlan& plan, qint64 here,
                             const Sides& chosen, QWidget* parent)
    : QWidget(parent), m_context(context), m_plan(plan) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kMedium, 0, 0);
    layout->setSpacing(spacing::kSmall);
    showObstacles(*layout);
    showWhoStays(*layout, here);
    showFacts(*layout, chosen);
    showMoves(*layout);
    layout->addStretch();
}

Patient MergePlanView::stays() const {
    return static_cast<const Patient&>(*m_choices->result());
}

void MergePlanView::focusColumn(const QString& column) {
    if (!m_choices->focusColumn(column)) setFocus(Qt::OtherFocusReason);
}

void MergePlanView::showObstacles(QVBoxLayout& layout) {
    if (m_plan.obstacles.isEmpty()) return;
    layout.addWidget(heading(tr("このままでは統合できません。先に次の記録を直してください。")));
    for (const MergeObstacle& each : m_plan.obstacles) {
        auto* row = new QHBoxLayout;
        auto* open = new QPushButton(tr("開いて直す"));
        open->setAutoDefault(false);
        const QString record =
            entityTitle(*each.type) + u"　"_s +
            m_context.texts.title(*each.type,
                                  *m_context.office.store().of(*each.type).load(each.record));
        open->setAccessibleName(tr("%1を開いて直す").arg(record));
        connect(open, &QPushButton::clicked, this, [this, type = each.type, id = each.record] {
            m_context.navigator.openRecord(*type, id);
        });
        row->addWidget(open);
        row->addWidget(wrappedLabel(record + u": "_s + issueText(each.issue)), 1);
        layout.addLayout(row);
    }
}

void MergePlanView::showWhoStays(QVBoxLayout& layout, qint64 here) {
    layout.addWidget(heading(tr("残る人")));
    auto* group = new QButtonGroup(this);
    const bool isHereKept = m_plan.kept.id == here;
    const Patient& first = isHereKept ? m_plan.kept : m_plan.gone;
    const Patient& second = isHereKept ? m_plan.gone : m_plan.kept;
    for (const Patient* person : {&first, &second}) {
        auto* button = new QRadioButton(nameOf(*person));
        group->addButton(button);
        button->setChecked(person->id == m_plan.kept.id);
        if (person->id == m_plan.kept.id) setFocusProxy(button);
        layout.addWidget(button);
        connect(button, &QRadioButton::clicked, this,
                [this, id = person->id] { Q_EMIT stayChosen(id); });
    }
}

void MergePlanView::showFacts(QVBoxLayout& layout, const Sides& chosen) {
    const Patient facts = mergedFacts(m_plan.gone, m_plan.kept, m_context.office.codes());
    using Side = FieldChoices::Side;
    m_choices = new FieldChoices(
        m_context.texts, patientType(), m_plan.gone, m_plan.kept,
        {tr("統合される人"), tr("残る人")},
        [&](const Field& each) -> std::optional<Side> {
            if (each.isKey) return std::nullopt;
            const auto before = chosen.constFind(QString::fromLatin1(each.column));
            if (before != chosen.constEnd()) return *before;
            const QVariant value = each.get(facts);
            if (value == each.get(m_plan.kept)) return Side::Second;
            return value == each.get(m_plan.gone) ? Side::First : Side::Both;
        },
        this);
    layout.addSpacing(spacing::kSmall);
    layout.addWidget(heading(tr("残す内容（番号は残る人のものになります）")));
    layout.addWidget(m_choices);
}

void MergePlanView::showMoves(QVBoxLayout& layout) {
    QStringList parts;
    for (const auto& [type, records] : m_plan.families) {
        parts.append(tr("%1 %2件").arg(entityTitle(*type), QLocale().toString(records)));
    }
    layout.addSpacing(spacing::kSmall);
    layout.addWidget(heading(tr("残る人に移る記録")));
    layout.addWidget(wrappedLabel(parts.isEmpty() ? tr("ありません。") : parts.join(tr("、"))));
    layout.addWidget(
        wrappedLabel(tr("番号「%1」はこのあとも残る人を指します（台帳の取り込みでも）。")
                         .arg(m_plan.gone.number)));
}

QString MergePlanView::nameOf(const Patient& patient) const {
    QStringList parts{patient.name, patient.kana, patient.number};
    parts.removeAll(QString());
    if (patient.isProvisional) parts.append(tr("仮登録"));
    return parts.join(u"・"_s);
}

}  // namespace madobe
