// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergewrite.h"

#include "core/services/personmerge.h"
#include "ui/forms/formcontroller.h"
#include "ui/support/longchange.h"

#include <QLocale>

namespace madobe {

MergeWrite::MergeWrite(PageContext& context, MessageBar& bar, QWidget* page)
    : QObject(page),
      m_context(context),
      m_bar(bar),
      m_change(new LongChange(context.office, context.longWork, context.prompts, page)) {
    connect(m_change, &LongChange::progressed, this, [this](qint64 done, qint64 of) {
        m_bar.show(MessageBar::Tone::Warning,
                   tr("統合しています… %1件のうち%2件")
                       .arg(QLocale().toString(of), QLocale().toString(done)));
    });
    connect(m_change, &LongChange::done, this, &MergeWrite::merged);
    connect(m_change, &LongChange::failed, this, [this](const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) {
            m_bar.show(MessageBar::Tone::Warning, tr("統合をやめました。何も変わっていません。"));
        } else {
            m_bar.showError(error);
        }
        Q_EMIT failed();
    });
}

bool MergeWrite::start(const Patient& gone, const Patient& kept) {
    if (isBegunElsewhere(gone)) return false;
    m_change->tell([&navigator = m_context.navigator](const QString& text) { navigator.say(text); },
                   tr("「%1」に統合しました").arg(kept.name), tr("統合できませんでした: %1"));
    m_change->start([gone, kept](Office& work, const UndoWatch& watch) {
        Patient stays = kept;
        return PersonMerge(work.unitOfWork(), work.session()).merge(gone, stays, watch);
    });
    m_bar.show(MessageBar::Tone::Warning, tr("統合しています…"));
    return true;
}

void MergeWrite::cancel() {
    m_change->cancel();
    m_bar.show(MessageBar::Tone::Warning, tr("統合をやめています…"));
}

bool MergeWrite::isRunning() const {
    return m_change->isRunning();
}

/// What somebody is writing about the one who goes would have no record any more.
bool MergeWrite::isBegunElsewhere(const Patient& gone) {
    const QString form = draftForm(patientType());
    DraftService& drafts = m_context.office.drafts();
    QStringList writers;
    for (const Draft& draft : drafts.ofOthers(form, gone.uid)) {
        writers.append(tr("%1 さん").arg(draft.account));
    }
    if (!drafts.find(form, gone.uid).isEmpty()) writers.append(tr("自分"));
    if (writers.isEmpty()) return false;
    m_bar.show(
        MessageBar::Tone::Warning,
        tr("「%1」の基本情報に書きかけがあります（%2）。保存するか捨ててから統合してください。")
            .arg(gone.name, writers.join(tr("、")))
            .toHtmlEscaped());
    return true;
}

}  // namespace madobe
