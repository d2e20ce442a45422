// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/changeset.h"

#include <QObject>

namespace madobe {

/// Tells after a commit, once, what changed.
class ChangeNotifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const madobe::ChangeSet& changes);
    /// A colleague began to write on the record, or ended.
    void draftsChanged(const QByteArray& entityUid);
};

}  // namespace madobe
