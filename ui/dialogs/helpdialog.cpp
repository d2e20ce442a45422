// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/dialogs/helptopics.h"
#include "ui/support/actions.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("ヘルプ"));
    resize(640, 620);
    QString html;
    for (const HelpTopic& topic : helpTopics()) {
        html += u"<h3>%1</h3>%2"_s.arg(QCoreApplication::translate("help", topic.title),
                                       QCoreApplication::translate("help", topic.text));
    }
    html += u"<h3>%1</h3>"_s.arg(tr("キーの一覧"));
    html += u"<table cellpadding=4>"_s;
    for (const ActionSpec& spec : actionSpecs()) {
        const QString keys = spec.keys().toString(QKeySequence::NativeText);
        if (keys.isEmpty()) continue;
        html += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(keys.toHtmlEscaped(),
                                                                spec.title().toHtmlEscaped());
    }
    html += u"</table>"_s;
    auto* text = new QTextBrowser;
    text->setHtml(html);
    text->setAccessibleName(tr("ヘルプ"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
}

}  // namespace madobe
