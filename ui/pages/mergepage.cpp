// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergepage.h"

#include "core/domain/mergedpatient.h"
#include "core/text/issuetext.h"
#include "ui/forms/fieldchoices.h"
#include "ui/forms/formcontroller.h"
#include "ui/forms/referenceeditor.h"
#include "ui/pages/duplicatetext.h"
#include "ui/support/longchange.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestSearch = 460;
constexpr qsizetype kMostCandidates = 5;

QLabel* wrapped(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QLabel* heading(const QString& text) {
    QLabel* label = wrapped(text);
    setTextRole(*label, TextRole::Heading);
    return label;
}

}  // namespace

MergePage::MergePage(PageContext& context, qint64 patient)
    : Page(context),
      m_patient(patient),
      m_heading(new QLabel(this)),
      m_bar(new MessageBar(this)),
      m_merge(new QPushButton(tr("統合する"), this)),
      m_write(new LongChange(context.office, context.longWork, context.prompts, this)) {
    auto* layout = new QVBoxLayout(this);
    setTextRole(*m_heading, TextRole::Title);
    m_heading->setWordWrap(true);
    m_heading->setText(tr("「%1」と同じ人を選ぶ").arg(context.texts.name(u"patient"_s, patient)));
    QLabel* intro = wrapped(tr(
        "同じ人が二重に登録されているとき、記録を1人にまとめます。あとから分けることもできます。"));
    setTextRole(*intro, TextRole::Muted);
    auto source = std::make_unique<ReferenceSource>(context.office, context.texts, patientType());
    source->offerNothingNew();
    m_other =
        new ReferenceEditor(*mergedPatientType().find(u"patient_id"), std::move(source), this);
    m_other->setMaximumWidth(kWidestSearch);
    auto* candidates = new QHBoxLayout;
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_area = new QWidget;
    new QVBoxLayout(m_area);
    m_area->layout()->setContentsMargins(0, 0, 0, 0);
    area->setWidget(m_area);
    auto* buttons = new QHBoxLayout;
    m_merge->setAutoDefault(false);
    setPrimary(*m_merge);
    auto* giveUp = new QPushButton(tr("やめる"), this);
    giveUp->setAutoDefault(false);
    buttons->addWidget(m_merge);
    buttons->addWidget(giveUp);
    buttons->addStretch();
    layout->addWidget(m_heading);
    layout->addWidget(intro);
    layout->addWidget(m_bar);
    layout->addWidget(m_other);
    layout->addLayout(candidates);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    guarded(*m_bar, [&] { addCandidates(*candidates); });
    connect(m_other, &FieldEditor::changed, this, &MergePage::onChosen);
    connect(m_other, &ReferenceEditor::failed, m_bar, &MessageBar::showError);
    connect(m_merge, &QPushButton::clicked, this, &MergePage::merge);
    connect(giveUp, &QPushButton::clicked, this, [this] { this->context().navigator.back(); });
    connect(m_write, &LongChange::done, this, &MergePage::onMerged);
    connect(m_write, &LongChange::failed, this, [this](const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) m_bar->showError(error);
        refresh();
    });
    showPlan();
}

void MergePage::addCandidates(QBoxLayout& layout) {
    const auto person = office().store().load<Patient>(patientType(), m_patient);
    for (const DuplicateCandidate& each :
         findDuplicates(office().database(), person).mid(0, kMostCandidates)) {
        auto* button = new QPushButton(duplicateText(context().texts, each), this);
        button->setProperty("flat", true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id = each.id] { choose(id); });
        layout.addWidget(button);
    }
    layout.addStretch();
}

QString MergePage::title() const {
    return tr("同じ人の統合");
}

void MergePage::activate() {
    m_other->setFocus();
}

void MergePage::choose(qint64 other) {
    m_other->choose(other);
}

void MergePage::onChosen() {
    const qint64 other = m_other->value().toLongLong();
    if (other == 0) {
        m_gone = m_kept = 0;
        return showPlan();
    }
    guarded(*m_bar, [&] {
        const auto here = office().store().load<Patient>(patientType(), m_patient);
        // Who was entered with papers stays, else who was there first.
        const auto there = office().store().load<Patient>(patientType(), other);
        const bool hereStays =
            here.isProvisional != there.isProvisional ? there.isProvisional : m_patient < other;
        m_kept = hereStays ? m_patient : other;
        m_gone = hereStays ? other : m_patient;
    });
    refresh();
    // The field where the other one was found is gone.
    if (m_shown) m_shown->setFocus(Qt::OtherFocusReason);
}

void MergePage::swap() {
    std::swap(m_gone, m_kept);
    refresh();
    if (m_shown) m_shown->setFocus(Qt::OtherFocusReason);
}

void MergePage::refresh() {
    if (m_gone == 0) return showPlan();
    guarded(*m_bar, [this] {
        m_plan = PersonMerge(office().unitOfWork(), office().session()).plan(m_gone, m_kept);
        showPlan();
    });
}

