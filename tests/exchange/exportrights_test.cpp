// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"
#include "core/exchange/countpaper.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/salvage.h"
#include "core/exchange/sheetdocument.h"
#include "core/services/sheetservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <QDir>

#include <functional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// What leaves an opened office, and whether it did.
class Outgoing {
public:
    std::unique_ptr<Office> as(Role role) {
        Session session = m_office->session();
        session.role = role;
        return Office::another(m_office->source(), session, m_office.clock, standardCatalogue());
    }

    QString folder() const { return m_office.file(u"out"_s); }

    void ledgers(Office& office) { LedgerExport(office).run(folder()); }
    void salvage(Office& office) { salvageLedgers(office, folder()); }
    void counts(Office& office) {
        CountExport(office, standardCountTables())
            .run(request(), {u"北区"_s, false, 1, u"test"_s}, folder());
    }
    void paper(Office& office) {
        countPaper(office, standardCountTables(), request(), {u"北区"_s});
    }
    void sheet(Office& office) { sheetDocument(nextSheet(office.store(), 2026), office); }

private:
    static CountRequest request() {
        CountRequest request;
        request.period = Period::month(202604);
        request.tables = {u"consultation"_s};
        return request;
    }

    TestOffice m_office;
};

bool isRefused(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NotAllowed) throw;
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("records and counts leave an office by right alone", "[exchange][rights]") {
    Outgoing out;
    for (const Role role : {Role::Viewer, Role::Worker, Role::Supervisor, Role::Administrator}) {
        INFO(roleCode(role).toStdString());
        const auto office = out.as(role);
        const bool mayCounts = role != Role::Viewer;
        const bool mayRecords = mayCounts && role != Role::Worker;
        CHECK(isRefused([&] { out.counts(*office); }) != mayCounts);
        CHECK(isRefused([&] { out.paper(*office); }) != mayCounts);
        CHECK(isRefused([&] { out.sheet(*office); }) != mayCounts);
        CHECK(isRefused([&] { out.ledgers(*office); }) != mayRecords);
        CHECK(isRefused([&] { out.salvage(*office); }) != mayRecords);
    }
}

TEST_CASE("what is refused leaves nothing behind", "[exchange][rights]") {
    Outgoing out;
    const auto viewer = out.as(Role::Viewer);
    CHECK(isRefused([&] { out.counts(*viewer); }));
    CHECK(isRefused([&] { out.ledgers(*viewer); }));
    CHECK(isRefused([&] { out.salvage(*viewer); }));
    CHECK_FALSE(QDir(out.folder()).exists());
}
