// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appwindow.h"

#include "ui/entryscreens.h"
#include "ui/officescreens.h"
#include "ui/support/enterpresses.h"
#include "ui/support/esccloses.h"
#include "ui/support/theme.h"
#include "ui/support/typedahead.h"
#include "ui/support/uisettings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize(1240, 820);
/// What the frame may take above the window; nobody knows before it is there.
constexpr int kTitleBar = 40;

QRect roomOn(const QScreen& screen) {
    return screen.availableGeometry().adjusted(0, kTitleBar, 0, 0);
}

/// What was restored may be of a larger screen.
void holdToScreen(QWidget& window) {
    if (window.isMaximized() || window.isFullScreen()) return;
    const QScreen* at = QGuiApplication::screenAt(window.geometry().center());
    const QRect room = roomOn(at ? *at : *window.screen());
    QRect place(window.geometry().topLeft(), window.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.x(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.y(), room.top(), room.bottom() + 1 - place.height()));
    window.setGeometry(place);
}

}  // namespace

AppWindow::AppWindow(const Clock& clock, const Catalogue& catalogue,
                     const QList<const CountTable*>& tables, WindowOptions options,
                     std::unique_ptr<Prompts> prompts)
    : m_practicePath(std::move(options.practicePath)),
      m_prompts(prompts ? std::move(prompts) : std::make_unique<SystemPrompts>(this)),
      m_band(new QLabel(tr("練習用の事務所　ここにいる人はみな作りものです"), this)),
      m_stack(new QStackedWidget(this)),
      m_entry(new EntryScreens(*m_stack, *m_prompts, clock, catalogue, this)),
      m_office(new OfficeScreens(*this, *m_stack, *m_prompts, clock, catalogue, tables)) {
    qApp->installEventFilter(new EnterPresses(this));
    qApp->installEventFilter(new EscCloses(this));
    layOut();
    connectScreens();
    if (options.opensPractice) {
        m_entry->showStart();
        openPractice();
    } else if (!options.officePath.isEmpty()) {
        openOffice(options.officePath);
    } else {
        m_entry->showStart();
    }
}

AppWindow::~AppWindow() {
    m_office->tearDown();
}

Workspace* AppWindow::workspace() const {
    return m_office->workspace();
}

void AppWindow::layOut() {
    m_band->setObjectName(u"practiceBand"_s);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    // event() says how small the window gets.
    this->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    resize(kFirstSize.boundedTo(roomOn(*screen()).size()));
    if (restoreGeometry(UiSettings::geometry())) holdToScreen(*this);
}

void AppWindow::connectScreens() {
    connect(m_entry, &EntryScreens::starting, m_office, &OfficeScreens::forget);
    connect(m_entry, &EntryScreens::practiceRequested, this,
            [this] { dropTypedAhead(*this, [this] { return openPractice(); }); });
    connect(m_entry, &EntryScreens::officeChosen, this, &AppWindow::openOffice);
    connect(m_entry, &EntryScreens::officeCreated, this,
            [this](const QString& path, const QString& account, const QString& password) {
                dropTypedAhead(*this, [&] {
                    if (openOffice(path)) logIn(account, password);
                    return true;
                });
            });
    connect(m_office, &OfficeScreens::headingChanged, this, &AppWindow::showHeading);
    connect(m_office, &OfficeScreens::covered, this, [this] {
        setWindowTitle(tr("窓辺"));
        repaint();
    });
    connect(m_office, &OfficeScreens::otherOfficeRequested, m_entry, &EntryScreens::showStart);
    connect(m_office, &OfficeScreens::quitRequested, this, &QWidget::close);
    connect(m_office, &OfficeScreens::lookToggled, this, &AppWindow::toggleLook);
}

void AppWindow::showHeading(bool isPractice, const QString& ward) {
    m_band->setVisible(isPractice);
    const QString name = isPractice ? tr("窓辺（練習用）") : tr("窓辺");
    setWindowTitle(ward.isEmpty() ? name : name + u" — "_s + ward);
}

bool AppWindow::openPractice() {
    return m_entry->guardedAtStart([this] {
        m_entry->ensurePractice(m_practicePath);
        m_office->enterPractice(m_practicePath);
    });
}

bool AppWindow::openOffice(const QString& path) {
    return m_entry->guardedAtStart([&] { m_office->choose(path); });
}

bool AppWindow::logIn(const QString& account, const QString& password) {
    return m_office->logIn(account, password);
}

void AppWindow::lock() {
    m_office->lock();
}

void AppWindow::toggleLook() {
    const Look look = UiSettings::look() == Look::Light ? Look::Dark : Look::Light;
    UiSettings::setLook(look);
    applyTheme(*qApp, look);
}

// Never smaller than what is in it, unless that is larger than the screen.
bool AppWindow::event(QEvent* event) {
    const bool isHandled = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        setMinimumSize(minimumSizeHint().boundedTo(roomOn(*screen()).size()));
    }
    return isHandled;
}

void AppWindow::closeEvent(QCloseEvent* event) {
    UiSettings::setGeometry(saveGeometry());
    if (!m_office->mayTearDown()) return event->ignore();
    m_office->tearDown();
    QMainWindow::closeEvent(event);
}

}  // namespace madobe
