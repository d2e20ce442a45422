// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/climbview.h"

#include "ui/dialogs/startview.h"
#include "ui/support/theme.h"

#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QThread>
#include <QVBoxLayout>

#include <exception>
#include <memory>

namespace madobe {

ClimbView::ClimbView(QWidget* parent)
    : QWidget(parent), m_now(new QLabel), m_progress(new QProgressBar) {
    auto* heading = new QLabel(tr("事務所のファイルを新しくしています"));
    setTextRole(*heading, TextRole::Title);
    auto* words = new QLabel(tr(
        "このファイルは前の窓辺のものなので、この窓辺に合わせます。終わるまでお待ちください。途中"
        "で電源が切れても、元のままのファイルか、新しくなったファイルが残ります。"));
    words->setWordWrap(true);
    m_progress->setAccessibleName(tr("進み具合"));
    m_progress->setTextVisible(false);
    setTextRole(*m_now, TextRole::Muted);
    QVBoxLayout* layout = centredColumn(*this);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(m_progress);
    layout->addWidget(m_now);
    tell(ClimbPart::Copy, 0, 0);
}

void ClimbView::tell(ClimbPart part, int done, int total) {
    m_now->setText(part == ClimbPart::Copy
                       ? tr("はじめに、いまのファイルの写しを同じフォルダーに残しています。")
                       : tr("記録を新しい形に移しています。"));
    // Behind the last page and the last step everything is checked, for nobody knows how long.
    m_progress->setRange(0, done < total ? total : 0);
    m_progress->setValue(done);
}

void ClimbView::run(const Climb& climb) {
    std::exception_ptr failure;
    const ClimbProgress progress = [this](ClimbPart part, int done, int total) {
        QMetaObject::invokeMethod(this, [=, this] { tell(part, done, total); });
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            climb(progress);
        } catch (...) {
            failure = std::current_exception();
        }
    }));
    QEventLoop loop;
    connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    if (failure) std::rethrow_exception(failure);
}

void climbInView(QStackedWidget& stack, const Climb& climb) {
    class Turn {
    public:
        explicit Turn(QStackedWidget& stack) : m_stack(stack), m_before(stack.currentWidget()) {
            m_stack.addWidget(&view);
            m_stack.setCurrentWidget(&view);
        }
        ~Turn() { m_stack.setCurrentWidget(m_before); }

        ClimbView view;

    private:
        QStackedWidget& m_stack;
        QWidget* m_before;
    };
    Turn(stack).view.run(climb);
}

}  // namespace madobe
