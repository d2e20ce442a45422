// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codeentry.h"

#include "core/base/width.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr CodeListName kNames[] = {
    {"ward", QT_TRANSLATE_NOOP("field", "区")},
    {"category", QT_TRANSLATE_NOOP("field", "相談区分")},
    {"subcategory", QT_TRANSLATE_NOOP("field", "細区分")},
    {"flag", QT_TRANSLATE_NOOP("field", "再掲")},
    {"method", QT_TRANSLATE_NOOP("field", "方法")},
    {"record_kind", QT_TRANSLATE_NOOP("field", "記録種別")},
    {"direction", QT_TRANSLATE_NOOP("field", "受発")},
    {"caller", QT_TRANSLATE_NOOP("field", "相談者")},
    {"response", QT_TRANSLATE_NOOP("field", "対応")},
    {"route", QT_TRANSLATE_NOOP("field", "受付経路")},
    {"sex", QT_TRANSLATE_NOOP("field", "性別")},
    {"age_class", QT_TRANSLATE_NOOP("field", "対象者年代")},
    {"case_end", QT_TRANSLATE_NOOP("field", "終結事由")},
    {"case_role", QT_TRANSLATE_NOOP("field", "主副")},
    {"contact_rule", QT_TRANSLATE_NOOP("field", "連絡可否")},
    {"institution_kind", QT_TRANSLATE_NOOP("field", "機関種別")},
    {"duty_block", QT_TRANSLATE_NOOP("field", "当番ブロック")},
    {"staff_role", QT_TRANSLATE_NOOP("field", "役割")},
    {"alert_kind", QT_TRANSLATE_NOOP("field", "注意種別")},
    {"admission_type", QT_TRANSLATE_NOOP("field", "入院形態")},
    {"group_kind", QT_TRANSLATE_NOOP("field", "集団活動種別")},
    {"peer_kind", QT_TRANSLATE_NOOP("field", "活動種別")},
    {"held_how", QT_TRANSLATE_NOOP("field", "実施方法")},
    {"discharge_group", QT_TRANSLATE_NOOP("field", "対象区分")},
    {"need", QT_TRANSLATE_NOOP("field", "必要性")},
    {"consent", QT_TRANSLATE_NOOP("field", "同意")},
    {"consent_step", QT_TRANSLATE_NOOP("field", "同意経過種別")},
    {"authorship", QT_TRANSLATE_NOOP("field", "単独共同")},
    {"discharge_end", QT_TRANSLATE_NOOP("field", "退院後支援終了事由")},
    {"benefit_result", QT_TRANSLATE_NOOP("field", "地域移行支援結果")},
    {"certainty", QT_TRANSLATE_NOOP("field", "確定区分")},
    {"sector", QT_TRANSLATE_NOOP("field", "協議の場の分野")},
    {"closing_line", QT_TRANSLATE_NOOP("field", "区をもたない表の締め")},
    {"sheet_status", QT_TRANSLATE_NOOP("field", "シートの作成状況")},
    {"sheet_block_kind", QT_TRANSLATE_NOOP("field", "シートの部品の種類")},
    {"good_direction", QT_TRANSLATE_NOOP("field", "指標のよい向き")},
};

constexpr Field kFields[] = {
    field<&CodeEntry::list>("list", MADOBE_LABEL("種別"), FieldKind::CodeList)
        .required()
        .key()
        .inList(),
    field<&CodeEntry::code>("code", MADOBE_LABEL("コード"), FieldKind::Identifier)
        .required()
        .key()
        .inSets()
        .upTo(40)
        .inList(),
    field<&CodeEntry::label>("label", MADOBE_LABEL("名称"), FieldKind::Line)
        .required()
        .upTo(200)
        .inList(),
    field<&CodeEntry::description>("description", MADOBE_LABEL("説明"), FieldKind::Line)
        .upTo(200)
        .notInLedger()
        .inList(),
    field<&CodeEntry::parent>("parent", MADOBE_LABEL("親コード"), FieldKind::Identifier)
        .upTo(40)
        .inList(),
    field<&CodeEntry::fromYear>("from_year", MADOBE_LABEL("年度から"), FieldKind::FiscalYear)
        .inList(),
    field<&CodeEntry::toYear>("to_year", MADOBE_LABEL("年度まで"), FieldKind::FiscalYear).inList(),
    field<&CodeEntry::order>("sort_order", MADOBE_LABEL("表示順"), FieldKind::Number).inList(),
};

Issues check(const Entity& entity, const CodeBook&) {
    const auto& code = static_cast<const CodeEntry&>(entity);
    Issues issues;
    if (code.fromYear && code.toYear && *code.toYear < *code.fromYear) {
        issues.append({QStringLiteral("to_year"), IssueKind::EndsBeforeItBegins, {}, {}});
    }
    return issues;
}

constexpr EntityType kType = {
    .table = "code",
    .ledger = QT_TRANSLATE_NOOP("entity", "コード一覧"),
    .fields = kFields,
    .make = &makeEntity<CodeEntry>,
    .copy = &copyEntity<CodeEntry>,
    .check = &check,
};

}  // namespace

bool CodeEntry::overlaps(const CodeEntry& other) const {
    constexpr qint64 kEver = 9999;
    return fromYear.value_or(0) <= other.toYear.value_or(kEver) &&
           other.fromYear.value_or(0) <= toYear.value_or(kEver);
}

QString comparableCode(const QString& codeOrLabel) {
    return trimmedBlanks(codeOrLabel.normalized(QString::NormalizationForm_KC));
}

std::span<const CodeListName> codeListNames() {
    return kNames;
}

const EntityType& codeEntryType() {
    return kType;
}

}  // namespace madobe
