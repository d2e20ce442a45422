// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/messagebar.h"

#include "tests/support/catchqt.h"
#include "ui/support/boundedtext.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

/// A small page with a bar above its content.
struct Page : QWidget {
    Page() : bar(new MessageBar(this)) {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(bar);
        layout->addWidget(new QWidget(this), 1);
        resize(kSize);
        show();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(this);
    }
    BoundedText* text() { return bar->findChild<BoundedText*>(); }

    static constexpr QSize kSize{500, 300};
    MessageBar* bar;
};

}  // namespace

TEST_CASE("a long message keeps its page's size and can be read whole", "[ui][bar]") {
    Page page;
    QStringList args{u"/tmp/out"_s, u"150"_s};
    for (int i = 1; i <= 100; ++i) args.append(u"対象者.csv:%1:2 𠮷 U+20bb7"_s.arg(i));
    page.bar->showError(Error(ErrorKind::Unmappable, args));
    QTest::qWait(50);
    CHECK(page.size() == Page::kSize);
    CHECK(page.bar->height() < 200);
    CHECK(page.bar->text().contains(u"対象者.csv:100:2"_s));
    CHECK(page.bar->text().contains(u"ほか50か所"_s));
    const QScrollBar* scroll = page.text()->verticalScrollBar();
    CHECK(scroll->maximum() + page.text()->viewport()->height() >= page.text()->label().height());
    // By the keyboard too.
    page.text()->setFocus();
    QTest::keyClick(page.text(), Qt::Key_PageDown);
    CHECK(scroll->value() > 0);
}

TEST_CASE("a short message takes a line, and Tab passes over it", "[ui][bar]") {
    Page page;
    page.bar->show(MessageBar::Tone::Done, u"書き出しました。"_s);
    QTest::qWait(50);
    CHECK(page.bar->height() < 60);
    CHECK(page.text()->focusPolicy() == Qt::NoFocus);
    CHECK(page.text()->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("what cannot be broken widens no page", "[ui][bar]") {
    Page page;
    page.bar->show(MessageBar::Tone::Danger, QString(300, u'x'));
    QTest::qWait(50);
    CHECK(page.size() == Page::kSize);
    CHECK(page.text()->horizontalScrollBar()->maximum() > 0);
    CHECK(page.text()->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("what was escaped is shown as it was written, tags or none", "[ui][bar]") {
    Page page;
    const QString written = u"引用符（\"）と &amp; があります。"_s;
    for (const QString& before : {u""_s, u"<b>まだです。</b><br>"_s}) {
        page.bar->show(MessageBar::Tone::Danger, before + written.toHtmlEscaped());
        QLabel& label = page.text()->label();
        const QString shown = label.accessibleName();
        CHECK(shown.endsWith(written));
        label.setSelection(static_cast<int>(shown.size() - written.size()),
                           static_cast<int>(written.size()));
        CHECK(label.selectedText() == written);
    }
}

TEST_CASE("every line of an error stands by itself", "[ui][bar]") {
    Page page;
    page.bar->showError(Error(ErrorKind::Unmappable, {u"/tmp/out"_s, u"1"_s, u"a.csv:1:2"_s}));
    QTest::qWait(50);
    const int lines = static_cast<int>(page.bar->text().count(u"<br>"_s)) + 1;
    REQUIRE(lines > 1);
    CHECK(page.text()->height() > (lines - 1) * page.text()->fontMetrics().height());
    CHECK(page.text()->verticalScrollBar()->maximum() == 0);
}
