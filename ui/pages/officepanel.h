// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerexport.h"
#include "ui/pages/page.h"

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace madobe {

/// Settings of the office, its backup, its ledgers as files, and what this program is.
class OfficePanel : public QWidget {
    Q_OBJECT
public:
    explicit OfficePanel(PageContext& context, QWidget* parent = nullptr);

private:
    QWidget* makeSettings();
    /// What is told before a month is closed, and what must be renewed when.
    void addRules(QFormLayout& form, const OfficeSettings& settings);
    QWidget* makeBackup();
    QWidget* makeAbout();
    void backup();
    /// That the ledgers leave the encrypted file.
    bool confirmPlain();
    void exportLedgers();
    void exportWorkbook();
    void runExport(const std::function<qsizetype(LedgerExport)>& write);
    void check();

    PageContext& m_context;
    MessageBar* m_bar;
    QSpinBox* m_minutes;
    QComboBox* m_style;
    QComboBox* m_peers;
    QSpinBox* m_otherShare = nullptr;
    QSpinBox* m_jump = nullptr;
    QSpinBox* m_jumpLeast = nullptr;
    QSpinBox* m_renewalEarly = nullptr;
    QSpinBox* m_renewalUntil = nullptr;
    QSpinBox* m_renewalLate = nullptr;
    QSpinBox* m_committeeMonths = nullptr;
    QSpinBox* m_noticeMonths = nullptr;
    QSpinBox* m_noticeWeeks = nullptr;
};

}  // namespace madobe
