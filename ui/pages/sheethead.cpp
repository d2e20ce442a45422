// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheethead.h"

#include "core/base/era.h"
#include "core/text/issuetext.h"
#include "ui/forms/codeeditors.h"

#include <QHBoxLayout>
#include <QLabel>

namespace madobe {

using namespace Qt::StringLiterals;

SheetHead::SheetHead(const CodeBook& codes, QWidget* parent)
    : QWidget(parent),
      m_codes(codes),
      m_year(new QuietComboBox(this)),
      m_version(new QuietComboBox(this)),
      m_status(new QuietComboBox(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins({});
    const std::pair<QuietComboBox*, QString> boxes[] = {
        {m_year, u"fiscal_year"_s}, {m_version, u"version"_s}, {m_status, u"status_id"_s}};
    for (const auto& [box, column] : boxes) {
        box->setObjectName(column);
        box->setAccessibleName(fieldLabel(*situationSheetType().find(column)));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        auto* label = new QLabel(box->accessibleName(), this);
        label->setBuddy(box);
        line->addWidget(label);
        line->addWidget(box);
    }
    for (const CodeEntry* code : codes.list(u"sheet_status")) {
        m_status->addItem(code->label, code->id);
    }
    connect(m_year, &QComboBox::activated, this, [this] {
        // The newest version of the year.
        for (const SituationSheet& sheet : std::as_const(m_sheets)) {
            if (sheet.fiscalYear == m_year->currentData().toLongLong()) {
                return Q_EMIT sheetChosen(sheet.id);
            }
        }
    });
    connect(m_version, &QComboBox::activated, this,
            [this] { Q_EMIT sheetChosen(m_version->currentData().toLongLong()); });
    connect(m_status, &QComboBox::activated, this,
            [this] { Q_EMIT statusChosen(m_status->currentData().toLongLong()); });
}

void SheetHead::showSheets(const QList<SituationSheet>& all, const SituationSheet& shown) {
    m_sheets = all;
    m_year->clear();
    m_version->clear();
    for (const SituationSheet& sheet : all) {
        const qint64 year = sheet.fiscalYear.value_or(0);
        if (m_year->findData(year) < 0) {
            m_year->addItem(formatFiscalYear(static_cast<int>(year), DateStyle::Era), year);
        }
        if (sheet.fiscalYear != shown.fiscalYear) continue;
        m_version->addItem(
            tr("第%1版（%2）").arg(sheet.version.value_or(0)).arg(m_codes.label(sheet.status)),
            sheet.id);
    }
    m_year->setCurrentIndex(m_year->findData(shown.fiscalYear.value_or(0)));
    m_version->setCurrentIndex(m_version->findData(shown.id));
}

void SheetHead::showStatus(qint64 status, bool mayChange) {
    m_status->setCurrentIndex(m_status->findData(status));
    m_status->setEnabled(mayChange);
}

}  // namespace madobe
