// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "tests/support/unreadablepeople.h"
#include "ui/models/recordtableview.h"
#include "ui/models/tabletext.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kUnfinished = u"まだ全部をさがし終えていません"_s;

/// A window in front of a list with more rows than its first page.
class LongList : public UiOffice {
public:
    explicit LongList(ActionId page) {
        for (int i = 0; i < 150; ++i) {
            page == ActionId::GoPatients ? void(savedPatient(office(), u"見本　%1"_s.arg(i)))
                                         : void(savedCall(office(), u"2026-06-01"_s));
        }
        openWindow();
        perform(page);
        REQUIRE(settle(workspace()));
        list = workspace().currentPage()->findChild<RecordTableView*>();
        REQUIRE(list);
        REQUIRE(records().isComplete());
        answers->saveFile = file.write(u"list.csv"_s, "before");
        QApplication::clipboard()->setText(u"before"_s);
    }

    RecordTableModel& records() { return list->records(); }
    qsizetype linesWritten() { return TestOffice::read(answers->saveFile).count("\r\n"); }
    bool isNothingOut() {
        return TestOffice::read(answers->saveFile) == "before" &&
               QApplication::clipboard()->text() == u"before" && !says(u"件を書き出しました"_s);
    }
    bool tellsDanger() {
        for (const MessageBar* bar : workspace().findChildren<MessageBar*>()) {
            if (bar->isVisible() && bar->property("tone").toString() == u"danger") return true;
        }
        return false;
    }
    /// Whether somebody was asked for a printer.
    bool isPrinterAsked() {
        bool isAsked = false;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            QWidget* box = QApplication::activeModalWidget();
            if (!box) return;
            isAsked = true;
            box->close();
        });
        watch.start(10);
        perform(ActionId::Print);
        return isAsked;
    }

    RecordTableView* list = nullptr;
};

/// Its cell puts a folder where the table shall be written.
class BarringModel : public QStandardItemModel {
public:
    explicit BarringModel(QString path) : QStandardItemModel(1, 1), m_path(std::move(path)) {}
    QVariant data(const QModelIndex&, int) const override {
        QDir().mkpath(m_path);
        return u"見本"_s;
    }

private:
    QString m_path;
};

}  // namespace

TEST_CASE("a list that is still searched for does not go out as if it were whole",
          "[ui][list][output]") {
    LongList ui(ActionId::GoConsultations);
    ListQuery query;
    query.orderBy = u"summary"_s;
    int known = 100;
    SECTION("nothing is known of it") {
        ui.records().setPatience(0);
        query.text = u"架空の名"_s;
        known = 0;
    }
    SECTION("its first page is known") {
        ui.records().setPatience(60'000);
    }
    ui.records().setQuery(query);
    REQUIRE(ui.records().rowCount() == known);
    REQUIRE_FALSE(ui.records().isComplete());
    ui.perform(ActionId::ExportTable);
    CHECK(ui.says(kUnfinished));
    CHECK(ui.isNothingOut());
    ui.list->selectAll();
    ui.perform(ActionId::CopyTable);
    CHECK_FALSE(ui.isPrinterAsked());
    CHECK(ui.isNothingOut());
}

TEST_CASE("a list goes out whole, and rows that were chosen one by one at once",
          "[ui][list][output]") {
    LongList ui(ActionId::GoConsultations);
    ui.perform(ActionId::ExportTable);
    CHECK(ui.says(u"150件を書き出しました"_s));
    CHECK(ui.linesWritten() == 151);
    ListQuery query;
    query.orderBy = u"summary"_s;
    ui.records().setPatience(60'000);
    ui.records().setQuery(query);
    REQUIRE_FALSE(ui.records().isComplete());
    ui.list->selectRow(3);
    ui.perform(ActionId::CopyTable);
    CHECK(QApplication::clipboard()->text().count(u'\n') == 1);
}

TEST_CASE("a list whose rows cannot be read goes out not at all", "[ui][list][output]") {
    LongList ui(ActionId::GoPatients);
    const UnreadablePeople people(ui.opened());
    SECTION("as a file") {
        ui.perform(ActionId::ExportTable);
    }
    SECTION("on paper") {
        CHECK_FALSE(ui.isPrinterAsked());
    }
    SECTION("to the clipboard") {
        ui.list->selectAll();
        ui.perform(ActionId::CopyTable);
    }
    CHECK(ui.isNothingOut());
    CHECK(ui.tellsDanger());
}

TEST_CASE("a table that cannot take its name in the end is told by its reason", "[ui][list]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    const BarringModel model(path);
    CHECK(failure([&] { writeTableCsv(model, path); }) == ErrorKind::CannotOpen);
}
