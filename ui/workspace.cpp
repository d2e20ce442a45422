// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "ui/accountbutton.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/palette.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/backupbar.h"
#include "ui/pages/filebar.h"
#include "ui/pages/listpage.h"
#include "ui/pages/newrecord.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/refusal.h"
#include "ui/pages/undolast.h"
#include "ui/roots.h"
#include "ui/support/keyanywhere.h"
#include "ui/support/openboxes.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastSidebar = 168;
/// Where the names of the pages begin.
constexpr int kAccountIndent = 20;
constexpr ActionId kOwnActions[] = {ActionId::ChangePassword, ActionId::Lock, ActionId::LogOff,
                                    ActionId::Help, ActionId::Palette};
constexpr int kDraftRetry = 15'000;

}  // namespace

Workspace::Workspace(Office& office, const Catalogue& catalogue,
                     const QList<const CountTable*>& tables, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_office(office),
      m_tables(tables),
      m_background(std::make_unique<Background>(office, catalogue)),
      m_longWork(std::make_unique<Background>(office, catalogue)),
      m_texts(office.store(), office.settings().read().dateStyle),
      m_sidebar(new QListWidget(this)),
      m_fileBar(new FileBar(office, catalogue, prompts, this)),
      m_backupBar(new BackupBar(office, catalogue, this)),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_context{office,  catalogue, *m_background, *m_longWork, m_texts,
                prompts, *this,     *m_stack,      *m_backupBar},
      m_trailLabel(new QLabel(this)),
      m_status(new QLabel(this)) {
    setUpSidebar();
    setTextRole(*m_status, TextRole::Muted);
    setTextRole(*m_trailLabel, TextRole::Muted);
    m_trailLabel->setWordWrap(true);
    // Above the headings of the pages.
    m_trailLabel->setIndent(style()->pixelMetric(QStyle::PM_LayoutLeftMargin));
    auto* main = new QVBoxLayout;
    main->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kSmall);
    main->addWidget(m_trailLabel);
    main->addWidget(m_fileBar);
    main->addWidget(m_backupBar);
    main->addWidget(m_bar);
    main->addWidget(m_stack, 1);
    main->addWidget(m_status);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* side = new QVBoxLayout;
    side->addWidget(m_sidebar, 1);
    // A button with a menu has no room of its own before its text.
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kAccountIndent, 0, 0, 0);
    foot->addWidget(m_account);
    side->addLayout(foot);
    layout->addLayout(side);
    layout->addLayout(main, 1);
    addActions();
    connect(&office.notifier(), &ChangeNotifier::changed, this, &Workspace::onChanged);
    office.listen();
    auto* retry = new QTimer(this);
    retry->setObjectName(u"draftRetry"_s);
    connect(retry, &QTimer::timeout, this, &Workspace::bringDraftsBack);
    retry->start(kDraftRetry);
    readSearchIndex();
    goRoot(rootOf(ActionId::GoToday));
    guarded(*m_bar, [this] { m_fileBar->checkWhenDue(); });
    m_backupBar->lookWhenDue();
}

Workspace::~Workspace() {
    // Their jobs speak to pages, so they end before them.
    m_longWork.reset();
    m_background.reset();
}

void Workspace::setUpSidebar() {
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->setAccessibleName(tr("ページ"));
    for (const RootSpec& root : rootSpecs()) m_sidebar->addItem(root.title());
    m_sidebar->ensurePolished();
    const int width =
        std::max(kLeastSidebar, m_sidebar->sizeHintForColumn(0) + 2 * m_sidebar->frameWidth());
    m_sidebar->setFixedWidth(width);
    m_account = new AccountButton(m_office.session(), width - kAccountIndent, this);
    const auto go = [this] { goRoot(m_sidebar->currentRow()); };
    connect(m_sidebar, &QListWidget::itemClicked, this, go);
    connect(m_sidebar, &QListWidget::itemActivated, this, go);
    // A click below the last one would leave none marked.
    connect(m_sidebar, &QListWidget::itemSelectionChanged, this, [this] {
        if (QListWidgetItem* current = m_sidebar->currentItem()) current->setSelected(true);
    });
    setTabOrder(m_sidebar, m_account);
}

void Workspace::addActions() {
    QHash<ActionId, QAction*> made;
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(spec.title(), this);
        action->setShortcut(spec.keys());
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, [this, id = spec.id] { perform(id); });
        action->setShortcutVisibleInContextMenu(true);
        addAction(action);
        made.insert(spec.id, action);
    }
    new KeyAnywhere(*made.value(ActionId::Lock), *this);
    auto* menu = new QMenu(m_account);
    for (const ActionId id : kOwnActions) menu->addAction(made.value(id));
    m_account->setMenu(menu);
}

