// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace madobe {

/// What every record has. `uid` (UUIDv7, 16 bytes) is unique everywhere, `id` in this database;
/// `revision` guards against lost updates.
struct Entity {
    virtual ~Entity() = default;

    qint64 id = 0;
    QByteArray uid;
    qint64 revision = 0;

protected:
    Entity() = default;
    Entity(const Entity&) = default;
    Entity& operator=(const Entity&) = default;
};

}  // namespace madobe
