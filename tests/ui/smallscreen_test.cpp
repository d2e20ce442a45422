// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/roots.h"
#include "ui/support/uisettings.h"

#include <QScreen>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;

namespace {

bool fits(const QSize& size, const QSize& room) {
    return size.boundedTo(room) == size;
}

}  // namespace

TEST_CASE("every page fits into the window of a small screen", "[ui][window]") {
    // What 1366x768 leaves beside the frame and a task bar.
    constexpr QSize kRoom(1300, 700);
    UiOffice ui;
    ui.openWindow();
    for (const RootSpec& root : rootSpecs()) {
        ui.perform(root.action);
        REQUIRE(settle(ui.workspace()));
        const QSize page = ui.workspace().currentPage()->minimumSizeHint();
        const QSize window = ui.window->minimumSizeHint();
        INFO(root.name << ": " << page.width() << "x" << page.height() << " in " << window.width()
                       << "x" << window.height());
        CHECK(fits(page, kRoom));
        CHECK(fits(window, kRoom));
    }
}

TEST_CASE("the window is no larger than its screen, whatever is in it", "[ui][window]") {
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    const auto open = [&] {
        auto window =
            std::make_unique<AppWindow>(clock, catalogue, standardCountTables(), WindowOptions{});
        window->show();
        QCoreApplication::processEvents();
        return window;
    };
    UiSettings::setGeometry({});
    std::unique_ptr<AppWindow> window = open();
    const QSize room = window->screen()->availableSize();
    CHECK(fits(window->size(), room));

    window->centralWidget()->setMinimumSize(2 * room);
    QCoreApplication::processEvents();
    CHECK(fits(window->minimumSize(), room));
    CHECK(fits(window->size(), room));

    window->resize(2 * room);
    UiSettings::setGeometry(window->saveGeometry());
    const auto again = open();
    const QRect place = again->geometry();
    INFO(place.x() << "," << place.y() << " " << place.width() << "x" << place.height());
    CHECK(fits(place.size(), room));
    CHECK(again->screen()->availableGeometry().contains(place.topLeft()));
    UiSettings::setGeometry({});
}
