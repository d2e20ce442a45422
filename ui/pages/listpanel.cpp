// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpanel.h"

#include "core/base/dates.h"
#include "core/text/issuetext.h"
#include "ui/models/tabletext.h"
#include "ui/pages/tableoutput.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

ListPanel::ListPanel(PageContext& context, const EntityType& type, const QList<ListFilter>& fixed,
                     bool canAdd, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_type(type),
      m_fixed(fixed),
      m_bar(new MessageBar(this)),
      m_search(new QLineEdit(this)),
      m_chips(new QHBoxLayout),
      m_count(new QLabel(this)),
      m_filter(new QPushButton(tr("絞り込み"), this)),
      m_model(new RecordTableModel(context.office, context.background, context.texts, type, this)) {
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(type.find(u"kana_fold") ? tr("かな・氏名・番号・電話でさがす")
                                                         : tr("さがす"));
    m_search->setAccessibleName(tr("%1をさがす").arg(entityTitle(type)));
    m_search->installEventFilter(this);
    setTextRole(*m_count, TextRole::Muted);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_filter);
    if (canAdd && context.office.records().mayWrite(type)) {
        auto* add = new QPushButton(tr("＋ 追加"), this);
        add->setAccessibleName(tr("%1を追加").arg(entityTitle(type)));
        add->setAutoDefault(false);
        top->addWidget(add);
        connect(add, &QPushButton::clicked, this, &ListPanel::addNew);
    }
    // After what stands above it: widgets are reached in the order in which they were made.
    m_table = new RecordTableView(*m_model, this);
    m_chips->setSpacing(spacing::kUnit);
    auto* below = new QHBoxLayout;
    below->addLayout(m_chips);
    below->addStretch();
    below->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->setSpacing(spacing::kSmall);
    layout->addWidget(m_bar);
    layout->addLayout(top);
    layout->addLayout(below);
    layout->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        if (!m_isSettingText) search();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ListPanel::openFirst);
    connect(m_filter, &QPushButton::clicked, this, &ListPanel::chooseFilter);
    connect(m_table, &RecordTableView::opened, this,
            [this](qint64 id) { m_context.navigator.openRecord(m_type, id); });
    connect(m_model, &RecordTableModel::searched, this, [this] {
        showCount();
        if (std::exchange(m_opensWhenFound, false) && m_search->hasFocus()) openFirst();
    });
    connect(m_model, &RecordTableModel::failed, this, [this](const Error& error) {
        m_bar->showError(error);
        if (!m_hasFailed && !m_model->isComplete()) m_count->setText(tr("さがせませんでした"));
    });
}

void ListPanel::setQuery(const ListQuery& query) {
    m_query = query;
    {
        // The field's own button hears of it too.
        const QScopedValueRollback setting(m_isSettingText, true);
        m_search->setText(query.text);
    }
    showChips();
    search();
}

ListQuery ListPanel::query() const {
    return m_query;
}

void ListPanel::addFilter(const ListFilter& filter) {
    // A second value of the same kind replaces the first.
    m_query.filters.removeIf([&](const ListFilter& other) {
        return other.column == filter.column && other.kind == filter.kind;
    });
    m_query.filters.append(filter);
    showChips();
    search();
}

void ListPanel::search() {
    m_query.text = m_search->text();
    ListQuery query = m_query;
    query.filters = m_fixed + m_query.filters;
    query.orderBy = m_model->query().orderBy;
    query.descending = m_model->query().descending;
    m_opensWhenFound = false;
    m_hasFailed = !guarded(*m_bar, [&] { m_model->setQuery(query); });
    m_hasFailed ? m_count->setText(tr("さがせませんでした。前の一覧のままです")) : showCount();
}

void ListPanel::openFirst() {
    qint64 whole = 0;
    const bool isRead = guarded(*m_bar, [&] {
        whole = RecordList(m_context.office.store(), m_type).numbered(m_model->query());
    });
    if (!isRead) return;
    if (whole != 0) {
        m_table->selectId(whole);
        return m_context.navigator.openRecord(m_type, whole);
    }
    m_opensWhenFound = m_model->rowCount() == 0 && !m_model->isComplete();
    m_table->selectSomething();
    if (const qint64 id = m_table->currentId()) m_context.navigator.openRecord(m_type, id);
}

void ListPanel::refresh() {
    // The model has another question than the one that is typed.
    if (m_hasFailed) return search();
    if (guarded(*m_bar, [this] { m_model->refresh(); })) showCount();
}

void ListPanel::showCount() {
    const int count = m_model->rowCount();
    if (!m_model->isComplete()) {
        return m_count->setText(count == 0 ? tr("さがしています…") : tr("%1件以上…").arg(count));
    }
    if (count == 0 && m_query.text.isEmpty() && m_query.filters.isEmpty()) {
        return m_count->setText(tr("まだありません"));
    }
    m_count->setText(count == 0 ? tr("当てはまるものがありません")
                                : tr("%1件").arg(QLocale().toString(count)));
}

