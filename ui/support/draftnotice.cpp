// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/draftnotice.h"

namespace madobe {

using namespace Qt::StringLiterals;

void DraftNotice::kept(const DraftService::Outcome& outcome) {
    if (outcome.kept != DraftService::Kept::HereRefused || !outcome.reason) return tell({}, {});
    tell(MessageBar::Tone::Warning,
         errorHtml(*outcome.reason) + u"<br>"_s +
             tr("書いたものはこのPCに下書きとして残してあり、書き込めるようになったら自動で移します"
                "。"));
}

void DraftNotice::keptNowhere(const Error& error) {
    tell(MessageBar::Tone::Danger,
         errorHtml(error) + u"<br>"_s +
             tr("書いたものはこの画面にだけあります。下書きに残せるまで、この画面を開いたままにして"
                "ください。"));
}

void DraftNotice::tell(MessageBar::Tone tone, const QString& html) {
    if (html == m_told) return;
    if (!html.isEmpty()) {
        m_bar.show(tone, html);
    } else if (m_bar.text() == m_told) {
        m_bar.clear();
    }
    m_told = html;
}

}  // namespace madobe
