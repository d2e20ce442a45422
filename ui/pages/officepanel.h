// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerexport.h"
#include "core/services/settingsservice.h"
#include "ui/pages/page.h"

#include <functional>

class QFormLayout;

namespace madobe {

/// Settings of the office, its backup, its ledgers as files, and what this program is.
class OfficePanel : public QWidget {
    Q_OBJECT
public:
    explicit OfficePanel(PageContext& context, QWidget* parent = nullptr);

    /// Shows what colleagues have set, where nothing else is typed.
    void refresh();

private:
    struct SettingRow {
        const OfficeSetting* setting;
        QString label;
        QWidget* input;
        /// What stood there before somebody typed.
        int shown = 0;
    };

    QWidget* makeSettings();
    /// What must be renewed when.
    void addRenewalRule(QFormLayout& form);
    void addSetting(const char* name, const QString& label, QWidget* input);
    static bool isTyped(const SettingRow& row);
    void take(SettingRow& row, const OfficeSettings& stored);
    void showStored();
    void save();
    void tellConflict(const QStringList& names);
    QWidget* makeBackup();
    QWidget* makeAbout();
    void backup();
    void exportLedgers();
    void exportWorkbook();
    void runExport(const std::function<qsizetype(LedgerExport)>& write);
    void check();

    PageContext& m_context;
    MessageBar* m_bar;
    /// Of a shared office.
    QString m_server;
    QList<SettingRow> m_settings;
    /// What is stored, as far as it was shown here.
    OfficeSettings m_seen;
};

}  // namespace madobe