void Workspace::perform(ActionId id) {
    // A key comes through an open list, and what the list belongs to moves or goes.
    closePopup();
    const Session& session = m_office.session();
    if (const QString why = refusal(id, currentPage(), session); !why.isEmpty()) {
        return m_bar->show(MessageBar::Tone::Warning, why.toHtmlEscaped());
    }
    Page* page = currentPage();
    if (page && page->handle(id)) return;
    if (const int root = rootOf(id); root >= 0) return goRoot(root);
    switch (id) {
        case ActionId::Help: {
            HelpDialog dialog(this);
            dialog.exec();
            return;
        }
        case ActionId::NewConsultation:
            return openNew(consultationType(), {});
        case ActionId::NewPatient:
            return openNew(patientType(), {});
        case ActionId::Palette:
            return showPalette();
        case ActionId::Find:
            return goRoot(rootOf(ActionId::GoPatients));
        case ActionId::Back:
            return back();
        case ActionId::Undo:
            guarded(*m_bar, [this] { undoLast(m_context, *m_bar); });
            return;
        case ActionId::Redo:
            guarded(*m_bar, [this] { redoLast(m_context, *m_bar); });
            return;
        case ActionId::Lock:
            return Q_EMIT lockRequested();
        case ActionId::LogOff:
            return Q_EMIT logOffRequested();
        case ActionId::ChangePassword:
            return changePassword();
        case ActionId::ToggleLook:
            return Q_EMIT lookToggled();
        case ActionId::Quit:
            return Q_EMIT quitRequested();
        default:
            return;
    }
}

Page* Workspace::currentPage() const {
    return m_trail.isEmpty() ? nullptr : m_trail.last();
}

void Workspace::goRoot(int root) {
    guarded(*m_bar, [&] {
        if (!m_roots.contains(root)) {
            const RootSpec& spec = rootSpecs()[static_cast<size_t>(root)];
            Page* page = spec.make(m_context, spec, m_tables);
            m_roots.insert(root, page);
            m_stack->addWidget(page);
        }
        if (!dropTrail(0)) return markRoot();
        m_trail.append(m_roots.value(root));
        markRoot();
        showPage(m_trail.last());
    });
}

void Workspace::markRoot() {
    const QSignalBlocker quiet(m_sidebar);
    m_sidebar->setCurrentRow(m_roots.key(m_trail.first()));
}

bool Workspace::dropTrail(qsizetype keep) {
    if (!keepDrafts(keep)) return false;
    while (m_trail.size() > keep) {
        Page* page = m_trail.takeLast();
        if (m_roots.values().contains(page)) continue;
        m_stale.remove(page);
        m_stack->removeWidget(page);
        // Not at once: the page itself may have asked for it.
        page->deleteLater();
    }
    return true;
}

void Workspace::openPage(std::unique_ptr<Page> page) {
    Page* shown = page.release();
    m_stack->addWidget(shown);
    m_trail.append(shown);
    showPage(shown);
}

void Workspace::openImport() {
    goRoot(rootOf(ActionId::GoAdministration));
    if (auto* page = qobject_cast<AdminPage*>(currentPage())) page->showImport();
}

void Workspace::showPage(Page* page) {
    m_bar->clear();
    m_stack->setCurrentWidget(page);
    refreshIfStale(page);
    showHeader();
    page->activate();
}

void Workspace::showHeader() {
    QStringList titles;
    for (qsizetype i = 0; i + 1 < m_trail.size(); ++i) titles.append(m_trail[i]->title());
    m_trailLabel->setText(titles.isEmpty() ? QString()
                                           : tr("← Esc: %1").arg(titles.join(u"　›　"_s)));
    m_trailLabel->setVisible(!titles.isEmpty());
}

void Workspace::openRecord(const EntityType& type, qint64 id) {
    guarded(*m_bar, [&] {
        if (&type == &patientType()) return openPage(std::make_unique<PersonPage>(m_context, id));
        auto page =
            std::make_unique<RecordPage>(m_context, type, m_office.records().open(type, id));
        RecordPage& shown = *page;
        openPage(std::move(page));
        shown.form().controller().restoreDraft();
    });
}

void Workspace::openNew(const EntityType& type, const std::function<void(Entity&)>& preset) {
    guarded(*m_bar, [&] {
        if (!m_office.records().mayWrite(type)) {
            throw Error(ErrorKind::NotAllowed, {roleCode(m_office.session().role)});
        }
        std::unique_ptr<Entity> entity = newRecord(m_office, type);
        if (preset) preset(*entity);
        openPage(std::make_unique<RecordPage>(m_context, type, std::move(entity)));
    });
}

void Workspace::openDraft(const EntityType& type, const QByteArray& uid) {
    guarded(*m_bar, [&] {
        if (const auto stored = m_office.store().of(type).findByUid(uid)) {
            return openRecord(type, stored->id);
        }
        std::unique_ptr<Entity> entity = type.make();
        entity->uid = uid;
        auto page = std::make_unique<RecordPage>(m_context, type, std::move(entity));
        RecordPage& shown = *page;
        openPage(std::move(page));
        shown.form().controller().restoreDraft();
    });
}

