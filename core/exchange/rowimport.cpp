// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowimport.h"

#include "core/base/dates.h"
#include "core/base/width.h"
#include "core/domain/fieldtext.h"
#include "core/domain/patient.h"
#include "core/services/recordwriting.h"
#include "core/services/shippedcodes.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

bool isFatal(const Issue& issue) {
    return !issue.isNotice();
}

// A later row of the same ledger may end the case, the stay or the code that is in the way.
bool mayPassLater(const Issues& issues) {
    return std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.kind == IssueKind::OpenCaseExists || issue.kind == IssueKind::OpenStayExists ||
               issue.kind == IssueKind::OverlappingCode || issue.kind == IssueKind::SameCodeName;
    });
}

bool anyFatal(const Issues& issues) {
    return std::any_of(issues.begin(), issues.end(), isFatal);
}

QString column(const Field& field) {
    return QString::fromLatin1(field.column);
}

// 細区分 hangs under another list; the parents of all others are of the same list.
QString parentList(const QString& list) {
    return list == u"subcategory"_s ? u"category"_s : list;
}

/// Of a reference into its own ledger that does not resolve.
bool namesItself(const EntityType& type, const Entity& entity, const CellReading& reading) {
    return reading.issues.front().value == type.numberField().get(entity).toString();
}

/// Those of the stored codes that came with the program and that nobody has changed.
QSet<qint64> untouchedCodes(const QList<CodeEntry>& stored) {
    QSet<std::pair<QString, QString>> shipped;
    for (const CodeEntry& code : shippedCodes()) shipped.insert({code.list, code.code});
    QSet<qint64> ids;
    for (const CodeEntry& code : stored) {
        if (code.revision == 1 && shipped.contains({code.list, code.code})) ids.insert(code.id);
    }
    return ids;
}

/// How well what `child` names fits: by code, by label in the same 年度, by label; 0: not at all.
int parenthood(const CodeEntry& parent, const CodeEntry& child) {
    if (parent.list != parentList(child.list)) return 0;
    const QString named = comparableCode(child.parent);
    if (comparableCode(parent.code) == named) return 3;
    if (comparableCode(parent.label) != named) return 0;
    return parent.overlaps(child) ? 2 : 1;
}

}  // namespace

RowImport::RowImport(const EntityType& type, Work& work, References& references, DayNotices& days,
                     const ImportOptions& options, BadRows* badRows)
    : m_type(type),
      m_work(work),
      m_references(references),
      m_days(days),
      m_options(options),
      m_badRows(badRows),
      m_codec(work.store().codes(), references) {
    m_result.type = &type;
    m_dateField = type.indexOf(QString::fromLatin1(type.date));
    m_wasEmpty = work.store().of(type).lastId() == 0;
    if (&type != &codeEntryType()) return;
    work.store().of(type).forEach(u"id"_s, [&](const Entity& entity) {
        m_codes.append(static_cast<const CodeEntry&>(entity));
    });
    const QList<const EntityType*> ledgers = work.store().catalogue().ledgers();
    m_isNewOffice = std::all_of(ledgers.begin(), ledgers.end(), [&](const EntityType* ledger) {
        return ledger == &type || work.store().of(*ledger).lastId() == 0;
    });
    if (m_isNewOffice) m_replaceable = untouchedCodes(m_codes);
}

void RowImport::row(const LedgerReader& reader, const TableRow& row) {
    if (!tryRow(reader, row, Pending::Wait)) m_waiting.push_back({&reader, row});
}

void RowImport::finish() {
    bringWaiting();
    // An older program let its office have them, and its ledgers tell such codes apart.
    m_takesSameNames = m_isNewOffice;
    if (m_takesSameNames) bringWaiting();
    // Later ones may refer to those that are refused here, so their number is known as bad.
    for (const Waiting& waiting : m_waiting) {
        const std::unique_ptr<Entity> entity = m_type.make();
        bool isPending = false;
        readCells(*waiting.reader, waiting.row, *entity, isPending);
        m_references.noteBadRow(m_type, *entity, waiting.reader->file().name(), waiting.row.line);
    }
    for (const Waiting& waiting : m_waiting) tryRow(*waiting.reader, waiting.row, Pending::Refuse);
    m_waiting.clear();
    // So that a check meets whatever an import would meet.
    m_work.store().flush();
}

