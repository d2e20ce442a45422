// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/elidedbutton.h"

#include "tests/support/catchqt.h"

#include <QTest>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a button's name gives way, and what follows it stays", "[ui]") {
    const QString name = u"A&B "_s + QString(42, u'例');
    ElidedButton button(name, u"　×"_s);
    button.show();
    REQUIRE(QTest::qWaitForWindowExposed(&button));
    button.resize(button.sizeHint());
    CHECK(button.shownText() == name + u"　×"_s);
    CHECK(button.shortcut().isEmpty());
    button.resize(button.minimumSizeHint());
    CHECK(button.width() < button.sizeHint().width() / 3);
    CHECK(button.shownText().startsWith(u"A&B"_s));
    CHECK(button.shownText().endsWith(u"…　×"_s));

    ElidedButton brief(u"例"_s, u"　×"_s);
    CHECK(brief.minimumSizeHint() == brief.sizeHint());
}
