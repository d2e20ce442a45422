// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/domain/situationsheet.h"

#include <QWidget>

namespace madobe {

class QuietComboBox;

/// Which sheet is shown, of which 年度 and version, and whether it is final.
class SheetHead final : public QWidget {
    Q_OBJECT
public:
    SheetHead(const CodeBook& codes, QWidget* parent);

    /// `all` with the newest first.
    void showSheets(const QList<SituationSheet>& all, const SituationSheet& shown);
    void showStatus(qint64 status, bool mayChange);

Q_SIGNALS:
    void sheetChosen(qint64 sheet);
    void statusChosen(qint64 status);

private:
    const CodeBook& m_codes;
    QList<SituationSheet> m_sheets;
    QuietComboBox* m_year;
    QuietComboBox* m_version;
    QuietComboBox* m_status;
};

}  // namespace madobe
