// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchindex.h"

#include "core/domain/patient.h"
#include "core/storage/recordstore.h"
#include "core/storage/statement.h"

#include <QByteArrayMatcher>
#include <QHash>

namespace madobe {

using namespace Qt::StringLiterals;

void SearchIndex::Column::add(const QString& text, quint32 place) {
    if (text.isEmpty()) return;
    texts += text.toUtf8();
    texts += '\0';
    ends.push_back(static_cast<quint32>(texts.size()));
    places.push_back(place);
}

void SearchIndex::Column::markHolding(const QByteArray& needle, std::vector<bool>& found) const {
    const QByteArrayMatcher matcher(needle);
    size_t text = 0;
    qsizetype at = 0;
    while ((at = matcher.indexIn(texts, at)) >= 0) {
        while (static_cast<qsizetype>(ends[text]) <= at) ++text;
        found[places[text]] = true;
        at = ends[text];
    }
}

void SearchIndex::Column::markStarting(const QByteArray& needle, std::vector<bool>& found) const {
    const QByteArrayView all(texts);
    qsizetype start = 0;
    for (size_t text = 0; text < ends.size(); start = ends[text++]) {
        if (all.sliced(start, ends[text] - start).startsWith(needle)) found[places[text]] = true;
    }
}

bool SearchIndex::holds(const QString& table) {
    if (table == QLatin1StringView(patientType().table)) return true;
    for (const auto& [other, column] : otherPatientColumns()) {
        if (table == other) return true;
    }
    return false;
}

std::shared_ptr<const SearchIndex> SearchIndex::read(RecordStore& store) {
    auto index = std::make_shared<SearchIndex>();
    const auto table = QString::fromLatin1(patientType().table);
    const QStringList columns = searchedColumns(patientType());
    QHash<qint64, quint32> places;
    Statement patients(store.database(), u"SELECT id, %1 FROM %2 ORDER BY kana_order, id"_s.arg(
                                             columns.join(u", "_s), table));
    while (patients.step()) {
        const auto place = static_cast<quint32>(index->m_ids.size());
        index->m_ids.append(patients.integer(0));
        places.insert(patients.integer(0), place);
        for (int i = 0; i < columns.size(); ++i) {
            index->m_columns[{table, columns[i]}].add(patients.text(i + 1), place);
        }
    }
    for (const auto& [other, column] : otherPatientColumns()) {
        Column& texts = index->m_columns[{other, column}];
        Statement rows(store.database(), u"SELECT patient_id, %1 FROM %2"_s.arg(column, other));
        while (rows.step()) {
            // A patient added since is in the next snapshot.
            const auto place = places.constFind(rows.integer(0));
            if (place != places.constEnd()) texts.add(rows.text(1), *place);
        }
    }
    return index;
}

const SearchIndex::Column& SearchIndex::column(const SearchTerm& term) const {
    static const Column kNothing;
    const auto found = m_columns.find({term.table, term.column});
    return found == m_columns.end() ? kNothing : found->second;
}

QList<qint64> SearchIndex::idsOf(const std::vector<bool>& found, int limit) const {
    QList<qint64> ids;
    for (size_t place = 0; place < found.size() && ids.size() != limit; ++place) {
        if (found[place]) ids.append(m_ids[static_cast<qsizetype>(place)]);
    }
    return ids;
}

QList<qint64> SearchIndex::find(const QString& text, int limit) const {
    std::vector<bool> found(static_cast<size_t>(m_ids.size()));
    for (const SearchTerm& term : searchTerms(patientType(), text) + otherPatientTerms(text)) {
        column(term).markHolding(term.needle.toUtf8(), found);
    }
    return idsOf(found, limit);
}

QList<qint64> SearchIndex::findNamed(const QString& text, int limit) const {
    std::vector<bool> found(static_cast<size_t>(m_ids.size()));
    for (const SearchTerm& term : nameTerms(patientType(), text)) {
        column(term).markHolding(term.needle.toUtf8(), found);
    }
    return idsOf(found, limit);
}

QList<qint64> SearchIndex::findStart(const QString& text, int limit) const {
    std::vector<bool> found(static_cast<size_t>(m_ids.size()));
    for (const SearchTerm& term : nameTerms(patientType(), text)) {
        column(term).markStarting(term.needle.toUtf8(), found);
    }
    return idsOf(found, limit);
}

}  // namespace madobe
