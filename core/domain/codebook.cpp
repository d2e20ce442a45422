// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codebook.h"

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

QString nameKey(QStringView list, const QString& name) {
    return list.toString() + u'\n' + comparableCode(name);
}

}  // namespace

CodeBook::CodeBook(QList<CodeEntry> entries) : m_entries(std::move(entries)) {
    std::stable_sort(
        m_entries.begin(), m_entries.end(), [](const CodeEntry& a, const CodeEntry& b) {
            return std::pair(a.order.value_or(0), a.id) < std::pair(b.order.value_or(0), b.id);
        });
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const CodeEntry& entry = m_entries[i];
        m_byId.insert(entry.id, i);
        m_byList[entry.list].append(i);
        m_byName[nameKey(entry.list, entry.code)].append(i);
        if (nameKey(entry.list, entry.label) != nameKey(entry.list, entry.code)) {
            m_byName[nameKey(entry.list, entry.label)].append(i);
        }
    }
}

const CodeEntry* CodeBook::byId(qint64 id) const {
    const auto it = m_byId.constFind(id);
    return it == m_byId.cend() ? nullptr : &m_entries[*it];
}

QString CodeBook::code(qint64 id) const {
    const CodeEntry* entry = byId(id);
    return entry ? entry->code : QString();
}

QString CodeBook::label(qint64 id) const {
    const CodeEntry* entry = byId(id);
    return entry ? entry->label : QString();
}

QList<const CodeEntry*> CodeBook::list(QStringView list) const {
    QList<const CodeEntry*> result;
    const auto indexes = m_byList.value(list.toString());
    for (const qsizetype i : indexes) result.append(&m_entries[i]);
    return result;
}

QList<const CodeEntry*> CodeBook::listIn(QStringView list, int fiscalYear) const {
    QList<const CodeEntry*> result = this->list(list);
    result.removeIf([=](const CodeEntry* entry) { return !entry->isValidIn(fiscalYear); });
    return result;
}

const CodeEntry* CodeBook::find(QStringView list, const QString& codeOrLabel, int fiscalYear,
                                const QString& parent) const {
    const auto it = m_byName.constFind(nameKey(list, codeOrLabel));
    if (it == m_byName.cend()) return nullptr;
    if (it->size() == 1) return &m_entries[it->front()];
    const QString code = comparableCode(codeOrLabel);
    const auto fit = [&](qsizetype i) {
        const CodeEntry& entry = m_entries[i];
        return (fiscalYear == 0 || entry.isValidIn(fiscalYear) ? 4 : 0) +
               (!parent.isEmpty() && entry.parent == parent ? 2 : 0) +
               (comparableCode(entry.code) == code ? 1 : 0);
    };
    const auto best = std::max_element(it->begin(), it->end(), [&](qsizetype one, qsizetype other) {
        return fit(one) < fit(other);
    });
    return &m_entries[*best];
}

QList<const CodeEntry*> CodeBook::rivals(const CodeEntry& code, int fiscalYear,
                                         const QString& parent) const {
    const auto it = m_byName.constFind(nameKey(code.list, code.label));
    if (it == m_byName.cend() || it->size() == 1) return {};
    const bool isUnderParent = !parent.isEmpty() && code.parent == parent;
    QList<const CodeEntry*> result;
    for (const qsizetype i : *it) {
        const CodeEntry& other = m_entries[i];
        const bool isElsewhere = isUnderParent && other.parent != parent;
        const bool isThen = fiscalYear == 0 || other.isValidIn(fiscalYear);
        if (other.code != code.code && !isElsewhere && isThen) result.append(&other);
    }
    return result;
}

qint64 CodeBook::id(const char* list, const char* code) const {
    const auto it =
        m_byName.constFind(QString::fromLatin1(list) + u'\n' + QString::fromLatin1(code));
    return it == m_byName.cend() ? 0 : m_entries[it->front()].id;
}

}  // namespace madobe
