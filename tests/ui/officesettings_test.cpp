// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/serverwindow.h"
#include "tests/support/uioffice.h"
#include "ui/pages/officepanel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kOfficeTab = u"事務所・控え・この窓辺"_s;

/// The settings in the window, and a colleague who changes them too.
class SettingsWindow : public UiOffice {
public:
    SettingsWindow() {
        openWindow();
        panel = openPart<OfficePanel>(ActionId::GoAdministration, kOfficeTab);
        colleague = Office::another(opened().source(), opened().session(), file.clock, catalogue);
    }

    template <class Input>
    Input& input(const QString& label) {
        auto* form = panel->findChild<QFormLayout*>();
        for (int row = 0; form && row < form->rowCount(); ++row) {
            auto* words =
                qobject_cast<QLabel*>(form->itemAt(row, QFormLayout::LabelRole)->widget());
            if (!words || words->text() != label) continue;
            auto* found = qobject_cast<Input*>(form->itemAt(row, QFormLayout::FieldRole)->widget());
            if (found) return *found;
        }
        throw std::logic_error(label.toStdString());
    }
    QSpinBox& minutes() { return input<QSpinBox>(u"何もしないときに画面をロックするまで"_s); }
    QSpinBox& jump() { return input<QSpinBox>(u"締める前に知らせる前の月との違い"_s); }
    QComboBox& dates() { return input<QComboBox>(u"日付の見せ方"_s); }
    void save() { buttonIn(*panel, u"設定を保存"_s).click(); }

    /// As it comes to be heard from another PC.
    void theyChange(const std::function<void(OfficeSettings&)>& change, bool isHeard) {
        const OfficeSettings seen = colleague->settings().read();
        OfficeSettings settings = seen;
        change(settings);
        colleague->settings().write(settings, seen);
        if (!isHeard) return;
        ChangeSet changes;
        changes.ids[u"setting"_s];
        Q_EMIT opened().notifier().changed(changes);
        QTest::qWait(10);
    }
    OfficeSettings stored() { return colleague->settings().read(); }

    OfficePanel* panel = nullptr;
    std::unique_ptr<Office> colleague;
};

}  // namespace

TEST_CASE("settings that were not touched here stay as a colleague has set them",
          "[ui][settings]") {
    SettingsWindow ui;
    REQUIRE(ui.panel);
    ui.theyChange([](OfficeSettings& theirs) { theirs.jump = 77; }, false);
    ui.minutes().setValue(9);
    ui.save();
    CHECK(ui.stored().lockMinutes == 9);
    CHECK(ui.stored().jump == 77);
    CHECK(ui.jump().value() == 77);
}

TEST_CASE("what goes over the network and what was checked is told as it is", "[ui][settings]") {
    UiOffice file;
    file.openWindow();
    auto* panel = file.openPart<OfficePanel>(ActionId::GoAdministration, kOfficeTab);
    REQUIRE(panel);
    CHECK(file.says(u"ネットワークには何も送りません"_s));
    buttonIn(*panel, u"ファイルを検査する"_s).click();
    REQUIRE(settle(file.workspace()));
    CHECK(panel->findChild<MessageBar*>()->text().contains(u"ファイルに問題はありません"_s));
}

TEST_CASE("a shared office says where its records are", "[ui][settings][server]") {
    if (!hasTestServer()) {
        WARN("no server to tell of");
        return;
    }
    ServerWindow ui;
    ui.workspace().perform(ActionId::GoAdministration);
    auto* panel = ui.workspace().currentPage()->findChild<OfficePanel*>();
    REQUIRE(panel);
    const QString host = ui.server.address().host;
    bool isTold = false;
    for (const QLabel* label : panel->findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(u"ネットワークには何も送りません"_s));
        isTold = isTold || label->text().contains(u"記録はサーバー %1 にあり"_s.arg(host));
    }
    CHECK(isTold);
    buttonIn(*panel, u"記録を検査する"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(panel->findChild<MessageBar*>()->text().contains(u"サーバーの記録に問題はありません"_s));
}

TEST_CASE("the window follows a colleague's settings, but not over what is typed",
          "[ui][settings]") {
    SettingsWindow ui;
    REQUIRE(ui.panel);
    ui.minutes().setValue(9);
    ui.theyChange(
        [](OfficeSettings& theirs) {
            theirs.lockMinutes = 20;
            theirs.dateStyle = DateStyle::Iso;
        },
        true);
    CHECK(ui.minutes().value() == 9);
    CHECK(ui.dates().currentData().toInt() == static_cast<int>(DateStyle::Iso));

    ui.save();
    CHECK(ui.says(u"ほかの人が先に変えた設定があります"_s));
    CHECK(ui.says(u"何もしないときに画面をロックするまで: 20 分"_s));
    CHECK(ui.stored().lockMinutes == 20);
    CHECK(ui.minutes().value() == 9);

    SECTION("what is meant is saved") {
        ui.save();
        CHECK(ui.stored().lockMinutes == 9);
        CHECK(ui.stored().dateStyle == DateStyle::Iso);
    }
    SECTION("or given up") {
        Q_EMIT ui.panel->findChild<MessageBar*>()->linkActivated(u"stored"_s);
        CHECK(QTest::qWaitFor([&] { return ui.minutes().value() == 20; }));
    }
}
