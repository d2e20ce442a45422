// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/support/actions.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("ヘルプ"));
    resize(640, 620);
    QString html =
        tr("<h3>電話が鳴ったら</h3>"
           "<p><b>F2</b> を押すと、時計の入った新しい相談の用紙が開きます。対象者の欄にかな（例: "
           "やまだ）を打つと候補が出て、<b>Enter</b> で選べます。いない人は「仮登録する」、名乗らな"
           "い人は空のままで匿名になります。<b>Ctrl+Enter</b> で保存して閉じます。</p>"
           "<p>書いている途中で席を立っても、画面がロックされても、電源が落ちても、書きかけは残りま"
           "す。次に「今日」を開くと、そこにあります。</p>"
           "<h3>日付の書き方</h3>"
           "<p>R8.4.1、令和8年4月1日、2026/4/1、20260401 のどれでも。<b>↑</b> と <b>↓</b> "
           "で一日ずつ動き、空の欄では今日が入ります。</p>"
           "<h3>月の数</h3>"
           "<p>「集計・報告」でどの数を選んでも、<b>Enter</b> でもとの記録の一覧が開きます。</p>"
           "<h3>キーの一覧</h3>");
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