void Workspace::openRecords(const EntityType& type, const QString& title,
                            const QList<qint64>& ids) {
    guarded(*m_bar, [&] {
        ListQuery query;
        query.only = ids;
        openPage(std::make_unique<ListPage>(m_context, type, title, query, false));
    });
}

void Workspace::back() {
    if (m_trail.size() < 2) return;
    guarded(*m_bar, [&] {
        const QPointer<QWidget> keyboard = m_trail[m_trail.size() - 2]->focusWidget();
        if (!dropTrail(m_trail.size() - 1)) return;
        showPage(m_trail.last());
        // Not where work begins, but where it was left.
        if (keyboard && keyboard->isVisible()) keyboard->setFocus(Qt::OtherFocusReason);
    });
}

void Workspace::say(const QString& text) {
    m_status->setText(m_office.clock().localTime() + u"　"_s + text);
}

// Until it is there, and where it cannot be read, statements find the people.
void Workspace::readSearchIndex() {
    m_office.store().setSearchIndex({});
    m_background->run<std::shared_ptr<const SearchIndex>>(
        this, u"search index"_s, [](Office& office) { return SearchIndex::read(office.store()); },
        [this](const std::shared_ptr<const SearchIndex>& index) {
            m_office.store().setSearchIndex(index);
        });
}

void Workspace::onChanged(const ChangeSet& changes) {
    if (changes.isEmpty()) return;
    if (std::any_of(changes.ids.keyBegin(), changes.ids.keyEnd(), SearchIndex::holds)) {
        readSearchIndex();
    }
    m_texts.forget();
    for (Page* page : std::as_const(m_roots)) m_stale.insert(page);
    for (Page* page : std::as_const(m_trail)) m_stale.insert(page);
    // After whoever saved has finished with it.
    QTimer::singleShot(0, this, [this] {
        if (Page* page = currentPage()) refreshIfStale(page);
        showHeader();
    });
}

void Workspace::refreshIfStale(Page* page) {
    if (!m_stale.remove(page)) return;
    guarded(*m_bar, [page] { page->refresh(); });
}

bool Workspace::keepDrafts() {
    return keepDrafts(0);
}

bool Workspace::keepDrafts(qsizetype from) {
    bool areKept = true;
    for (Page* page : m_trail.mid(from)) areKept = page->keepDrafts() && areKept;
    if (!areKept) {
        m_bar->show(
            MessageBar::Tone::Danger,
            tr("書いたものを下書きに残せないので、この画面を閉じません。保存するか、「書きか"
               "けを捨てる」を選んでください。"));
    }
    return areKept;
}

void Workspace::bringDraftsBack() {
    if (!m_office.drafts().isWaiting()) return;
    m_office.drafts().bringBack();
    for (Page* page : std::as_const(m_trail)) page->keepDrafts();
}

QJsonObject Workspace::route() const {
    const QJsonObject top = currentPage() ? currentPage()->route() : QJsonObject();
    return {{u"root"_s, m_sidebar->currentRow()}, {u"top"_s, top}};
}

void Workspace::goTo(const QJsonObject& route) {
    goRoot(qBound(0, route.value(u"root"_s).toInt(), static_cast<int>(rootSpecs().size()) - 1));
    const QJsonObject top = route.value(u"top"_s).toObject();
    const EntityType* type = m_context.catalogue.byTable(top.value(u"table"_s).toString());
    if (top.value(u"page"_s) == u"record"_s && type) reopen(*type, top);
    if (Page* page = currentPage()) page->resume(top);
}

void Workspace::reopen(const EntityType& type, const QJsonObject& top) {
    const qint64 id = top.value(u"id"_s).toInteger();
    const QByteArray uid = QByteArray::fromHex(top.value(u"uid"_s).toString().toLatin1());
    if (id != 0) {
        openRecord(type, id);
    } else if (!m_office.drafts().find(draftForm(type), uid).isEmpty()) {
        openDraft(type, uid);
    }
}

void Workspace::showPalette() {
    Palette palette(
        m_office, m_texts,
        [this](ActionId id) { return refusal(id, currentPage(), m_office.session()).isEmpty(); },
        this);
    std::optional<ActionId> action;
    qint64 person = 0;
    connect(&palette, &Palette::actionChosen, this, [&](ActionId id) { action = id; });
    connect(&palette, &Palette::personChosen, this, [&](qint64 id) { person = id; });
    if (palette.exec() != QDialog::Accepted) return;
    if (person != 0) return openRecord(patientType(), person);
    if (action) perform(*action);
}

void Workspace::changePassword() {
    AccountDialog dialog(AccountDialog::Purpose::OwnPassword, m_office.session().account,
                         m_office.codes(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    guarded(*m_bar, [&] {
        m_office.accounts().changeOwnPassword(dialog.oldPassword(), dialog.password());
        say(tr("パスワードを変えました"));
    });
}

}  // namespace madobe
