// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"
#include "core/domain/familymember.h"
#include "core/domain/patient.h"
#include "core/storage/recordlist.h"
#include "tests/support/catchqt.h"
#include "tests/support/madeupoffice.h"

#include <catch2/catch.hpp>

#include <random>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// The made-up ward, on the engine of this run.
class PracticeWard {
public:
    PracticeWard() {
        if (testsOnServer()) m_server = std::make_unique<ServerDatabase>();
        const auto place =
            m_server ? OfficePlace(m_server->address()) : OfficePlace(m_folder.filePath(u"p.db"_s));
        m_office = madeUpOffice(newOffice(place), practiceSize(250, 60), m_clock);
    }
    Office* operator->() { return m_office.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ServerDatabase> m_server;
    FakeClock m_clock;
    std::unique_ptr<Office> m_office;
};

/// What somebody might type: pieces of what is stored, and what nobody is called.
QStringList typedTexts(RecordStore& store) {
    QStringList sources;
    const auto take = [&](const EntityType& type, std::initializer_list<const char*> columns) {
        store.of(type).forEach(u"id"_s, [&](const Entity& entity) {
            for (const char* column : columns) {
                sources.append(type.find(QString::fromLatin1(column))->get(entity).toString());
            }
        });
    };
    take(patientType(), {"name", "kana", "number", "phone"});
    take(familyMemberType(), {"name", "kana", "phone"});
    take(caseType(), {"number"});
    sources.removeAll(QString());
    QStringList texts{u"みほん"_s, u"ミホン"_s, u"ﾐﾎﾝ"_s,  u"　"_s,          u"%"_s,
                      u"_"_s,      u"'"_s,      u"０１"_s, u"12"_s,          u"000"_s,
                      u"髙"_s,     u"高"_s,     u"ー"_s,   u"だれもいない"_s};
    std::mt19937 random(20261125);
    const auto below = [&](qsizetype n) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(n));
    };
    for (int i = 0; i < 300; ++i) {
        const QString& source = sources[below(sources.size())];
        const qsizetype from = i % 3 == 0 ? 0 : below(source.size());
        texts.append(source.mid(from, 1 + below(4)));
    }
    return texts;
}

}  // namespace

TEST_CASE("people are found by the index in memory as by the statement", "[storage][search]") {
    PracticeWard ward;
    RecordStore& store = ward->store();
    const auto index = SearchIndex::read(store);
    RecordList list(store, patientType());
    ListFilter born{u"born_on"_s, ListFilter::Kind::From, u"1970"_s};
    qsizetype found = 0;
    for (const QString& text : typedTexts(store)) {
        INFO(text.toStdString());
        ListQuery query;
        query.text = text;
        for (const bool fromStart : {false, true}) {
            query.fromStart = fromStart;
            for (const bool isFiltered : {false, true}) {
                query.filters = isFiltered ? QList<ListFilter>{born} : QList<ListFilter>{};
                for (const QString& order : {QString(), u"number"_s}) {
                    query.orderBy = order;
                    for (const int limit : {-1, 5}) {
                        store.setSearchIndex({});
                        const QList<qint64> stated = list.keys(query, limit);
                        store.setSearchIndex(index);
                        CHECK(list.keys(query, limit) == stated);
                        found += stated.size();
                    }
                }
            }
        }
    }
    CHECK(found > 10'000);
}

TEST_CASE("every table that people are found by makes an index old", "[storage][search]") {
    for (const char* table : {"patient", "family_member", "case_file"}) {
        CHECK(SearchIndex::holds(QString::fromLatin1(table)));
    }
    CHECK_FALSE(SearchIndex::holds(u"consultation"_s));
}
