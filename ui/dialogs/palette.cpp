// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/palette.h"

#include "core/base/fold.h"
#include "core/domain/patient.h"
#include "core/text/turnedtext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace madobe {

namespace {

constexpr int kActionRole = Qt::UserRole;
constexpr int kPersonRole = Qt::UserRole + 1;
constexpr int kNoAction = -1;
constexpr int kMostPeople = 8;

}  // namespace

Palette::Palette(Office& office, RecordTexts& texts, Offers offers, QWidget* parent)
    : QDialog(parent),
      m_offers(std::move(offers)),
      m_people(office, texts, patientType()),
      m_line(new QLineEdit),
      m_list(new QListWidget) {
    setWindowTitle(tr("操作・人をさがす"));
    resize(620, 420);
    m_line->setPlaceholderText(tr("操作の名前、または人のかな・氏名・番号"));
    m_line->setAccessibleName(tr("操作・人をさがす"));
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("見つかったもの"));
    // What tells people of one name apart stands at the end.
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::fill);
    connect(m_line, &QLineEdit::returnPressed, this, &Palette::choose);
    connect(m_list, &QListWidget::itemActivated, this, &Palette::choose);
    fill({});
}

void Palette::fill(const QString& text) {
    m_list->clear();
    const QString folded = fold(text);
    if (!folded.isEmpty()) {
        for (const ReferenceChoice& person : m_people.search(text, kMostPeople)) {
            auto* item = new QListWidgetItem(
                withoutTurns(person.title + QStringLiteral("　") + person.detail));
            item->setData(kActionRole, kNoAction);
            item->setData(kPersonRole, person.id);
            m_list->addItem(item);
        }
    }
    for (const ActionSpec& spec : actionSpecs()) {
        if (!m_offers(spec.id)) continue;
        if (spec.id == ActionId::Palette || !fold(spec.title()).contains(folded)) continue;
        const QString keys = spec.keys().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(keys.isEmpty() ? spec.title()
                                                        : tr("%1　（%2）").arg(spec.title(), keys));
        item->setData(kActionRole, static_cast<int>(spec.id));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void Palette::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) return;
    const int action = item->data(kActionRole).toInt();
    const qint64 person = item->data(kPersonRole).toLongLong();
    accept();
    if (action == kNoAction) {
        Q_EMIT personChosen(person);
    } else {
        Q_EMIT actionChosen(static_cast<ActionId>(action));
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int next = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, next, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace madobe
