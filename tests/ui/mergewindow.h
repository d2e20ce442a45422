// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catchqt.h"
#include "tests/support/longwrite.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/mergepage.h"

#include <QRadioButton>

#include <optional>

namespace madobe::tests {

/// 花子 twice: with papers and as what her mother said, each with a call in May.
class MergeWindow : public UiOffice {
public:
    MergeWindow() {
        const auto add = [&](const QString& number, const QString& name, bool isProvisional) {
            Patient patient = patientCalled(office(), name, number);
            patient.phone = QStringLiteral("011-000-1234");
            patient.isProvisional = isProvisional;
            patient.note = name + QStringLiteral("のメモ");
            office().records().save(patientType(), patient);
            savedCall(office(), QStringLiteral("2026-05-10"), {patient.id});
            return patient.id;
        };
        kept = add(QStringLiteral("1"), QStringLiteral("練習 花子"), false);
        gone = add(QStringLiteral("2"), QStringLiteral("母の言う娘"), true);
        file.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
    }

    MergePage* openMerge(qint64 person, const QString& account = QStringLiteral("admin")) {
        openWindow(account);
        REQUIRE(window->workspace());
        workspace().openRecord(patientType(), person);
        perform(ActionId::MergePersons);
        auto* merge = page<MergePage>();
        REQUIRE(merge);
        return merge;
    }
    void choose(MergePage& merge, qint64 person) {
        merge.choose(person);
        REQUIRE(settle(workspace()));
    }
    /// A merge that waits for somebody else's write.
    MergePage* openWaitingMerge(const QString& account = QStringLiteral("admin")) {
        MergePage* merge = openMerge(kept, account);
        choose(*merge, gone);
        other.emplace(opened());
        click(*merge, QStringLiteral("統合する"));
        QObject::connect(&opened().notifier(), &ChangeNotifier::changed, &workspace(),
                         [this](const ChangeSet& changes) {
                             isTold = isTold || changes.touches(QStringLiteral("patient"));
                         });
        return merge;
    }
    QRadioButton* radio(QWidget& in, const QString& accessibleName) {
        for (QRadioButton* each : in.findChildren<QRadioButton*>()) {
            if (each->accessibleName() == accessibleName) return each;
        }
        return nullptr;
    }
    QPushButton* button(QWidget& in, const QString& text) {
        for (QPushButton* each : in.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().contains(text)) return each;
        }
        return nullptr;
    }
    void click(QWidget& in, const QString& text) {
        QPushButton* found = button(in, text);
        REQUIRE(found);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    qint64 patients() { return opened().store().of(patientType()).count(); }

    qint64 kept = 0;
    qint64 gone = 0;
    bool isTold = false;
    std::optional<LongWrite> other;
};

}  // namespace madobe::tests
