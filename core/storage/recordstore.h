// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/codebook.h"
#include "core/storage/repository.h"
#include "core/storage/searchindex.h"

#include <map>
#include <memory>

namespace madobe {

/// The repositories of all record families over one connection, and the code lists in memory.
class RecordStore {
public:
    RecordStore(Database& database, Catalogue catalogue);

    Database& database() { return m_database; }
    const Catalogue& catalogue() const { return m_catalogue; }
    Repository& of(const EntityType& type);
    /// To change records: in bulk work those of another family that wait are written first, since
    /// these may refer to them.
    Repository& writing(const EntityType& type);
    /// By table name; throws Internal for one that no family has.
    Repository& of(QStringView table);

    /// Bulk work begins or is over: see Repository::setBulk.
    void setBulk(bool isBulk);
    /// Before statements that ask for records by themselves.
    void flush();

    const CodeBook& codes() const { return m_codes; }
    /// After codes were written.
    void reloadCodes();

    /// For searches from now on; none: statements answer them. Dropped by whoever set it as soon as
    /// SearchIndex::holds a table that changed.
    void setSearchIndex(std::shared_ptr<const SearchIndex> index) { m_index = std::move(index); }
    const SearchIndex* searchIndex() const { return m_index.get(); }

    /// `entity` loaded, with its own type; throws NotFound.
    template <class E>
    E load(const EntityType& type, qint64 id) {
        return static_cast<E&>(*of(type).load(id));
    }

private:
    Database& m_database;
    Catalogue m_catalogue;
    bool m_isBulk = false;
    Repository* m_written = nullptr;
    std::map<const EntityType*, std::unique_ptr<Repository>> m_repositories;
    CodeBook m_codes;
    std::shared_ptr<const SearchIndex> m_index;
};

}  // namespace madobe
