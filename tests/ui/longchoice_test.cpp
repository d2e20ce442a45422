// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/institution.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/forms/referenceeditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A field for an institution, and one of that name to choose.
struct InstitutionField : UiOffice {
    explicit InstitutionField(const QString& name) {
        institution.number = u"H007"_s;
        institution.name = name;
        office().records().save(institutionType(), institution);
        openWindow();
        editor = std::make_unique<ReferenceEditor>(
            *consultationType().find(u"referred_to_id"),
            std::make_unique<ReferenceSource>(opened(), workspace().context().texts,
                                              institutionType()));
    }

    Institution institution;
    std::unique_ptr<ReferenceEditor> editor;
};

}  // namespace

TEST_CASE("a long name that was chosen leaves its field as it is", "[ui]") {
    constexpr int kField = 240;
    const QString name(42, u'例');
    InstitutionField ui(name);
    ui.editor->choose(ui.institution.id);
    ui.editor->resize(kField, ui.editor->sizeHint().height());
    ui.editor->show();
    REQUIRE(QTest::qWaitForWindowExposed(ui.editor.get()));
    auto* chip = ui.editor->findChild<QPushButton*>();
    REQUIRE(chip);
    CHECK(ui.editor->minimumSizeHint().width() <= kField);
    CHECK(chip->geometry().right() < kField);
    CHECK(chip->toolTip().contains(name));
    CHECK(chip->accessibleName().contains(name));
    // One click takes it out.
    QTest::mouseClick(chip, Qt::LeftButton, {}, chip->rect().center());
    CHECK(ui.editor->ids().isEmpty());
}

TEST_CASE("a name that turns text round does not turn what is offered", "[ui]") {
    const QString name = QChar(0x202E) + u"架空病院"_s;
    InstitutionField ui(name);
    ui.editor->show();
    typeText(ui.editor->input(), u"H007"_s);
    const QAbstractItemModel* offered = ui.editor->findChild<QCompleter*>()->popup()->model();
    REQUIRE(offered->rowCount() > 0);
    const QString shown = offered->index(0, 0).data().toString();
    CHECK(shown.startsWith(u"U+202E架空病院"_s));
    CHECK(shown.contains(u"H007"_s));
}

TEST_CASE("what is offered keeps its number in sight", "[ui]") {
    InstitutionField ui(QString(42, u'例'));
    ui.editor->show();
    typeText(ui.editor->input(), u"H007"_s);
    const QAbstractItemView* offered = ui.editor->findChild<QCompleter*>()->popup();
    CHECK(offered->textElideMode() == Qt::ElideMiddle);
    CHECK(offered->model()->index(0, 0).data().toString().endsWith(u"H007"_s));
}