void RowImport::bringWaiting() {
    // As long as somebody found what he waited for, the others may too.
    for (bool progress = true; progress && !m_waiting.empty();) {
        progress = false;
        for (size_t i = m_waiting.size(); i > 0; --i) {
            Waiting waiting = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (tryRow(*waiting.reader, waiting.row, Pending::Wait)) {
                progress = true;
            } else {
                m_waiting.push_back(std::move(waiting));
            }
        }
    }
}

bool RowImport::tryRow(const LedgerReader& reader, const TableRow& row, Pending pending) {
    const std::unique_ptr<Entity> entity = m_type.make();
    bool isPending = false;
    Issues issues = readCells(reader, row, *entity, isPending);
    if (!isPending) issues += findParent(*entity, isPending);
    if (isPending && pending == Pending::Wait) return false;
    const QString key = keyOf(*entity);
    issues += checkDuplicate(reader, row, key);
    Issues notices = issues;
    notices.removeIf(isFatal);
    issues = withoutNotices(issues);
    if (issues.isEmpty()) issues = m_references.linksToBadRows(m_type, *entity);
    if (!anyFatal(issues)) {
        // Complaints about a cell come before those about what it lacks.
        issues = store(reader, row, *entity);
        if (pending == Pending::Wait && mayPassLater(issues)) return false;
    } else {
        const QStringList named = [&] {
            QStringList columns;
            for (const Issue& issue : issues) columns.append(issue.column);
            return columns;
        }();
        for (const Issue& issue : validate(m_type, *entity, m_work.store().codes())) {
            if (!named.contains(issue.column)) issues.append(issue);
        }
    }
    if (!key.isEmpty() && !m_seen.contains(key)) {
        m_seen.insert(key, {reader.file().name(), row.line});
    }
    for (const Issue& notice : std::as_const(notices)) report(reader, row, notice);
    if (!issues.isEmpty()) refuse(reader, row, *entity, issues);
    return true;
}

int RowImport::fiscalYear(const LedgerReader& reader, const TableRow& row) const {
    if (m_dateField < 0) return 0;
    const int cell = reader.cellOf(static_cast<size_t>(m_dateField));
    if (cell < 0) return 0;
    return fiscalYearOf(readDate(trimmedBlanks(row.cells.value(cell))).iso);
}

Issues RowImport::readCells(const LedgerReader& reader, const TableRow& row, Entity& entity,
                            bool& isPending) {
    Issues issues;
    if (const QString* extra = reader.extraCell(row)) {
        issues.append({{}, IssueKind::ExtraCells, {}, *extra});
    }
    for (const QString& unread : reader.unreadColumnsWithNul(row)) {
        issues.append({unread, IssueKind::HasNul, {}, {}});
    }
    if (row.oversized >= 0) {
        issues.append({reader.header().value(row.oversized), IssueKind::Oversized, {}, {}});
    }
    if (row.failed >= 0) {
        issues.append({reader.header().value(row.failed),
                       IssueKind::FailedFormula,
                       {},
                       row.cells.value(row.failed)});
    }
    const int year = fiscalYear(reader, row);
    const auto own = QString::fromLatin1(m_type.table);
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        const Field& field = m_type.fields[i];
        if (!field.isInLedger) continue;
        const int at = reader.cellOf(i);
        const QString cell = at < 0 || at == row.oversized ? QString() : row.cells.value(at);
        // A new record is empty already.
        if (cell.isEmpty() && !field.isKey && !CellCodec::hasMeaningWhenEmpty(field)) continue;
        const qint64 before = CellCodec::codeBefore(m_type, field, entity);
        CellReading reading = m_codec.read(field, cell, year, own, before);
        field.set(entity, reading.value);
        // A ledger's row brings its number, whatever else it lacks.
        if (field.isKey && m_type.isNumbered && reading.value.toString().isEmpty()) {
            issues.append({column(field), IssueKind::Missing, {}, {}});
        }
        if (reading.isPending && namesItself(m_type, entity, reading)) {
            reading.isPending = false;
            reading.issues = {{column(field), IssueKind::RefersToItself, {}, {}}};
        }
        isPending = isPending || reading.isPending;
        issues += reading.issues;
    }
    settle(m_work.store(), m_type, entity);
    return issues;
}

