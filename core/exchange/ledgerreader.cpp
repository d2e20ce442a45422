// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerreader.h"

#include "core/base/error.h"
#include "core/base/width.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/xlsxreader.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString comparable(const QString& columnName) {
    return trimmedBlanks(columnName.normalized(QString::NormalizationForm_KC));
}

QStringList comparable(const QStringList& names) {
    QStringList result;
    for (const QString& name : names) result.append(comparable(name));
    return result;
}

QString columnName(const Field& field) {
    return comparable(QString::fromUtf8(field.label));
}

QStringList missingColumns(const EntityType& type, const QStringList& header) {
    QStringList missing;
    for (const Field& field : type.fields) {
        if (field.isInLedger && field.needsColumn && !header.contains(columnName(field))) {
            missing.append(QString::fromUtf8(field.label));
        }
    }
    return missing;
}

/// `device` is what they are read from, where that is a text file.
std::unique_ptr<RowReader> openRows(const LedgerFile& file, std::unique_ptr<QFile>& device) {
    if (!file.sheet.isEmpty()) {
        return std::make_unique<XlsxReader>(std::make_shared<XlsxWorkbook>(file.path), file.sheet);
    }
    device = std::make_unique<QFile>(file.path);
    if (!device->open(QIODevice::ReadOnly)) throw Error(ErrorKind::CannotOpen, {file.path});
    return std::make_unique<CsvReader>(*device, file.name());
}

qsizetype knownColumns(const EntityType& type, const QStringList& header) {
    return std::count_if(type.fields.begin(), type.fields.end(), [&](const Field& field) {
        return field.isInLedger && header.contains(columnName(field));
    });
}

}  // namespace

const EntityType* guessLedger(const LedgerFile& file, const Catalogue& catalogue) {
    const QList<const EntityType*> ledgers = catalogue.ledgers();
    const QString name =
        QFileInfo(file.path).completeBaseName().normalized(QString::NormalizationForm_C);
    for (const EntityType* type : ledgers) {
        const bool isNamed = name.endsWith(u'_' + QString::fromUtf8(type->ledger));
        if (file.sheet.isEmpty() && isNamed) return type;
    }
    std::unique_ptr<QFile> device;
    const QStringList header =
        comparable(openRows(file, device)->readHeader([&](const QStringList& columns) {
            const QStringList names = comparable(columns);
            return std::any_of(ledgers.begin(), ledgers.end(), [&](const EntityType* type) {
                return missingColumns(*type, names).isEmpty() && knownColumns(*type, names) > 0;
            });
        }));
    const EntityType* best = nullptr;
    qsizetype most = 0;
    for (const EntityType* type : ledgers) {
        if (!missingColumns(*type, header).isEmpty()) continue;
        const qsizetype known = knownColumns(*type, header);
        if (known == most) best = nullptr;
        if (known > most) best = type;
        most = std::max(most, known);
    }
    return best;
}

QStringList correctionColumns() {
    return {u"理由"_s, u"元ファイル"_s, u"元の行"_s};
}

LedgerReader::LedgerReader(const LedgerFile& file) : m_file(file) {
    m_rows = openRows(file, m_device);
    m_header = m_rows->readHeader([&](const QStringList& header) {
        const QStringList names = comparable(header);
        // Where one is missing, as many as possible, so that it alone is told.
        const bool isWhole = missingColumns(*m_file.type, names).isEmpty();
        return knownColumns(*m_file.type, names) +
               (isWhole ? qsizetype(m_file.type->fields.size()) : 0);
    });
    matchColumns();
}

void LedgerReader::matchColumns() {
    if (m_header.join(u',').contains(QChar())) {
        throw Error(ErrorKind::BadFile, {m_file.name(), u"1"_s, u"nul"_s});
    }
    // Line ends of old Macs: the whole file would be one header.
    static const QRegularExpression kLoneCr(u"\\r(?!\\n)"_s);
    if (m_header.join(u',').contains(kLoneCr)) {
        throw Error(ErrorKind::BadFile, {m_file.name(), u"1"_s, u"cr-only"_s});
    }
    const QStringList names = comparable(m_header);
    const QStringList missing = missingColumns(*m_file.type, names);
    if (!missing.isEmpty()) {
        throw Error(ErrorKind::BadFile,
                    {m_file.name(), u"1"_s, u"missing-column"_s, missing.join(u"、"_s)});
    }
    QList<bool> known(names.size(), false);
    for (const Field& field : m_file.type->fields) {
        if (!field.isInLedger) {
            m_cellOfField.append(-1);
            continue;
        }
        const QString name = columnName(field);
        if (names.count(name) > 1) {
            throw Error(ErrorKind::BadFile, {m_file.name(), u"1"_s, u"duplicate-column"_s, name});
        }
        const auto cell = static_cast<int>(names.indexOf(name));
        if (cell >= 0) known[cell] = true;
        m_cellOfField.append(cell);
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!known[i]) m_unreadCells.append(i);
        if (!known[i] && !names[i].isEmpty() && !correctionColumns().contains(names[i])) {
            m_unknown.append(m_header[i]);
        }
    }
}

bool LedgerReader::next(TableRow& row) {
    if (!m_rows->next(row)) return false;
    if (!row.days.isEmpty()) showMonths(row);
    return true;
}

// Excel makes a day of a month that is typed in, its first one.
void LedgerReader::showMonths(TableRow& row) const {
    constexpr qsizetype kMonthLetters = 7;
    for (const auto& [cell, showsMonth] : std::as_const(row.days)) {
        const qsizetype field = m_cellOfField.indexOf(static_cast<int>(cell));
        if (field < 0) continue;
        const bool isFirst = row.cells[cell].endsWith(u"-01");
        const FieldKind kind = m_file.type->fields[static_cast<size_t>(field)].kind;
        const bool isMonth = kind == FieldKind::Month
                                 ? isFirst || showsMonth
                                 : kind == FieldKind::PartialDate && isFirst && showsMonth;
        if (isMonth) row.cells[cell].truncate(kMonthLetters);
    }
}

const QString* LedgerReader::extraCell(const TableRow& row) const {
    for (qsizetype i = m_header.size(); i < row.cells.size(); ++i) {
        if (!row.cells[i].isEmpty()) return &row.cells[i];
    }
    return nullptr;
}

QStringList LedgerReader::unreadColumnsWithNul(const TableRow& row) const {
    QStringList columns;
    for (const qsizetype i : m_unreadCells) {
        if (i < row.cells.size() && row.cells[i].contains(QChar())) columns.append(m_header[i]);
    }
    return columns;
}

}  // namespace madobe
