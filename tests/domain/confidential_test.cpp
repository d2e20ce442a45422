// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"
#include "tests/support/catchqt.h"

#include <QSet>

using namespace madobe;
using namespace Qt::StringLiterals;

namespace {

/// Texts that a server reads even where texts are sealed, and why.
struct Clear {
    const char* why;
    const char* fields;
};

constexpr Clear kClear[] = {
    {"who and where: people are found by it, and lists are in its order",
     "account.name council_member.name council_member.organisation family_member.name"
     " institution.name institution_contact.name merged_patient.name patient.name patient.address"
     " peer_supporter.name peer_supporter.organisation staff_member.name"},
    {"a word or two that says how, what as, or when",
     "consultation.relation family_member.relation consent_event.method consent_event.explainer"
     " plan_version.other_municipality plan_delivery.receiver institution_contact.role"
     " peer_supporter.availability staff_member.profession council_plan.months"},
    {"what an event is called and where it is held: it is found by it",
     "council_meeting.name council_meeting.place council_meeting.agenda group_activity.title"
     " group_activity.place peer_activity.place council_issue.name council_plan.name"
     " good_practice.name good_practice.area"},
    {"what the office offers to be read by others",
     "situation_sheet.sheet_name situation_sheet.municipality situation_sheet.lead"
     " situation_sheet.title sheet_block.mark sheet_block.text sheet_block.cell_2"
     " sheet_block.cell_3 sheet_block.cell_4 sheet_block.cell_5 sheet_block.cell_6"
     " indicator.source indicator.wording council_issue.policy council_issue.role_government"
     " council_issue.role_medical council_issue.role_welfare council_issue.role_others"
     " council_plan.content"},
    {"about no person, and sought by its words",
     "institution.services code.label code.description"},
    {"written by the program: figures, hashes, accounts",
     "merged_patient.merged_by month_closing.closed_by month_closing.fingerprint"
     " month_closing.journal_head month_closing.reopened_by month_report.reported_by"
     " figure_correction.figure figure_correction.old_value figure_correction.new_value"
     " figure_correction.corrected_by"},
};

QSet<QString> listedAsClear() {
    QSet<QString> fields;
    for (const Clear& group : kClear) {
        for (const QString& field : QString::fromLatin1(group.fields).split(u' ')) {
            fields.insert(field);
        }
    }
    return fields;
}

}  // namespace

TEST_CASE("every free text can be sealed or is listed with a reason why not", "[domain]") {
    QSet<QString> clear;
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        for (const Field& field : type->fields) {
            const bool isText = field.kind == FieldKind::Line || field.kind == FieldKind::Note;
            if (!isText || field.isDerived || field.isConfidential) continue;
            clear.insert(QLatin1StringView(type->table) + u'.' + QLatin1StringView(field.column));
        }
    }
    const QSet<QString> listed = listedAsClear();
    CHECK((clear - listed).values() == QStringList());
    CHECK((listed - clear).values() == QStringList());
}

TEST_CASE("only plain texts can be sealed", "[domain]") {
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        for (const Field& field : type->fields) {
            if (!field.isConfidential) continue;
            CAPTURE(type->table, field.column);
            CHECK((field.kind == FieldKind::Line || field.kind == FieldKind::Note));
            // Former values, keys and what is derived stand elsewhere in clear.
            CHECK_FALSE((field.hasHistory || field.isKey || field.isDerived));
        }
    }
}
