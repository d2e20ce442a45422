// SPDX-License-Identifier: GPL-3.0-or-later
// Times the window on offices that the other benches made, side by side; asserts nothing.
//   madobe_window_bench PLACE...    files of offices, or connection files
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/reports/counttable.h"
#include "core/storage/statement.h"
#include "tests/bench/timing.h"
#include "ui/appwindow.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/filebar.h"
#include "ui/pages/listpage.h"
#include "ui/pages/personpage.h"
#include "ui/pages/todaypage.h"
#include "ui/support/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace madobe;
using namespace madobe::bench;
using namespace Qt::StringLiterals;

constexpr int kRuns = 7;
constexpr int kRowsOnScreen = 40;
/// The screen that nobody sees is smaller than people's.
constexpr QSize kWindowSize(1240, 820);

/// The median of several runs, `before` untimed ahead of each.
double medianAfter(const std::function<void()>& work, const std::function<void()>& before = {}) {
    QList<double> times;
    for (int i = 0; i < kRuns; ++i) {
        if (before) before();
        times.append(milliseconds(work));
    }
    return medianOf(times);
}

/// What was measured at one place after the other.
class Results {
public:
    void begin() { m_places.append(QHash<QString, QString>()); }
    void add(const QString& what, const QString& figure, const char* wanted = "") {
        if (!m_wanted.contains(what)) m_order.append(what);
        m_wanted.insert(what, QString::fromLatin1(wanted));
        m_places.last().insert(what, figure);
    }
    void add(const QString& what, double time, const char* wanted = "") {
        add(what, u"%1 ms"_s.arg(time, 0, 'f', 1), wanted);
    }
    void print() const {
        for (const QString& what : m_order) {
            QString text = heading(what);
            for (const auto& place : m_places) text += place.value(what).rightJustified(12);
            line(text + u"   "_s + m_wanted.value(what));
        }
    }

private:
    QStringList m_order;
    QHash<QString, QString> m_wanted;
    QList<QHash<QString, QString>> m_places;
};

/// Until it is painted.
void paint(QWidget& widget) {
    widget.grab();
}

qint64 kilobytes(const char* field) {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field)) return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

void settle(Workspace& workspace) {
    (void)QTest::qWaitFor([&] { return !workspace.context().background.isBusy(); }, 120'000);
}

void benchSearch(Workspace& workspace, Results& results) {
    workspace.perform(ActionId::GoPatients);
    auto* page = qobject_cast<ListPage*>(workspace.currentPage());
    auto* search = page->findChild<QLineEdit*>(u"search"_s);
    settle(workspace);
    for (const QString& text : {u"み"_s, u"みほ"_s, u"みほん"_s, u"見本"_s, u"だれもいない"_s}) {
        const double time = medianAfter(
            [&] {
                search->setText(text);
                paint(*page);
            },
            [&] {
                search->clear();
                settle(workspace);
            });
        results.add(u"search, one more key: "_s + text, time, "<= 16");
        settle(workspace);
    }
}

ListQuery monthOfConsultations() {
    ListQuery query;
    query.filters = {{u"received_on"_s, ListFilter::Kind::From, u"2026-03-01"_s}};
    return query;
}

void benchLists(Workspace& workspace, Results& results) {
    for (const EntityType* type : {&patientType(), &consultationType()}) {
        PageContext& context = workspace.context();
        std::unique_ptr<ListPage> page;
        // 相談 opens on this month.
        const ListQuery query = type == &consultationType() ? monthOfConsultations() : ListQuery();
        const double rows = medianAfter([&] {
            RecordTableModel model(context.office, context.background, context.texts, *type);
            model.setQuery(query);
            for (int row = 0; row < kRowsOnScreen; ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    model.data(model.index(row, column), Qt::DisplayRole);
                }
            }
        });
        results.add(u"first page: "_s + QString::fromUtf8(type->table), rows, "<= 10");
        const double time = medianAfter(
            [&] {
                page = std::make_unique<ListPage>(context, *type, u"x"_s, query, false);
                page->resize(1000, 700);
                paint(*page);
            },
            [&] {
                page.reset();
                settle(workspace);
            });
        results.add(u"a page made and painted: "_s + QString::fromUtf8(type->table), time);
        settle(workspace);
        // To the end and back, as somebody who looks for something.
        QScrollBar* bar = page->panel().table().verticalScrollBar();
        for (int i = 0; i <= 40; ++i) {
            bar->setValue(bar->maximum() * i / 40);
            paint(*page);
        }
    }
}

void benchPerson(Workspace& workspace, Results& results) {
    Office& office = workspace.context().office;
    Statement busiest(
        office.database(),
        u"SELECT patient_id, count(*) FROM consultation_person WHERE patient_id IS NOT"
        " NULL GROUP BY patient_id ORDER BY abs(count(*) - 500) LIMIT 1"_s);
    if (!busiest.step()) return;
    const qint64 patient = busiest.integer(0);
    const qint64 entries = busiest.integer(1);
    busiest.reset();
    const double time = medianAfter(
        [&] {
            workspace.openRecord(patientType(), patient);
            paint(*workspace.currentPage());
        },
        [&] { workspace.back(); });
    results.add(u"a person with %1 entries"_s.arg(entries), time, "<= 50");
}