QString RowImport::keyOf(const Entity& entity) const {
    QString key;
    for (const Field& field : m_type.fields) {
        if (!field.isKey) continue;
        const QString text = field.get(entity).toString();
        const bool isId = field.isReference() || field.isCode();
        if (text.isEmpty() || (isId && text == u"0"_s)) return {};
        key = key.isEmpty() ? text : key + u'\n' + text;
    }
    if (&m_type != &codeEntryType()) return key;
    // Codes are the same when their 年度 overlap, which findExisting() sees.
    const auto& code = static_cast<const CodeEntry&>(entity);
    return key + u'\n' + QString::number(code.fromYear.value_or(0));
}

QString RowImport::typedKey(const LedgerReader& reader, const TableRow& row) const {
    QStringList cells;
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        const int at = m_type.fields[i].isKey ? reader.cellOf(i) : -1;
        if (at >= 0) cells.append(trimmedBlanks(row.cells.value(at)));
    }
    return cells.join(u'・');
}

Issues RowImport::checkDuplicate(const LedgerReader& reader, const TableRow& row,
                                 const QString& key) const {
    const auto it = key.isEmpty() ? m_seen.cend() : m_seen.constFind(key);
    if (it == m_seen.cend()) return {};
    const QString number = column(m_type.numberField());
    const QString line = QString::number(it->line);
    if (it->file == reader.file().name()) {
        return {{number, IssueKind::DuplicateInRun, {line}, typedKey(reader, row)}};
    }
    return {{number, IssueKind::DuplicateInOtherFile, {it->file, line}, typedKey(reader, row)}};
}

Issues RowImport::findParent(Entity& entity, bool& isPending) const {
    if (&m_type != &codeEntryType()) return {};
    auto& code = static_cast<CodeEntry&>(entity);
    if (code.parent.isEmpty()) return {};
    const auto parent = std::max_element(m_codes.begin(), m_codes.end(),
                                         [&](const CodeEntry& one, const CodeEntry& other) {
                                             return parenthood(one, code) < parenthood(other, code);
                                         });
    if (parent != m_codes.end() && parenthood(*parent, code) > 0) {
        code.parent = parent->code;
        return {};
    }
    isPending = true;
    return {{u"parent"_s, IssueKind::UnknownReference, {}, code.parent}};
}

qint64 RowImport::findExisting(const Entity& entity) {
    if (&m_type == &codeEntryType()) {
        const auto& code = static_cast<const CodeEntry&>(entity);
        const auto it = std::find_if(m_codes.begin(), m_codes.end(), [&](const CodeEntry& other) {
            return other.list == code.list && other.code == code.code && other.overlaps(code);
        });
        return it == m_codes.end() ? 0 : it->id;
    }
    // What came in this run is known by its line.
    if (m_wasEmpty) return 0;
    QVariantList key;
    for (const Field& field : m_type.fields) {
        if (field.isKey) key.append(field.get(entity));
    }
    return m_work.store().of(m_type).findId(key);
}

Issues RowImport::store(const LedgerReader& reader, const TableRow& row, Entity& parsed) {
    if (const qint64 existing = findExisting(parsed)) {
        return overwrite(reader, row, parsed, existing);
    }
    const Issues issues = checkRules(reader, row, parsed);
    if (!issues.isEmpty()) return issues;
    write(reader, row, parsed);
    ++m_result.inserted;
    return {};
}

