// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recordstore.h"

namespace madobe {

RecordStore::RecordStore(Database& database, Catalogue catalogue)
    : m_database(database), m_catalogue(std::move(catalogue)) {
    reloadCodes();
}

Repository& RecordStore::of(const EntityType& type) {
    std::unique_ptr<Repository>& repository = m_repositories[&type];
    if (!repository) {
        repository = std::make_unique<Repository>(m_database, type);
        repository->setBulk(m_isBulk);
    }
    return *repository;
}

Repository& RecordStore::writing(const EntityType& type) {
    Repository& repository = of(type);
    if (m_written != nullptr && m_written != &repository) m_written->flush();
    m_written = m_isBulk ? &repository : nullptr;
    return repository;
}

void RecordStore::setBulk(bool isBulk) {
    m_written = nullptr;
    m_isBulk = isBulk;
    for (const auto& [type, repository] : m_repositories) repository->setBulk(isBulk);
}

void RecordStore::flush() {
    for (const auto& [type, repository] : m_repositories) repository->flush();
}

Repository& RecordStore::of(QStringView table) {
    const EntityType* type = m_catalogue.byTable(table);
    if (!type) throw Error(ErrorKind::Internal, {table.toString()});
    return of(*type);
}

void RecordStore::reloadCodes() {
    QList<CodeEntry> entries;
    of(codeEntryType()).forEach(QStringLiteral("id"), [&](const Entity& entity) {
        entries.append(static_cast<const CodeEntry&>(entity));
    });
    m_codes = CodeBook(std::move(entries));
}

}  // namespace madobe
