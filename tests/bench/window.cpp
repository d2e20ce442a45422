// SPDX-License-Identifier: GPL-3.0-or-later
// Times the window on the office that madobe_bench made; asserts nothing.
//   madobe_window_bench DATABASE
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/reports/counttable.h"
#include "core/storage/statement.h"
#include "ui/appwindow.h"
#include "ui/pages/listpage.h"
#include "ui/pages/personpage.h"
#include "ui/support/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace madobe;
using namespace Qt::StringLiterals;

constexpr int kRuns = 7;

double milliseconds(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The median of several runs, `before` untimed ahead of each.
double median(const std::function<void()>& work, const std::function<void()>& before = {}) {
    QList<double> times;
    for (int i = 0; i < kRuns; ++i) {
        if (before) before();
        times.append(milliseconds(work));
    }
    std::sort(times.begin(), times.end());
    return times[kRuns / 2];
}

void row(const QString& what, double time, const char* wanted) {
    std::printf("%-52s %8.1f ms   %s\n", qUtf8Printable(what), time, wanted);
    std::fflush(stdout);
}

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

void benchSearch(Workspace& workspace) {
    workspace.perform(ActionId::GoPatients);
    auto* page = qobject_cast<ListPage*>(workspace.currentPage());
    auto* search = page->findChild<QLineEdit*>(u"search"_s);
    settle(workspace);
    for (const QString& text : {u"み"_s, u"みほ"_s, u"みほん"_s, u"見本"_s, u"だれもいない"_s}) {
        const double time = median(
            [&] {
                search->setText(text);
                paint(*page);
            },
            [&] {
                search->clear();
                settle(workspace);
            });
        row(u"search, one more key: "_s + text, time, "<= 16");
        settle(workspace);
    }
}

void benchLists(Workspace& workspace) {
    for (const EntityType* type : {&patientType(), &consultationType()}) {
        PageContext& context = workspace.context();
        std::unique_ptr<ListPage> page;
        // 相談 opens on this month.
        ListQuery query;
        if (type == &consultationType()) {
            query.filters = {{u"received_on"_s, ListFilter::Kind::From, u"2026-03-01"_s}};
        }
        const double time = median(
            [&] {
                page = std::make_unique<ListPage>(context, *type, u"x"_s, query, false);
                page->resize(1000, 700);
                paint(*page);
            },
            [&] {
                page.reset();
                settle(workspace);
            });
        row(u"first page: "_s + QString::fromUtf8(type->table), time, "<= 10 (a whole page made)");
        settle(workspace);
        // To the end and back, as somebody who looks for something.
        QScrollBar* bar = page->panel().table().verticalScrollBar();
        for (int i = 0; i <= 40; ++i) {
            bar->setValue(bar->maximum() * i / 40);
            paint(*page);
        }
    }
}

void benchPerson(Workspace& workspace) {
    Office& office = workspace.context().office;
    Statement busiest(
        office.database(),
        u"SELECT patient_id, count(*) FROM consultation_person WHERE patient_id IS NOT"
        " NULL GROUP BY patient_id ORDER BY abs(count(*) - 500) LIMIT 1"_s);
    if (!busiest.step()) return;
    const qint64 patient = busiest.integer(0);
    const qint64 entries = busiest.integer(1);
    busiest.reset();
    const double time = median(
        [&] {
            workspace.openRecord(patientType(), patient);
            paint(*workspace.currentPage());
        },
        [&] { workspace.back(); });
    row(u"a person with %1 entries"_s.arg(entries), time, "<= 50");
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
    window.show();
    paint(window);
    return 0;
}

/// Both as whole processes, in turn.
void benchStart(const QString& path) {
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
    std::sort(empty.begin(), empty.end());
    std::sort(login.begin(), login.end());
    std::printf("%-52s %8.1f ms   x%.2f of an empty window (%.1f ms), <= 1.5\n",
                "process start to the log-in window", login[kRuns / 2],
                login[kRuns / 2] / empty[kRuns / 2], empty[kRuns / 2]);
}

void printMemory() {
    const double all = static_cast<double>(kilobytes("VmRSS")) / 1024;
    const double sqlite = static_cast<double>(sqlite3_memory_used()) / (1 << 20);
    std::printf("memory: %.0f MB, of it %.0f MB SQLite's page caches: %.0f MB beside them, < 200\n",
                all, sqlite, all - sqlite);
}

int run(const QString& path) {
    const SystemClock clock;
    const Catalogue catalogue = standardCatalogue();
    benchStart(path);
    AppWindow window(clock, catalogue, standardCountTables(), {{}, path, false});
    window.show();
    if (!window.logIn(u"bench"_s, u"bench password"_s)) return 1;
    Workspace& workspace = *window.workspace();
    settle(workspace);
    benchSearch(workspace);
    benchPerson(workspace);
    benchLists(workspace);
    printMemory();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    try {
        if (argc == 3) return paintOnce(application, QString::fromLocal8Bit(argv[2]));
        applyTheme(application, Look::Light);
        if (argc == 2) return run(QString::fromLocal8Bit(argv[1]));
        std::fprintf(stderr, "usage: madobe_window_bench DATABASE\n");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
