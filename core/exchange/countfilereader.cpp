// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countfilereader.h"

#include "core/exchange/ownrows.h"
#include "core/services/shippedcodes.h"

#include <QCryptographicHash>
#include <QFile>

#include <tuple>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QByteArray readWhole(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::CannotOpen, {path});
    return file.readAll();
}

/// One of the ten wards or the centre; no code for anything else.
CountHeading officeWard(const QString& name, const CodeBook& wards) {
    const CodeEntry* const ward = wards.find(u"ward", name);
    if (!ward || (ward->code != kCentre && shippedWard(ward->code).isEmpty())) return {};
    return {ward->code, ward->label};
}

void judgeMeta(OfficeCounts& office, const QByteArray& csv) {
    const auto fault = [&](const QStringList& args) {
        office.faults.append(Error(ErrorKind::BadCounts, args));
    };
    const CountMeta& meta = office.meta;
    const QString metaPath = countMetaPath(office.path);
    if (office.ward.code.isEmpty()) fault({u"unknown-ward"_s, metaPath, {}, meta.officeWard});
    if (meta.isPractice) fault({u"practice"_s, office.path});
    if (meta.definitionVersion > kCountDefinitionVersion) {
        fault({u"newer-definition"_s,
               office.path,
               {},
               QString::number(meta.definitionVersion),
               QString::number(kCountDefinitionVersion)});
    }
    const QByteArray hash = QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex();
    if (meta.sha256 != QLatin1StringView(hash)) {
        fault({u"changed"_s, office.path, {}, metaPath});
    }
}

}  // namespace

bool CountSheetKey::operator<(const CountSheetKey& other) const {
    const auto order = [](const CountSheetKey& key) {
        return std::tuple(key.table, key.period.kind, key.period.lastMonth);
    };
    return order(*this) < order(other);
}

OfficeCounts readOfficeCounts(const QString& path, const CodeBook& wards) {
    OfficeCounts office;
    office.path = path;
    const QString metaPath = countMetaPath(path);
    try {
        const QByteArray csv = readWhole(path);
        if (!QFile::exists(metaPath)) {
            throw Error(ErrorKind::BadCounts, {u"meta-missing"_s, path, {}, metaPath});
        }
        office.meta = CountMeta::read(metaPath, readWhole(metaPath));
        office.ward = officeWard(office.meta.officeWard, wards);
        judgeMeta(office, csv);
        if (office.faults.isEmpty()) OwnRows(office, wards).read(csv);
    } catch (const Error& error) {
        office.faults.append(error);
    }
    return office;
}

}  // namespace madobe
