// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/salvage.h"

#include "core/base/fulldisk.h"
#include "core/base/wholefile.h"
#include "core/exchange/cellcodec.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/ledgerexport.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace madobe {

namespace {

constexpr qint64 kAtOnce = 400;
/// Where even the largest id cannot be read: so many in a row that are not there are the end.
constexpr qint64 kLongestGap = 20'000;

/// False where the file is damaged.
template <class Action>
bool reads(Action action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Corrupt) throw;
        return false;
    }
}

class LedgerSalvage {
public:
    LedgerSalvage(RecordStore& store, const CellCodec& codec, const EntityType& type,
                  Salvaged& salvaged)
        : m_repository(store.of(type)),
          m_codec(codec),
          m_type(type),
          m_columns(ledgerColumns(type)),
          m_salvaged(salvaged) {
        m_knowsEnd = reads([&] { m_last = m_repository.lastId(); });
    }

    bool isEmpty() const { return m_knowsEnd && m_last == 0; }

    void write(QIODevice& device, const std::atomic_bool* cancelled) {
        CsvWriter writer(device, CsvEncoding::Utf8Bom);
        QStringList labels;
        for (const Field* field : m_columns) labels.append(QString::fromUtf8(field->label));
        writer.row(labels);
        qint64 lastFound = 0;
        for (qint64 first = 1; m_knowsEnd ? first <= m_last : first <= lastFound + kLongestGap;
             first += kAtOnce) {
            if (cancelled && cancelled->load()) throw Error(ErrorKind::Cancelled);
            for (const auto& entity : between(first, first + kAtOnce - 1)) {
                writer.row(cells(*entity));
                ++m_salvaged.rows;
                lastFound = entity->id;
            }
            if (lastFound >= first) countLost();
        }
        if (m_knowsEnd) countLost();
        writer.finish();
    }

private:
    std::vector<std::unique_ptr<Entity>> between(qint64 first, qint64 last) {
        std::vector<std::unique_ptr<Entity>> found;
        QList<qint64> ids;
        for (qint64 id = first; id <= last; ++id) ids.append(id);
        if (reads([&] { found = m_repository.findAll(ids); })) return found;
        found.clear();
        for (const qint64 id : std::as_const(ids)) {
            std::unique_ptr<Entity> entity;
            if (!reads([&] { entity = m_repository.find(id); })) ++m_unreadable;
            if (entity) found.push_back(std::move(entity));
        }
        return found;
    }

    QStringList cells(const Entity& entity) {
        QStringList row;
        for (const Field* field : m_columns) {
            QString cell;
            const bool isRead = reads([&] { cell = m_codec.write(m_type, *field, entity); });
            if (!isRead) ++m_salvaged.lostCells;
            row.append(cell);
        }
        return row;
    }

    // Beyond the last record nobody knows whether there was one.
    void countLost() { m_salvaged.lostRows += std::exchange(m_unreadable, 0); }

    Repository& m_repository;
    const CellCodec& m_codec;
    const EntityType& m_type;
    QList<const Field*> m_columns;
    Salvaged& m_salvaged;
    qint64 m_last = 0;
    qint64 m_unreadable = 0;
    bool m_knowsEnd = false;
};

}  // namespace

Salvaged salvageLedgers(Office& office, const QString& folder, const std::atomic_bool* cancelled) {
    office.session().require(Right::ExportRecords);
    RecordStore& store = office.store();
    makeFolder(folder);
    References references(store);
    const CellCodec codec(store.codes(), references);
    Salvaged salvaged;
    for (const EntityType* type : store.catalogue().ledgers()) {
        LedgerSalvage ledger(store, codec, *type, salvaged);
        if (ledger.isEmpty()) continue;
        const qint64 lostBefore = salvaged.lostRows + salvaged.lostCells;
        const auto name = QString::fromUtf8(type->ledger);
        const QString path = QDir(folder).filePath(name + QStringLiteral(".csv"));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) throw writeError(file);
        ledger.write(file, cancelled);
        if (!commitWhole(file)) throw writeError(file);
        salvaged.paths.append(path);
        if (salvaged.lostRows + salvaged.lostCells > lostBefore) {
            salvaged.damagedLedgers.append(name);
        }
    }
    return salvaged;
}

}  // namespace madobe
