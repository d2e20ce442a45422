// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/postgresengine.h"
#include "core/storage/sqliteengine.h"

namespace madobe {

namespace {

std::unique_ptr<Engine> engineFor(const DatabaseSource& source, OpenMode mode) {
    if (source.place.server) {
        return std::make_unique<PostgresEngine>(*source.place.server, mode);
    }
    return std::make_unique<SqliteEngine>(source.place.path, source.key, mode);
}

}  // namespace

Database::Database(const QString& path, const DataKey& key, OpenMode mode)
    : Database(DatabaseSource{path, std::make_shared<const DataKey>(key.clone())}, mode) {}

Database::Database(const DatabaseSource& source, OpenMode mode)
    : m_source(source),
      m_mode(mode),
      m_engine(engineFor(source, mode)),
      m_path(source.place.server ? m_engine->name() : source.place.path) {
    m_engine->open();
}

Database::~Database() {
    const AnswerWatch::Question question(m_engine->answerWatch());
    m_statements.clear();
}

void Database::setKey(const DataKey& key) {
    m_source.key = std::make_shared<const DataKey>(key.clone());
}

std::unique_ptr<Database> Database::another(OpenMode mode) const {
    auto database = std::make_unique<Database>(m_source, mode);
    if (m_textSeal) database->sealTexts();
    return database;
}

SqlCipherDriver& Database::driver() {
    auto* file = dynamic_cast<SqliteEngine*>(m_engine.get());
    if (!file) throw Error(ErrorKind::Internal, {}, QStringLiteral("not a file"));
    return file->driver();
}

}  // namespace madobe
