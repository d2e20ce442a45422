// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/elidedlabel.h"

#include "tests/support/catchqt.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

QString tipOf(ElidedLabel& label) {
    QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&label, &event);
    return QToolTip::text();
}

}  // namespace

TEST_CASE("a long line gives way, and its tip says all of it", "[ui]") {
    const QString text =
        u"サーバーにつながらないので、下書きをこのPCに保存 9:05　別の画面の書きかけも残しています"_s;
    ElidedLabel label;
    label.setText(text);
    label.setToolTip(u"取消のわけ"_s);
    CHECK(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
    label.resize(label.sizeHint());
    label.show();
    REQUIRE(QTest::qWaitForWindowExposed(&label));
    CHECK_FALSE(label.isElided());
    label.resize(label.minimumSizeHint());
    CHECK(label.isElided());
    const QString tip = tipOf(label);
    CHECK(tip.contains(u"別の画面の書きかけも残しています"_s));
    CHECK(tip.contains(u"取消のわけ"_s));
    // To screen readers it stays whole.
    CHECK(label.text() == text);
}