Issues RowImport::overwrite(const LedgerReader& reader, const TableRow& row, const Entity& parsed,
                            qint64 existing) {
    const std::unique_ptr<Entity> stored = m_work.store().of(m_type).load(existing);
    const std::unique_ptr<Entity> changed = m_type.copy(*stored);
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        const Field& field = m_type.fields[i];
        if (reader.cellOf(i) >= 0) field.set(*changed, field.get(parsed));
    }
    settle(m_work.store(), m_type, *changed);
    QStringList different;
    QString firstColumn;
    for (const Field& field : m_type.fields) {
        if (!field.isInLedger || field.get(*changed) == field.get(*stored)) continue;
        if (different.isEmpty()) firstColumn = column(field);
        different.append(QString::fromUtf8(field.label));
    }
    if (different.isEmpty()) {
        m_replaceable.remove(existing);
        ++m_result.unchanged;
        return {};
    }
    if (!m_options.update && !m_replaceable.contains(existing)) {
        return {
            {firstColumn, IssueKind::Differs, {different.join(u"、"_s)}, typedKey(reader, row)}};
    }
    const Issues issues = checkRules(reader, row, *changed);
    if (!issues.isEmpty()) return issues;
    write(reader, row, *changed);
    m_replaceable.remove(existing);
    ++m_result.updated;
    return {};
}

void RowImport::write(const LedgerReader& reader, const TableRow& row, Entity& entity) {
    writeRecord(m_work, m_type, entity);
    if (&m_type == &codeEntryType()) keepCode(static_cast<const CodeEntry&>(entity));
    if (tellsLate(m_type)) m_lateRows.append({&m_type, entity.id, reader.file().name(), row.line});
}

void RowImport::keepCode(const CodeEntry& code) {
    const auto former = std::find_if(m_codes.begin(), m_codes.end(),
                                     [&](const CodeEntry& each) { return each.id == code.id; });
    if (former == m_codes.end()) {
        m_codes.append(code);
    } else {
        *former = code;
    }
}

Issues RowImport::checkRules(const LedgerReader& reader, const TableRow& row,
                             const Entity& entity) {
    Issues issues = validate(m_type, entity, m_work.store().codes());
    if (&m_type == &patientType()) issues += checkMerged(static_cast<const Patient&>(entity));
    if (!issues.isEmpty() || tellsLate(m_type)) return issues;
    Issues notices;
    for (Issue issue : checkChangedRules(m_work.store(), m_type, entity, m_memory)) {
        if (issue.kind == IssueKind::SameCodeName && m_takesSameNames) {
            issue.kind = IssueKind::SameCodeNameStands;
        }
        (issue.isNotice() ? notices : issues).append(issue);
    }
    if (!issues.isEmpty()) return issues;
    // Of rows that are taken: one that waits for a later one comes here again.
    notices += m_days.of(m_type, entity);
    for (const Issue& issue : std::as_const(notices)) report(reader, row, issue);
    return {};
}

Issues RowImport::checkMerged(const Patient& patient) {
    const qint64 survivor = m_references.survivorOf(patient.number);
    if (survivor == 0) return {};
    const QString present = m_references.numberOf(u"patient"_s, survivor);
    return {{u"number"_s, IssueKind::MergedInto, {present}, patient.number}};
}

void RowImport::refuse(const LedgerReader& reader, const TableRow& row, const Entity& entity,
                       const Issues& issues) {
    ++m_result.bad;
    m_references.noteBadRow(m_type, entity, reader.file().name(), row.line);
    QStringList reasons;
    for (const Issue& issue : issues) {
        report(reader, row, issue);
        if (m_badRows && m_options.reason) reasons.append(m_options.reason(m_type, issue));
    }
    if (m_badRows) m_badRows->add(reader, row, reasons.join(u" / "_s));
}

void RowImport::report(const LedgerReader& reader, const TableRow& row, const Issue& issue) {
    if (m_options.problem) m_options.problem({&m_type, reader.file().name(), row.line, issue});
}

}  // namespace madobe