void MergePage::showPlan() {
    delete m_shown;
    m_shown = nullptr;
    m_choices = nullptr;
    m_merge->setEnabled(m_gone != 0 && m_plan.obstacles.isEmpty());
    if (m_gone == 0) return;
    m_shown = new QWidget(m_area);
    auto* layout = new QVBoxLayout(m_shown);
    layout->setContentsMargins(0, spacing::kMedium, 0, 0);
    layout->setSpacing(spacing::kSmall);
    showObstacles(*layout);
    showWhoStays(*layout);
    const Patient facts = mergedFacts(m_plan.gone, m_plan.kept, office().codes());
    using Side = FieldChoices::Side;
    m_choices = new FieldChoices(
        context().texts, patientType(), m_plan.gone, m_plan.kept,
        {tr("統合される人"), tr("残る人")},
        [&](const Field& each) -> std::optional<Side> {
            if (each.isKey) return std::nullopt;
            const QVariant value = each.get(facts);
            if (value == each.get(m_plan.kept)) return Side::Second;
            return value == each.get(m_plan.gone) ? Side::First : Side::Both;
        },
        m_shown);
    layout->addSpacing(spacing::kSmall);
    layout->addWidget(heading(tr("残す内容（番号は残る人のものになります）")));
    layout->addWidget(m_choices);
    showMoves(*layout);
    layout->addStretch();
    m_area->layout()->addWidget(m_shown);
    m_shown->show();
}

QString MergePage::nameOf(const Patient& patient) const {
    QStringList parts{patient.name, patient.kana, patient.number};
    parts.removeAll(QString());
    if (patient.isProvisional) parts.append(tr("仮登録"));
    return parts.join(u"・"_s);
}

void MergePage::showWhoStays(QVBoxLayout& layout) {
    layout.addWidget(heading(tr("残る人")));
    auto* group = new QButtonGroup(m_shown);
    const bool isHereKept = m_kept == m_patient;
    const Patient& here = isHereKept ? m_plan.kept : m_plan.gone;
    const Patient& there = isHereKept ? m_plan.gone : m_plan.kept;
    for (const Patient* person : {&here, &there}) {
        auto* button = new QRadioButton(nameOf(*person));
        group->addButton(button);
        button->setChecked(person->id == m_kept);
        if (person->id == m_kept) m_shown->setFocusProxy(button);
        layout.addWidget(button);
        // The page is built anew, so not within the click.
        connect(
            button, &QRadioButton::clicked, this,
            [this, isOther = person->id != m_kept] {
                if (isOther) swap();
            },
            Qt::QueuedConnection);
    }
}

void MergePage::showMoves(QVBoxLayout& layout) {
    QStringList parts;
    for (const auto& [type, records] : m_plan.families) {
        parts.append(tr("%1 %2件").arg(entityTitle(*type), QLocale().toString(records)));
    }
    layout.addSpacing(spacing::kSmall);
    layout.addWidget(heading(tr("残る人に移る記録")));
    layout.addWidget(wrapped(parts.isEmpty() ? tr("ありません。") : parts.join(tr("、"))));
    layout.addWidget(wrapped(tr("番号「%1」はこのあとも残る人を指します（台帳の取り込みでも）。")
                                 .arg(m_plan.gone.number)));
}

void MergePage::showObstacles(QVBoxLayout& layout) {
    if (m_plan.obstacles.isEmpty()) return;
    layout.addWidget(heading(tr("このままでは統合できません。先に次の記録を直してください。")));
    for (const MergeObstacle& each : m_plan.obstacles) {
        auto* row = new QHBoxLayout;
        auto* open = new QPushButton(tr("開いて直す"));
        open->setAutoDefault(false);
        const QString record =
            entityTitle(*each.type) + u"　"_s +
            context().texts.title(*each.type, *office().store().of(*each.type).load(each.record));
        open->setAccessibleName(tr("%1を開いて直す").arg(record));
        connect(open, &QPushButton::clicked, this, [this, type = each.type, id = each.record] {
            context().navigator.openRecord(*type, id);
        });
        row->addWidget(open);
        row->addWidget(wrapped(record + u": "_s + issueText(each.issue)), 1);
        layout.addLayout(row);
    }
}

/// What somebody is writing about the one who goes would have no record any more.
bool MergePage::isBegunElsewhere() {
    const QString form = draftForm(patientType());
    QStringList writers;
    for (const Draft& draft : office().drafts().ofOthers(form, m_plan.gone.uid)) {
        writers.append(tr("%1 さん").arg(draft.account));
    }
    if (!office().drafts().find(form, m_plan.gone.uid).isEmpty()) writers.append(tr("自分"));
    if (writers.isEmpty()) return false;
    m_bar->show(
        MessageBar::Tone::Warning,
        tr("「%1」の基本情報に書きかけがあります（%2）。保存するか捨ててから統合してください。")
            .arg(m_plan.gone.name, writers.join(tr("、")))
            .toHtmlEscaped());
    return true;
}

void MergePage::merge() {
    if (m_gone == 0 || !m_choices) return;
    guarded(*m_bar, [this] {
        if (isBegunElsewhere()) return;
        m_merge->setEnabled(false);
        const auto kept = static_cast<const Patient&>(*m_choices->result());
        m_write->start([gone = m_plan.gone, kept](Office& work, const UndoWatch&) {
            Patient stays = kept;
            return PersonMerge(work.unitOfWork(), work.session()).merge(gone, stays);
        });
    });
}

void MergePage::onMerged() {
    Navigator& navigator = context().navigator;
    const qint64 kept = m_kept;
    const bool isHereGone = m_gone == m_patient;
    navigator.say(tr("「%1」に統合しました").arg(m_plan.kept.name));
    navigator.back();
    if (!isHereGone) return;
    // The page below is that of somebody who is no more.
    navigator.back();
    navigator.openRecord(patientType(), kept);
}

}  // namespace madobe
