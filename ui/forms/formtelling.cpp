// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formtelling.h"

#include "core/text/issuetext.h"
#include "ui/forms/draftmerge.h"
#include "ui/forms/formview.h"
#include "ui/support/messagebar.h"

#include <QJsonArray>
#include <QSet>

namespace madobe {

using namespace Qt::StringLiterals;

QString FormTelling::linesOf(const Issues& issues) const {
    QStringList lines;
    QSet<QString> told;
    for (const Issue& issue : issues) {
        if (told.contains(issue.column)) continue;
        told.insert(issue.column);
        const FieldEditor* editor = m_view.editor(issue.column);
        const Field* field = m_view.type().find(issue.column);
        const QString label = field ? fieldLabel(*field) : entityTitle(m_view.type());
        const QString text = (label + u": "_s + issueText(issue)).toHtmlEscaped();
        lines.append(editor ? u"<a href=\"%1\">%2</a>"_s.arg(issue.column, text) : text);
    }
    return lines.join(u"<br>"_s);
}

void FormTelling::restored(const MergedDraft& draft, const QJsonArray& left, bool isSavedSince) {
    QStringList lines;
    if (draft.isMerged) {
        lines.append(tr("別の画面の書きかけと合わせました。確かめてから保存してください。"));
    }
    if (!draft.both.isEmpty()) {
        lines.append(tr("両方が書いたところ（両方の文を残しました）: %1")
                         .arg(draft.both.join(u"、"_s).toHtmlEscaped()));
    }
    if (!left.isEmpty()) {
        QStringList texts;
        for (const auto& each : left) texts.append(each.toString());
        lines.append(tr("欄に入れなかった、もう一方の書きかけ: %1")
                         .arg(texts.join(u"、"_s).toHtmlEscaped()));
    }
    if (isSavedSince) {
        lines.append(
            tr("この記録は、書きかけのあいだに別の内容で保存されています。保存するときに見比べ"
               "られます。"));
    }
    if (!lines.isEmpty()) m_bar.show(MessageBar::Tone::Warning, lines.join(u"<br>"_s));
}

bool FormTelling::refused(const Issues& issues) {
    m_view.showIssues(issues);
    m_bar.show(MessageBar::Tone::Danger,
               u"<b>%1</b><br>%2"_s.arg(tr("まだ保存していません。次のところを直してください。"),
                                        linesOf(issues)));
    for (const Issue& issue : issues) {
        if (!m_view.editor(issue.column)) continue;
        m_view.focusField(issue.column);
        break;
    }
    return false;
}

void FormTelling::notices(const Issues& notices) {
    m_bar.show(MessageBar::Tone::Warning,
               u"<b>%1</b><br>%2"_s.arg(tr("保存しました。次のところを確かめてください。"),
                                        linesOf(notices)));
}

bool FormTelling::notSaved() {
    m_bar.show(MessageBar::Tone::Warning,
               tr("まだ保存していません。書いたものは下書きに残っています。"));
    return false;
}

}  // namespace madobe
