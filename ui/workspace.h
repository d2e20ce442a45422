// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "ui/pages/page.h"

#include <QHash>

#include <memory>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace madobe {

class AccountButton;
class BackupBar;
class FileBar;
class RecordPage;

/// Everything between log-in and lock: sidebar, pages and the way back, keys, status line. Holds
/// nothing of an office beyond its own life.
class Workspace : public QWidget, public Navigator {
    Q_OBJECT
public:
    Workspace(Office& office, const Catalogue& catalogue, const QList<const CountTable*>& tables,
              Prompts& prompts, QWidget* parent = nullptr);
    ~Workspace() override;

    void openRecord(const EntityType& type, qint64 id) override;
    void openNew(const EntityType& type, const std::function<void(Entity&)>& preset) override;
    void openDraft(const EntityType& type, const QByteArray& uid) override;
    void openRecords(const EntityType& type, const QString& title,
                     const QList<qint64>& ids) override;
    void openPage(std::unique_ptr<Page> page) override;
    void openImport() override;
    void back() override;
    void say(const QString& text) override;

    /// Says why where it cannot be done here.
    void perform(ActionId id);
    Page* currentPage() const;
    /// Writes every form's draft now. False, and said, where one could be kept nowhere.
    bool keepDrafts();
    /// Where the user is; goTo() comes back there, the half-written form included.
    QJsonObject route() const;
    void goTo(const QJsonObject& route);
    PageContext& context() { return m_context; }
    /// What there is to say about the office's file.
    FileBar& fileBar() { return *m_fileBar; }
    /// What there is to say above every page.
    MessageBar& bar() { return *m_bar; }

Q_SIGNALS:
    void lockRequested();
    void logOffRequested();
    void quitRequested();
    void lookToggled();

private:
    void reopen(const EntityType& type, const QJsonObject& top);
    void addActions();
    void setUpSidebar();
    void goRoot(int root);
    void markRoot();
    void showPage(Page* page);
    /// False when a page must stay for what was typed in it.
    bool dropTrail(qsizetype keep);
    bool keepDrafts(qsizetype from);
    /// Those that wait on this PC; forms tell where theirs are.
    void bringDraftsBack();
    void onChanged(const ChangeSet& changes);
    void readSearchIndex();
    void refreshIfStale(Page* page);
    void showPalette();
    void changePassword();
    void showHeader();

    Office& m_office;
    QList<const CountTable*> m_tables;
    std::unique_ptr<Background> m_background;
    std::unique_ptr<Background> m_longWork;
    RecordTexts m_texts;
    QListWidget* m_sidebar;
    AccountButton* m_account = nullptr;
    FileBar* m_fileBar;
    BackupBar* m_backupBar;
    MessageBar* m_bar;
    QStackedWidget* m_stack;
    PageContext m_context;
    QLabel* m_trailLabel;
    QLabel* m_status;
    QHash<int, Page*> m_roots;
    QList<Page*> m_trail;
    QSet<Page*> m_stale;
};

}  // namespace madobe
