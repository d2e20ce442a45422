// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/groupactivity.h"
#include "core/services/closingservice.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/sharedoffice.h"

#include <QTest>
#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a check sees one state while a closed month is being corrected", "[server][closing]") {
    const SharedOffice shared;
    const auto office = shared.open();
    GroupActivity activity;
    activity.heldOn = u"2026-04-10"_s;
    activity.kind = office->codes().list(u"group_kind"_s).front()->id;
    activity.ward = office->codes().id("ward", "kita");
    activity.attendance = 3;
    office->records().save(groupActivityType(), activity);
    ClosingService(office->unitOfWork(), office->session()).close(activity.ward, u"2026-04"_s);

    // Cases are counted before activities: the check stops between the seal and the figure.
    const auto colleague = shared.asAdministrator();
    colleague->exec(u"BEGIN"_s);
    colleague->exec(u"LOCK TABLE case_file IN ACCESS EXCLUSIVE MODE"_s);
    QStringList problems{u"not asked"_s};
    const std::unique_ptr<QThread> check(
        QThread::create([&] { problems = shared.open()->problems(); }));
    check->start();
    const auto onlooker = shared.asAdministrator();
    const auto isWaiting = [&] {
        Statement row(*onlooker,
                      u"SELECT 1 FROM pg_locks WHERE NOT granted"
                      " AND relation = CAST('case_file' AS regclass)"_s);
        return row.step();
    };
    CHECK(QTest::qWaitFor(isWaiting, 4000));
    colleague->exec(u"UPDATE month_closing SET reopened_on = '2026-06-01'"_s);
    colleague->exec(u"UPDATE group_activity SET attendance = 4"_s);
    colleague->exec(u"COMMIT"_s);
    check->wait();
    CHECK(problems == QStringList());
    CHECK(office->problems() == QStringList());
}
