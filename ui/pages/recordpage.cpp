// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordpage.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/text/issuetext.h"
#include "ui/pages/callerpanel.h"
#include "ui/pages/duplicatetext.h"
#include "ui/pages/listpanel.h"
#include "ui/pages/renewalpanel.h"
#include "ui/support/theme.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// The bar's other links are columns.
const QString kPersonLink = u"patient/"_s;

}  // namespace

QList<std::pair<const EntityType*, const Field*>> childFamilies(const Catalogue& catalogue,
                                                                const EntityType& type) {
    QList<std::pair<const EntityType*, const Field*>> children;
    for (const EntityType* family : catalogue.types()) {
        if (family->isByProgram) continue;
        for (const Field& field : family->fields) {
            const bool isParent = field.kind == FieldKind::Reference && field.isRequired &&
                                  QLatin1StringView(field.target) == QLatin1StringView(type.table);
            if (!isParent) continue;
            children.append({family, &field});
            break;
        }
    }
    return children;
}

void fillSerial(RecordStore& store, const EntityType& type, const Field& parent, Entity& entity) {
    const Field* serial = type.find(u"serial");
    if (!serial) return;
    RecordList list(store, type);
    ListQuery query;
    query.filters = {
        {QString::fromLatin1(parent.column), ListFilter::Kind::Is, parent.get(entity)}};
    qint64 last = 0;
    for (const auto& row : list.rows(list.keys(query))) {
        last = std::max(last, serial->get(*row).toLongLong());
    }
    serial->set(entity, last + 1);
}

RecordPage::RecordPage(PageContext& context, const EntityType& type, std::unique_ptr<Entity> entity)
    : Page(context), m_type(type), m_heading(new QLabel(this)), m_layout(new QVBoxLayout(this)) {
    setTextRole(*m_heading, TextRole::Title);
    m_heading->setWordWrap(true);
    m_form = new RecordForm(context, type, std::move(entity), QSet<QString>(), this);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_form, 3);
    m_heading->setText(title());
    connect(m_form, &RecordForm::saved, this, [this] { m_heading->setText(title()); });
    connect(m_form, &RecordForm::closed, this, [this] { this->context().navigator.back(); });
    if (!m_form->controller().isNew()) addChildren();
    watchPersons();
    watchStay();
    if (&type == &patientType()) {
        connect(&m_form->view(), &FormView::changed, this, &RecordPage::warnOfDuplicates);
        connect(&m_form->bar(), &MessageBar::linkActivated, this, &RecordPage::openPerson);
    }
}

void RecordPage::addChildren() {
    auto* tabs = new QTabWidget;
    for (const auto& [family, parent] : childFamilies(context().catalogue, m_type)) {
        const qint64 id = m_form->controller().entity().id;
        auto* panel =
            new ListPanel(context(), *family,
                          {{QString::fromLatin1(parent->column), ListFilter::Kind::Is, id}}, true);
        panel->setQuery({});
        tabs->addTab(panel, entityTitle(*family));
        m_children.append(panel);
    }
    if (m_children.isEmpty()) {
        delete tabs;
    } else {
        m_layout->addWidget(tabs, 2);
    }
}

