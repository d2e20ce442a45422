// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two PCs whose forms show the same settings.
class TwoForms {
public:
    TwoForms()
        : colleague(Office::another(office->source(), office->session(), office.clock,
                                    standardCatalogue())),
          seen(office->settings().read()) {}

    /// What a form writes that somebody typed in.
    void write(SettingsService& settings, const std::function<void(OfficeSettings&)>& type) const {
        OfficeSettings typed = seen;
        type(typed);
        settings.write(typed, seen);
    }
    QStringList refused(const std::function<void(OfficeSettings&)>& type) {
        try {
            write(office->settings(), type);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::Conflict);
            return error.args();
        }
        return {};
    }

    TestOffice office;
    std::unique_ptr<Office> colleague;
    OfficeSettings seen;
};

}  // namespace

TEST_CASE("a colleague's setting stands when others are saved", "[services][settings]") {
    TwoForms forms;
    forms.write(forms.colleague->settings(), [](OfficeSettings& typed) {
        typed.jump = 77;
        typed.renewal.noticeWeeks = 3;
    });
    forms.write(forms.office->settings(), [](OfficeSettings& typed) {
        typed.lockMinutes = 9;
        typed.renewal.early = 4;
    });
    const OfficeSettings stored = forms.colleague->settings().read();
    CHECK(stored.jump == 77);
    CHECK(stored.renewal.noticeWeeks == 3);
    CHECK(stored.lockMinutes == 9);
    CHECK(stored.renewal.early == 4);
}

TEST_CASE("a setting that both changed is a conflict, and nothing is written",
          "[services][settings]") {
    TwoForms forms;
    forms.write(forms.colleague->settings(), [](OfficeSettings& typed) {
        typed.jump = 77;
        typed.dateStyle = DateStyle::Iso;
    });
    const OfficeSettings stored = forms.colleague->settings().read();
    const QString head = forms.office->journal().head();
    CHECK(forms.refused([](OfficeSettings& typed) {
        typed.jump = 55;
        typed.lockMinutes = 9;
    }) == QStringList{u"jump"_s});
    CHECK(forms.office->settings().read() == stored);
    CHECK(forms.office->journal().head() == head);

    // Both the same is none.
    CHECK(forms.refused([](OfficeSettings& typed) { typed.jump = 77; }) == QStringList());
    CHECK(forms.office->journal().head() == head);
    forms.seen = stored;
    CHECK(forms.refused([](OfficeSettings& typed) { typed.jump = 55; }) == QStringList());
    CHECK(forms.office->settings().read().jump == 55);
    CHECK(forms.office->settings().read().dateStyle == DateStyle::Iso);
}

TEST_CASE("every setting can be told apart by its name", "[services][settings]") {
    for (const OfficeSetting& each : officeSettings()) {
        CAPTURE(each.name);
        OfficeSettings settings;
        const int other = each.get(settings) == 0 ? 1 : 0;
        each.set(settings, other);
        CHECK(each.get(settings) == other);
        CHECK_FALSE(settings == OfficeSettings());
        CHECK(&officeSetting(QLatin1StringView(each.name)) == &each);
    }
}
