// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/actions.h"
#include "ui/support/background.h"
#include "ui/support/messagebar.h"
#include "ui/support/prompts.h"
#include "ui/support/recordtexts.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace madobe {

class BackupBar;
class Page;

/// How pages send the user elsewhere. Implemented by the workspace.
class Navigator {
public:
    virtual ~Navigator() = default;

    /// The page of a record: a person's with everything about him, a form for the others.
    virtual void openRecord(const EntityType& type, qint64 id) = 0;
    /// A form for a new record; `preset` settles what the surroundings know.
    virtual void openNew(const EntityType& type,
                         const std::function<void(Entity&)>& preset = {}) = 0;
    /// A form that was begun and not saved.
    virtual void openDraft(const EntityType& type, const QByteArray& uid) = 0;
    virtual void openRecords(const EntityType& type, const QString& title,
                             const QList<qint64>& ids) = 0;
    /// Shows a page behind which the way goes back to this one.
    virtual void openPage(std::unique_ptr<Page> page) = 0;
    /// Where ledgers are brought in: the one place, which outlives every import.
    virtual void openImport() = 0;
    virtual void back() = 0;
    /// In the status line, with the time.
    virtual void say(const QString& text) = 0;
};

/// What every page is given. Lives as long as the workspace.
struct PageContext {
    Office& office;
    const Catalogue& catalogue;
    Background& background;
    /// For what may take minutes: pages do not wait for it, and a lock lets it end.
    Background& longWork;
    RecordTexts& texts;
    Prompts& prompts;
    Navigator& navigator;
    /// Where pages stand. A widget made elsewhere and moved is styled again with all within it, so
    /// pages are made in place, from the outside in.
    QWidget& pages;
    /// Daily backups.
    BackupBar& backups;
};

/// One screen of the workspace.
class Page : public QWidget {
    Q_OBJECT
public:
    /// `parent` where the page is a part of another.
    explicit Page(PageContext& context, QWidget* parent = nullptr)
        : QWidget(parent != nullptr ? parent : &context.pages), m_context(context) {}

    /// Heading, and entry of the way back. Never shown in the window's title.
    virtual QString title() const = 0;
    /// Puts the keyboard where work begins; coming back, it goes where it was.
    virtual void activate() {}
    virtual void refresh() {}
    /// True when the page did it.
    virtual bool handle(ActionId) { return false; }
    /// By what right what is shown may be taken along that way; none where the page cannot do it.
    virtual std::optional<Right> outputRight(ActionId) const { return {}; }
    /// Before a lock or the end: writes what is only on the screen. False where it could be kept
    /// nowhere, so that it would be lost with the page.
    virtual bool keepDrafts() { return true; }
    /// How to come back after a lock; empty: not worth it.
    virtual QJsonObject route() const { return {}; }
    /// Come back by that route: the keyboard goes where it was.
    virtual void resume(const QJsonObject&) {}

protected:
    PageContext& context() const { return m_context; }
    Office& office() const { return m_context.office; }

private:
    PageContext& m_context;
};

}  // namespace madobe