// Whoever the entry is about: alerts and the last calls stand beside the form.
void RecordPage::watchPersons() {
    if (&m_type != &consultationType()) return;
    m_caller = new CallerPanel(context());
    m_form->setSidePanel(m_caller);
    if (!m_form->controller().isNew()) m_caller->setStored();
    connect(m_caller, &CallerPanel::linkRequested, this, [this] {
        if (const FieldEditor* persons = m_form->view().editor(u"persons"_s)) {
            persons->input()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_form, &RecordForm::saved, m_caller, &CallerPanel::setStored);
    connect(&m_form->controller(), &FormController::stateChanged, this, &RecordPage::showPersons);
    showPersons();
}

void RecordPage::showPersons() {
    const FieldEditor* persons = m_form->view().editor(u"persons"_s);
    if (!persons) return;
    guarded(m_form->bar(), [&] { m_caller->showPersons(persons->value().value<QList<qint64>>()); });
}

void RecordPage::watchStay() {
    if (&m_type != &admissionStatusType()) return;
    auto* renewal = new RenewalPanel(context());
    m_form->setSidePanel(renewal);
    const auto show = [this, renewal] {
        guarded(m_form->bar(), [this, renewal] {
            auto typed = static_cast<const AdmissionStatus&>(m_form->controller().entity());
            m_form->view().applyTo(typed);
            renewal->showStay(typed);
        });
    };
    connect(&m_form->controller(), &FormController::stateChanged, this, show);
    show();
}

void RecordPage::warnOfDuplicates() {
    if (!m_form->controller().isNew()) return;
    Patient typed;
    m_form->view().applyTo(typed);
    QStringList lines;
    guarded(m_form->bar(), [&] {
        for (const DuplicateCandidate& candidate :
             findDuplicates(office().database(), typed).mid(0, 3)) {
            lines.append(u"<a href=\"%1%2\">%3</a>"_s.arg(
                kPersonLink, QString::number(candidate.id),
                duplicateText(context().texts, candidate).toHtmlEscaped()));
        }
    });
    if (!lines.isEmpty()) {
        m_form->bar().show(MessageBar::Tone::Warning,
                           tr("もう登録されている人かもしれません: %1").arg(lines.join(u"、"_s)));
    } else if (m_form->bar().property("tone").toString() == u"warning"_s) {
        m_form->bar().clear();
    }
}

void RecordPage::openPerson(const QString& link) {
    if (!link.startsWith(kPersonLink) || !keepDrafts()) return;
    context().navigator.openRecord(patientType(), link.mid(kPersonLink.size()).toLongLong());
}

QString RecordPage::title() const {
    const Entity& entity = m_form->controller().entity();
    if (entity.id == 0) return tr("%1（新規）").arg(entityTitle(m_type));
    return tr("%1　%2").arg(entityTitle(m_type), context().texts.title(m_type, entity));
}

void RecordPage::activate() {
    // Coming back, the page itself remembers where the keyboard was.
    if (!m_hasBeenActive) m_form->view().focusFirst();
    m_hasBeenActive = true;
}

void RecordPage::refresh() {
    guarded(m_form->bar(), [this] {
        m_form->controller().refresh();
        if (!m_caller) return;
        showPersons();
        m_caller->refresh();
    });
    for (ListPanel* child : std::as_const(m_children)) child->refresh();
}

void RecordPage::takeLastTime() {
    // The newest finished entry of this desk; what is personal is not taken over.
    RecordList list(office().store(), m_type);
    const QList<qint64> newest = list.keys({}, 1);
    if (newest.isEmpty()) return;
    const auto last = list.rows(newest);
    for (FieldEditor* editor : m_form->view().editors()) {
        const Field& field = editor->field();
        const bool isTakenOver = field.kind == FieldKind::Code ||
                                 field.kind == FieldKind::CodeSet ||
                                 field.kind == FieldKind::ReferenceSet;
        const bool isPersonal = QLatin1StringView(field.target) == QLatin1StringView("patient");
        const QVariant now = editor->value();
        const bool isEmpty =
            field.isSet() ? now.value<QList<qint64>>().isEmpty() : now.toLongLong() == 0;
        if (isTakenOver && !isPersonal && isEmpty) editor->setValue(field.get(*last.front()));
    }
    context().navigator.say(tr("前回の値を空いた欄に入れました"));
}

bool RecordPage::handle(ActionId id) {
    if (id == ActionId::AsLastTime && office().session().may(Right::Write)) {
        guarded(m_form->bar(), [this] { takeLastTime(); });
        return true;
    }
    return m_form->handle(id);
}

bool RecordPage::keepDrafts() {
    return m_form->controller().keepDraft();
}

QJsonObject RecordPage::route() const {
    const Entity& entity = m_form->controller().entity();
    return {{u"page"_s, u"record"_s},
            {u"table"_s, QString::fromLatin1(m_type.table)},
            {u"id"_s, entity.id},
            {u"uid"_s, QString::fromLatin1(entity.uid.toHex())},
            {u"place"_s, m_form->controller().place()}};
}

void RecordPage::resume(const QJsonObject& route) {
    m_form->controller().goTo(route.value(u"place"_s).toObject());
}

}  // namespace madobe