QString ListPanel::chipText(const ListFilter& filter) const {
    const Field* field = m_type.find(filter.column);
    if (!field) return {};
    const QString value = m_context.texts.valueText(*field, filter.value);
    switch (filter.kind) {
        case ListFilter::Kind::From:
            return tr("%1: %2から").arg(fieldLabel(*field), value);
        case ListFilter::Kind::Until:
            return tr("%1: %2まで").arg(fieldLabel(*field), value);
        case ListFilter::Kind::IsEmpty:
            return tr("%1: なし").arg(fieldLabel(*field));
        default:
            if (!field->isSet()) return tr("%1: %2").arg(fieldLabel(*field), value);
            return tr("%1: %2").arg(
                fieldLabel(*field),
                m_context.texts.valueText(
                    *field, QVariant::fromValue(QList<qint64>{filter.value.toLongLong()})));
    }
}

void ListPanel::showChips() {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString& text, const std::function<void()>& remove) {
        auto* chip = new QPushButton(text + u"　×"_s, this);
        chip->setProperty("chip", true);
        chip->setAutoDefault(false);
        chip->setAccessibleName(tr("絞り込み「%1」を外す").arg(text));
        m_chips->addWidget(chip);
        setTabOrder(chip, m_table);
        connect(chip, &QPushButton::clicked, this, [this, remove] {
            remove();
            m_table->setFocus();
            showChips();
            search();
        });
    };
    for (const ListFilter& filter : std::as_const(m_query.filters)) {
        add(chipText(filter), [this, filter] { m_query.filters.removeAll(filter); });
    }
    if (m_query.withCancelled) add(tr("取消も出す"), [this] { m_query.withCancelled = false; });
    if (m_query.only) add(tr("選ばれた記録だけ"), [this] { m_query.only.reset(); });
}

void ListPanel::chooseFilter() {
    QMenu menu(this);
    const QString today = m_context.office.clock().today().toString(Qt::ISODate);
    const int year = fiscalYearOf(today);
    for (const Field& field : m_type.fields) {
        if (!field.isInList && !field.isCode()) continue;
        const auto column = QString::fromLatin1(field.column);
        if (field.isCode()) {
            QMenu* sub = menu.addMenu(fieldLabel(field));
            for (const CodeEntry* code :
                 m_context.office.codes().list(QString::fromLatin1(field.target))) {
                sub->addAction(code->label, this, [this, column, id = code->id] {
                    addFilter({column, ListFilter::Kind::Is, id});
                });
            }
        } else if (field.kind == FieldKind::Flag) {
            menu.addAction(fieldLabel(field), this, [this, column] {
                addFilter({column, ListFilter::Kind::Is, qint64{1}});
            });
        } else if (field.kind == FieldKind::Date) {
            QMenu* sub = menu.addMenu(fieldLabel(field));
            const auto since = [this, column, sub](const QString& text, const QString& day) {
                sub->addAction(text, this, [this, column, day] {
                    addFilter({column, ListFilter::Kind::From, day});
                });
            };
            since(tr("今月から"), today.left(8) + u"01"_s);
            since(tr("先月から"), addMonths(today.left(8) + u"01"_s, -1));
            since(tr("今年度から"), u"%1-04-01"_s.arg(year));
            since(tr("昨年度から"), u"%1-04-01"_s.arg(year - 1));
            sub->addAction(tr("今日まで"), this, [this, column, today] {
                addFilter({column, ListFilter::Kind::Until, today});
            });
        }
    }
    if (m_type.find(u"is_finished")) {
        menu.addAction(tr("未完成だけ"), this, [this] {
            addFilter({u"is_finished"_s, ListFilter::Kind::Is, qint64{0}});
        });
    }
    if (m_type.find(u"cancel_reason")) {
        menu.addAction(tr("取消も出す"), this, [this] {
            m_query.withCancelled = true;
            showChips();
            search();
        });
    }
    menu.exec(m_filter->mapToGlobal(QPoint(0, m_filter->height())));
}

void ListPanel::addNew() {
    m_context.navigator.openNew(
        m_type, [fixed = m_fixed, preset = m_preset, &type = m_type](Entity& entity) {
            for (const ListFilter& filter : fixed) {
                const Field* field = type.find(filter.column);
                if (field && filter.kind == ListFilter::Kind::Is) field->set(entity, filter.value);
            }
            if (preset) preset(entity);
        });
}

void ListPanel::activate() {
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
    m_table->selectSomething();
}

void ListPanel::copyRows() {
    m_context.office.session().require(Right::ExportRecords);
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    QApplication::clipboard()->setText(tabSeparated(*m_model, rows));
    m_context.navigator.say(tr("%1行を写しました").arg(rows.size()));
}

std::optional<Right> ListPanel::outputRight(ActionId id) const {
    return id == ActionId::CopyTable ? Right::ExportRecords : tableRight(id);
}

bool ListPanel::handle(ActionId id) {
    switch (id) {
        case ActionId::Find:
            activate();
            return true;
        case ActionId::Refresh:
            refresh();
            return true;
        case ActionId::Open:
            if (const qint64 current = m_table->currentId()) {
                m_context.navigator.openRecord(m_type, current);
            }
            return true;
        case ActionId::CopyTable:
            guarded(*m_bar, [this] { copyRows(); });
            return true;
        default:
            return putOut(id, m_context, *m_bar, *this,
                          {*m_model, entityTitle(m_type), m_count->text()});
    }
}

}  // namespace madobe
