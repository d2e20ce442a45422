// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetservice.h"

#include "core/domain/codebook.h"
#include "core/services/journalcontent.h"
#include "core/services/sheetrules.h"
#include "core/services/sheettemplate.h"
#include "core/storage/recordlist.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kFiscalYear = u"fiscal_year"_s;

/// Places a section's blocks one after another.
void number(QList<SheetBlock>& blocks) {
    std::stable_sort(blocks.begin(), blocks.end(), [](const SheetBlock& a, const SheetBlock& b) {
        return a.section < b.section;
    });
    QHash<qint64, qint64> places;
    for (SheetBlock& block : blocks) block.position = ++places[block.section.value_or(0)];
}

bool isSame(const EntityType& type, const Entity& a, const Entity& b) {
    return journalContent(type, a) == journalContent(type, b);
}

template <class E>
void forget(E& entity) {
    entity.id = 0;
    entity.uid.clear();
    entity.revision = 0;
}

Error conflict() {
    return Error(ErrorKind::Conflict, {QString::fromLatin1(situationSheetType().table)});
}

qint64 draftStatus(const RecordStore& store) {
    return store.codes().id("sheet_status", "draft");
}

}  // namespace

const SheetBlock* SheetContent::find(qint64 blockId) const {
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const SheetBlock& block) { return block.id == blockId; });
    return found == blocks.end() ? nullptr : &*found;
}

bool isSameState(const SheetContent& a, const SheetContent& b) {
    return a.cover.id == b.cover.id && a.cover.revision == b.cover.revision &&
           std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(),
                      [](const SheetBlock& one, const SheetBlock& other) {
                          return one.id == other.id && one.revision == other.revision;
                      });
}

QList<SituationSheet> allSheets(RecordStore& store) {
    RecordList list(store, situationSheetType());
    QList<SituationSheet> sheets;
    for (const auto& row : list.rows(list.keys({}))) {
        sheets.prepend(static_cast<const SituationSheet&>(*row));
    }
    return sheets;
}

bool isFinal(const SituationSheet& sheet, const CodeBook& codes) {
    return codes.is(sheet.status, "final");
}

bool hasNewer(const SituationSheet& sheet, const QList<SituationSheet>& all) {
    return std::any_of(all.cbegin(), all.cend(), [&](const SituationSheet& other) {
        return other.fiscalYear == sheet.fiscalYear && other.version > sheet.version;
    });
}

SheetContent loadSheet(RecordStore& store, qint64 sheet) {
    SheetContent content;
    content.cover = store.load<SituationSheet>(situationSheetType(), sheet);
    RecordList list(store, sheetBlockType());
    ListQuery query;
    query.filters = {{u"sheet_id"_s, ListFilter::Kind::Is, sheet}};
    for (const auto& row : list.rows(list.keys(query))) {
        content.blocks.append(static_cast<const SheetBlock&>(*row));
    }
    return content;
}

std::optional<SheetContent> findSheet(RecordStore& store, int fiscalYear) {
    RecordList list(store, situationSheetType());
    ListQuery query;
    query.filters = {{kFiscalYear, ListFilter::Kind::Is, fiscalYear}};
    const QList<qint64> versions = list.keys(query);
    if (versions.isEmpty()) return std::nullopt;
    return loadSheet(store, versions.last());
}

SheetContent nextSheet(RecordStore& store, int fiscalYear) {
    std::optional<SheetContent> sheet;
    for (const SituationSheet& cover : allSheets(store)) {
        if (!sheet && cover.fiscalYear < fiscalYear) sheet = loadSheet(store, cover.id);
    }
    if (!sheet) sheet = sheetTemplate(store.codes());
    sheet->cover.fiscalYear = fiscalYear;
    sheet->cover.version = 1;
    sheet->cover.status = draftStatus(store);
    return *sheet;
}

void insertSheet(Work& work, SheetContent& sheet) {
    forget(sheet.cover);
    number(sheet.blocks);
    work.insert(situationSheetType(), sheet.cover);
    for (SheetBlock& block : sheet.blocks) {
        forget(block);
        block.sheet = sheet.cover.id;
        work.insert(sheetBlockType(), block);
    }
}

SheetService::SheetService(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

SheetContent SheetService::insertDraft(const std::function<SheetContent(RecordStore&)>& begin) {
    m_session.require(Right::Write);
    SheetContent sheet;
    m_unitOfWork.run(m_session, u"situation_sheet.start"_s, {}, [&](Work& work) {
        sheet = begin(work.store());
        insertSheet(work, sheet);
    });
    return sheet;
}

SheetContent SheetService::startNext(int fiscalYear) {
    return insertDraft([fiscalYear](RecordStore& store) {
        if (findSheet(store, fiscalYear)) {
            throw Error(ErrorKind::AlreadyExists, {u"%1年度の状況共有シート"_s.arg(fiscalYear)});
        }
        return nextSheet(store, fiscalYear);
    });
}

SheetContent SheetService::startVersion(const SheetContent& from) {
    return insertDraft([&from](RecordStore& store) {
        const int year = static_cast<int>(from.cover.fiscalYear.value_or(0));
        std::optional<SheetContent> newest = findSheet(store, year);
        if (!newest || !isSameState(*newest, from)) throw conflict();
        newest->cover.version = newest->cover.version.value_or(0) + 1;
        newest->cover.status = draftStatus(store);
        return *newest;
    });
}

void SheetService::requireValid(const EntityType& type, const Entity& entity) const {
    const Issues issues = validate(type, entity, m_unitOfWork.store().codes());
    if (issues.isEmpty()) return;
    throw Error(ErrorKind::Invalid, {QString::fromUtf8(type.title)}, issues.front().column);
}

void SheetService::save(SheetContent& sheet, const SheetContent& base) {
    m_session.require(Right::Write);
    SheetContent written = sheet;
    number(written.blocks);
    m_unitOfWork.run(m_session, u"situation_sheet.save"_s, {}, [&](Work& work) {
        const SheetContent before = loadSheet(work.store(), written.cover.id);
        if (!isSameState(before, base)) throw conflict();
        requireOpenSheet(work, before.cover, written.cover);
        // The cover goes with every save: its revision tells them apart.
        requireValid(situationSheetType(), written.cover);
        work.update(situationSheetType(), written.cover);
        for (const SheetBlock& block : before.blocks) {
            if (!written.find(block.id)) work.remove(sheetBlockType(), block);
        }
        for (SheetBlock& block : written.blocks) {
            block.sheet = written.cover.id;
            requireValid(sheetBlockType(), block);
            const SheetBlock* old = block.id == 0 ? nullptr : before.find(block.id);
            if (!old) {
                forget(block);
                work.insert(sheetBlockType(), block);
            } else if (!isSame(sheetBlockType(), *old, block)) {
                work.update(sheetBlockType(), block);
            }
        }
    });
    sheet = written;
}

void SheetService::remove(qint64 sheet) {
    m_session.require(Right::Write);
    m_unitOfWork.run(m_session, u"situation_sheet.remove"_s, {}, [&](Work& work) {
        const SheetContent content = loadSheet(work.store(), sheet);
        requireOpenSheet(work, content.cover, content.cover);
        for (const SheetBlock& block : content.blocks) work.remove(sheetBlockType(), block);
        work.remove(situationSheetType(), content.cover);
    });
}

}  // namespace madobe
