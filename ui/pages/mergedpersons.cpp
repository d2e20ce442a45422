// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergedpersons.h"

#include "core/domain/mergedpatient.h"
#include "core/services/personmerge.h"
#include "core/text/issuetext.h"
#include "ui/support/longchange.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

MergedPersons::MergedPersons(PageContext& context, MessageBar& bar, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(bar),
      m_layout(new QVBoxLayout(this)),
      m_undoing(new LongChange(context.office, context.longWork, context.prompts, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_undoing->tell([&navigator = context.navigator](const QString& text) { navigator.say(text); },
                    tr("統合を取り消しました"), tr("統合を取り消せませんでした: %1"));
    connect(m_undoing, &LongChange::failed, this, [this](const Error& error) {
        setEnabled(true);
        if (error.kind() == ErrorKind::Conflict) {
            m_bar.show(MessageBar::Tone::Warning,
                       tr("このあとに別の統合をしているので、分けられません。先に新しい方の統合を"
                          "取り消してください。"));
        } else if (error.kind() != ErrorKind::Cancelled) {
            m_bar.showError(error);
        }
    });
}

void MergedPersons::showThoseOf(qint64 patient) {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    setEnabled(!m_undoing->isRunning());
    RecordList list(m_context.office.store(), mergedPatientType());
    ListQuery query;
    query.filters = {{u"patient_id"_s, ListFilter::Kind::Is, patient}};
    for (const auto& row : list.rows(list.keys(query))) {
        addLine(static_cast<const MergedPatient&>(*row));
    }
    setVisible(m_layout->count() > 0);
}

void MergedPersons::addLine(const MergedPatient& merged) {
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* text = new QLabel(tr("%1 に「%2」（%3）を統合")
                                .arg(formatDate(merged.mergedOn, m_context.texts.dateStyle()),
                                     merged.name, merged.number));
    text->setTextFormat(Qt::PlainText);
    setTextRole(*text, TextRole::Muted);
    layout->addWidget(text);
    if (m_context.office.session().may(Right::Write)) {
        auto* part = new QPushButton(tr("統合を取り消す…"));
        part->setProperty("flat", true);
        part->setAutoDefault(false);
        part->setAccessibleName(tr("「%1」の統合を取り消す").arg(merged.name));
        connect(part, &QPushButton::clicked, this, [this, merged] { this->part(merged); });
        layout->addWidget(part);
    }
    layout->addStretch();
    m_layout->addWidget(line);
}

void MergedPersons::part(const MergedPatient& merged) {
    guarded(m_bar, [&] {
        const auto entry = PersonMerge(m_context.office.unitOfWork(), m_context.office.session())
                               .entryOf(merged.id);
        if (!entry) throw Error(ErrorKind::NotFound, {QString::fromLatin1("merged_patient")});
        const QString question =
            tr("「%1」（%2）をもう一度別の人にします。戻る記録: %3。\n統合のあとに書いた記録は、"
               "この人に残ります。")
                .arg(merged.name, merged.number, whatReturns(*entry));
        if (!m_context.prompts.confirm(question, tr("統合を取り消す"))) return;
        setEnabled(false);
        m_undoing->startUndo(*entry);
    });
}

QString MergedPersons::whatReturns(const JournalEntry& entry) {
    QMap<QString, qint64> records;
    m_context.office.journal().forEachChange(
        entry.id, [&](const JournalChange& change) { ++records[change.entity]; });
    QStringList parts;
    for (const EntityType* type : m_context.catalogue.types()) {
        if (type == &patientType() || type->isByProgram) continue;
        const qint64 count = records.value(QString::fromLatin1(type->table));
        if (count == 0) continue;
        parts.append(tr("%1 %2件").arg(entityTitle(*type), QLocale().toString(count)));
    }
    return parts.isEmpty() ? tr("なし") : parts.join(tr("、"));
}

}  // namespace madobe
