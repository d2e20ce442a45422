// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/otherslabel.h"

#include "core/services/office.h"
#include "ui/support/messagebar.h"
#include "ui/support/theme.h"

#include <QDateTime>

namespace madobe {

using namespace Qt::StringLiterals;

OthersLabel::OthersLabel(Office& office, MessageBar& bar, const QString& form, QWidget* parent)
    : ElidedLabel(parent), m_office(office), m_bar(bar), m_form(form) {
    setObjectName(u"others"_s);
    setTextRole(*this, TextRole::Muted);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    // As high as it will be.
    setText(sentence());
    hide();
    connect(&office.notifier(), &ChangeNotifier::draftsChanged, this,
            [this](const QByteArray& uid) {
                if (uid == m_uid) look();
            });
}

void OthersLabel::setRecord(const QByteArray& uid) {
    m_uid = uid;
    look();
}

QString OthersLabel::sentence() {
    return tr("%1 さんもこの記録を書いています（%2）。");
}

void OthersLabel::look() {
    QStringList lines;
    guarded(m_bar, [&] {
        if (m_uid.isEmpty()) return;
        for (const Draft& draft : m_office.drafts().ofOthers(m_form, m_uid)) {
            const QDateTime written =
                QDateTime::fromString(draft.writtenAt, Qt::ISODateWithMs).toLocalTime();
            lines.append(sentence().arg(draft.account, written.toString(u"M/d HH:mm"_s)));
        }
    });
    if (!lines.isEmpty()) setText(lines.join(u'　'));
    setVisible(!lines.isEmpty());
}

}  // namespace madobe