/// One start of a process: until its window is painted. Runs in the child.
int paintOnce(QApplication& application, const QString& path) {
    if (path.isEmpty()) {
        QMainWindow window;
        window.show();
        paint(window);
        return 0;
    }
    applyTheme(application, Look::Light);
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    AppWindow window(clock, catalogue, standardCountTables(), {{}, path, false});
    window.resize(kWindowSize);
    window.show();
    paint(window);
    return 0;
}

/// Both as whole processes, in turn.
void benchStart(const QString& path, Results& results) {
    const auto start = [](const QString& argument) {
        return milliseconds([&] {
            QProcess::execute(QCoreApplication::applicationFilePath(), {u"--start"_s, argument});
        });
    };
    QList<double> empty, login;
    for (int i = 0; i < kRuns; ++i) {
        empty.append(start({}));
        login.append(start(path));
    }
    results.add(u"an empty window"_s, medianOf(empty));
    results.add(u"process start to the log-in window"_s, medianOf(login), "<= 1.5 x");
}

void addMemory(Results& results) {
    const double all = static_cast<double>(kilobytes("VmRSS")) / 1024;
    const double sqlite = static_cast<double>(sqlite3_memory_used()) / (1 << 20);
    results.add(u"memory beside SQLite's page caches"_s, u"%1 MB"_s.arg(all - sqlite, 0, 'f', 0),
                "< 200");
}

bool hasLabel(const QWidget& page, const QString& beginning) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().startsWith(beginning); });
}

/// All months of the city are open.
void benchToday(Workspace& workspace, Results& results) {
    std::unique_ptr<TodayPage> page;
    const auto open = [&](const QString& heading) {
        return medianAfter(
            [&] {
                page = std::make_unique<TodayPage>(workspace.context());
                page->resize(1000, 700);
                page->setVisible(true);
                (void)QTest::qWaitFor([&] { return hasLabel(*page, heading); }, 120'000);
                paint(*page);
            },
            [&] {
                page.reset();
                settle(workspace);
            });
    };
    results.add(u"今日: the people to call back"_s, open(u"次回対応"_s));
    results.add(u"今日: the open months"_s, open(u"締めていない月"_s));
    settle(workspace);
    auto* months = page->findChild<QTreeWidget*>();
    if (!months || months->topLevelItemCount() == 0) return;
    results.add(u"今日: a month is unfolded"_s, milliseconds([&] {
                    months->topLevelItem(months->topLevelItemCount() - 1)->setExpanded(true);
                    settle(workspace);
                }));
}

qint64 firstOf(Office& office, const char* table) {
    Statement row(office.database(), u"SELECT min(id) FROM %1"_s.arg(QLatin1StringView(table)));
    row.step();
    return row.integer(0);
}

qint64 saveCall(Office& office) {
    Consultation entry;
    entry.receivedOn = u"2026-03-31"_s;
    entry.receivedAt = u"23:59"_s;
    entry.desk = office.codes().id("ward", "kita");
    entry.recordKind = office.codes().id("record_kind", "consultation");
    entry.method = office.codes().id("method", "phone");
    entry.category = office.codes().id("category", "alcohol");
    entry.callers = {office.codes().id("caller", "family")};
    entry.persons = {firstOf(office, "patient")};
    entry.workers = {firstOf(office, "staff_member")};
    entry.summary = u"家族からの電話。"_s;
    office.records().save(consultationType(), entry);
    return entry.id;
}

/// From the beginning of a colleague's save until this window's list shows it.
void benchColleague(Workspace& workspace, const Clock& clock, Results& results) {
    Office& office = workspace.context().office;
    if (!office.source().place.isShared()) return;
    const auto colleague =
        Office::another(office.source(), office.session(), clock, standardCatalogue());
    // The workspace tells its own pages alone.
    workspace.perform(ActionId::GoConsultations);
    auto& page = *qobject_cast<ListPage*>(workspace.currentPage());
    page.panel().setQuery(monthOfConsultations());
    paint(page);
    const QAbstractItemModel& model = *page.panel().table().model();
    const auto isShown = [&](qint64 id) {
        for (int row = 0; row < std::min(model.rowCount(), 30); ++row) {
            if (model.index(row, 0).data(RecordTableModel::IdRole).toLongLong() == id) return true;
        }
        return false;
    };
    const double time = medianAfter(
        [&] {
            const qint64 id = saveCall(*colleague);
            (void)QTest::qWaitFor([&] { return isShown(id); }, 20'000);
            paint(page);
        },
        [&] { settle(workspace); });
    results.add(u"a colleague's save until it is listed"_s, time, "<= 200");
}

bool run(const QString& path, Results& results) {
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    results.begin();
    benchStart(path, results);
    AppWindow window(clock, catalogue, standardCountTables(), {{}, path, false});
    window.resize(kWindowSize);
    window.show();
    if (!window.logIn(u"bench"_s, u"bench password"_s)) return false;
    Workspace& workspace = *window.workspace();
    settle(workspace);
    // Once a week a file is looked at; not while it is measured.
    const auto* file = window.findChild<FileBar*>();
    (void)QTest::qWaitFor([&] { return !file || !file->isBusy(); }, 600'000);
    benchSearch(workspace, results);
    benchPerson(workspace, results);
    benchLists(workspace, results);
    benchToday(workspace, results);
    benchColleague(workspace, clock, results);
    addMemory(results);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    try {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == u"--start"_s) return paintOnce(application, arguments.value(2));
        applyTheme(application, Look::Light);
        Results results;
        for (const QString& path : arguments.mid(1)) {
            if (!run(path, results)) return 1;
        }
        results.print();
        return arguments.size() > 1 ? 0 : 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
