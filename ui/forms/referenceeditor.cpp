// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/referenceeditor.h"

#include "core/base/width.h"
#include "core/text/issuetext.h"
#include "core/text/turnedtext.h"
#include "ui/support/elidedbutton.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTextDocument>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
// A choice without a record yet.
constexpr qint64 kMakeProvisional = -1;

QList<qint64> typedIds(const QJsonValue& typed) {
    QList<qint64> ids;
    const QJsonArray array = typed.toObject().value(u"ids"_s).toArray();
    for (const auto& id : array) ids.append(id.toInteger());
    return ids;
}

QString wayToFind(const EntityType& type) {
    const Field* name = type.find(u"name");
    if (!name || !type.find(u"kana")) return ReferenceEditor::tr("番号");
    if (type.find(u"phone_digits")) return ReferenceEditor::tr("かな・氏名・番号・電話の下4桁");
    return ReferenceEditor::tr("かな・%1・番号").arg(fieldTitle(*name));
}

}  // namespace

ReferenceEditor::ReferenceEditor(const Field& field, std::unique_ptr<ReferenceSource> source,
                                 QWidget* parent)
    : FieldEditor(field, parent),
      m_source(std::move(source)),
      m_chips(new QWidget),
      m_chipLayout(new QHBoxLayout(m_chips)),
      m_line(new QLineEdit),
      m_choices(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_choices, this)) {
    nameInput(*m_line);
    m_line->setPlaceholderText(wayToFind(m_source->type()));
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(spacing::kUnit);
    m_chips->hide();
    column().insertWidget(0, m_line);
    column().insertWidget(1, m_chips);
    setFocusProxy(m_line);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    // Else an arrow behind the last would leave none for Enter.
    m_completer->setWrapAround(false);
    m_completer->setWidget(m_line);
    m_line->installEventFilter(this);
    // After the input method's commit only; what it composes is not a question yet.
    connect(m_line, &QLineEdit::textEdited, this, &ReferenceEditor::offer);
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::changed);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            &ReferenceEditor::accept);
}

void ReferenceEditor::offer(const QString& text) {
    m_choices->clear();
    const QString typed = trimmedBlanks(text);
    if (typed.isEmpty()) return m_completer->popup()->hide();
    try {
        for (const ReferenceChoice& choice : m_source->search(typed)) {
            auto* item = new QStandardItem(withoutTurns(choice.title + u"　"_s + choice.detail));
            item->setData(choice.id, kIdRole);
            m_choices->appendRow(item);
        }
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
    if (m_source->canMakeProvisional()) {
        auto* item = new QStandardItem(tr("＋「%1」を仮登録する").arg(withoutTurns(typed)));
        item->setData(kMakeProvisional, kIdRole);
        m_choices->appendRow(item);
    }
    if (m_choices->rowCount() == 0) return m_completer->popup()->hide();
    // What tells records of one name apart stands at the end.
    m_completer->popup()->setTextElideMode(Qt::ElideMiddle);
    m_completer->complete();
    // Enter takes the likeliest at once.
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ReferenceEditor::accept(const QModelIndex& index) {
    qint64 id = index.data(kIdRole).toLongLong();
    try {
        if (id == kMakeProvisional) id = m_source->makeProvisional(trimmedBlanks(m_line->text()));
        choose(id);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ReferenceEditor::choose(qint64 id) {
    learn({id});
    if (!field().isSet()) m_ids.clear();
    if (!m_ids.contains(id)) m_ids.append(id);
    m_line->clear();
    showChosen();
    Q_EMIT changed();
}

void ReferenceEditor::learn(const QList<qint64>& ids) {
    QHash<qint64, ReferenceChoice> known = m_known;
    for (const qint64 id : ids) {
        if (!known.contains(id)) known.insert(id, m_source->choice(id));
    }
    m_known = std::move(known);
}

void ReferenceEditor::showChosen() {
    while (QLayoutItem* item = m_chipLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Made last, they would else be reached after the whole form.
    QWidget* before = m_line;
    for (const qint64 id : std::as_const(m_ids)) {
        const ReferenceChoice choice = m_known.value(id);
        auto* chip = new ElidedButton(choice.title, u"　×"_s);
        chip->setProperty("chip", true);
        chip->setAutoDefault(false);
        chip->setToolTip(Qt::convertFromPlainText(
            withoutTurns(choice.title + u'\n' + choice.detail), Qt::WhiteSpaceNormal));
        // Else the tip's markup is read out.
        chip->setAccessibleDescription(choice.detail);
        chip->setAccessibleName(tr("%1を外す").arg(choice.title));
        m_chipLayout->addWidget(chip);
        setTabOrder(before, chip);
        before = chip;
        connect(chip, &QPushButton::clicked, this, [this, id] {
            m_ids.removeAll(id);
            m_line->setFocus();
            showChosen();
            Q_EMIT changed();
        });
    }
    m_chipLayout->addStretch();
    m_chips->setVisible(!m_ids.isEmpty());
    m_line->setVisible(field().isSet() || m_ids.isEmpty());
}

QVariant ReferenceEditor::value() const {
    if (field().isSet()) return QVariant::fromValue(m_ids);
    return m_ids.isEmpty() ? qint64{0} : m_ids.first();
}

QList<qint64> ReferenceEditor::idsOf(const QVariant& value) const {
    if (field().isSet()) return value.value<QList<qint64>>();
    return value.toLongLong() == 0 ? QList<qint64>() : QList<qint64>{value.toLongLong()};
}

void ReferenceEditor::prepareValue(const QVariant& value) {
    // Names change, so all are asked for.
    const QList<qint64> ids = idsOf(value);
    QHash<qint64, ReferenceChoice> known = m_known;
    for (const qint64 id : ids) known.insert(id, m_source->choice(id));
    m_known = std::move(known);
}

void ReferenceEditor::setValue(const QVariant& value) {
    const QList<qint64> ids = idsOf(value);
    learn(ids);
    m_ids = ids;
    m_line->clear();
    showChosen();
}

Issues ReferenceEditor::issues() const {
    const QString typed = trimmedBlanks(m_line->text());
    if (typed.isEmpty()) return {};
    return {{QString::fromLatin1(field().column), IssueKind::UnknownReference, {}, typed}};
}

QJsonValue ReferenceEditor::typed() const {
    QJsonArray ids;
    for (const qint64 id : m_ids) ids.append(id);
    return QJsonObject{{u"ids"_s, ids}, {u"text"_s, m_line->text()}};
}

void ReferenceEditor::prepareTyped(const QJsonValue& typed) {
    learn(typedIds(typed));
}

void ReferenceEditor::setTyped(const QJsonValue& typed) {
    prepareTyped(typed);
    m_ids = typedIds(typed);
    showChosen();
    m_line->setText(typed.toObject().value(u"text"_s).toString());
    Q_EMIT changed();
}

QWidget* ReferenceEditor::input() const {
    return m_line;
}

bool ReferenceEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isErase = key->key() == Qt::Key_Backspace && m_line->text().isEmpty();
        if (isErase && field().isSet() && !m_ids.isEmpty()) {
            m_ids.removeLast();
            showChosen();
            Q_EMIT changed();
            return true;
        }
        if (key->key() == Qt::Key_Down && m_line->text().isEmpty()) {
            offer(QString());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

}  // namespace madobe
