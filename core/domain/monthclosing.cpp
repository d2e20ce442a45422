// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/monthclosing.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kClosingFields[] = {
    field<&MonthClosing::ward>("ward_id", MADOBE_LABEL("区・窓口"), FieldKind::Code)
        .of("ward")
        .required()
        .inList(),
    field<&MonthClosing::month>("month", MADOBE_LABEL("年月"), FieldKind::Month)
        .required()
        .inList(),
    field<&MonthClosing::closedOn>("closed_on", MADOBE_LABEL("締めた日"), FieldKind::Date)
        .required()
        .inList(),
    field<&MonthClosing::closedBy>("closed_by", MADOBE_LABEL("締めた人"), FieldKind::Line)
        .required()
        .inList(),
    field<&MonthClosing::fingerprint>("fingerprint", MADOBE_LABEL("指紋"), FieldKind::Line)
        .required(),
    field<&MonthClosing::journalHead>("journal_head", MADOBE_LABEL("履歴の指紋"), FieldKind::Line)
        .required(),
    field<&MonthClosing::reopenedOn>("reopened_on", MADOBE_LABEL("開け直した日"), FieldKind::Date)
        .inList(),
    field<&MonthClosing::reopenedBy>("reopened_by", MADOBE_LABEL("開け直した人"), FieldKind::Line)
        .inList(),
    field<&MonthClosing::reopenReason>("reopen_reason", MADOBE_LABEL("開け直したわけ"),
                                       FieldKind::Note)
        .confidentialLately()
        .inList(),
};

constexpr EntityType kClosingType = {
    .table = "month_closing",
    .title = QT_TRANSLATE_NOOP("entity", "月の締め"),
    .fields = kClosingFields,
    .make = &makeEntity<MonthClosing>,
    .copy = &copyEntity<MonthClosing>,
    .ward = "ward_id",
    .isByProgram = true,
};

constexpr Field kReportFields[] = {
    field<&MonthReport::ward>("ward_id", MADOBE_LABEL("区・窓口"), FieldKind::Code)
        .of("ward")
        .required()
        .inList(),
    field<&MonthReport::month>("month", MADOBE_LABEL("年月"), FieldKind::Month).required().inList(),
    field<&MonthReport::reportedOn>("reported_on", MADOBE_LABEL("報告日"), FieldKind::Date)
        .required()
        .inList(),
    field<&MonthReport::reportedBy>("reported_by", MADOBE_LABEL("報告した人"), FieldKind::Line)
        .required()
        .inList(),
};

constexpr EntityType kReportType = {
    .table = "month_report",
    .title = QT_TRANSLATE_NOOP("entity", "月の記入済み報告"),
    .fields = kReportFields,
    .make = &makeEntity<MonthReport>,
    .copy = &copyEntity<MonthReport>,
    .ward = "ward_id",
    .isByProgram = true,
};

constexpr Field kCorrectionFields[] = {
    field<&FigureCorrection::ward>("ward_id", MADOBE_LABEL("区・窓口"), FieldKind::Code)
        .of("ward")
        .required()
        .inList(),
    field<&FigureCorrection::month>("month", MADOBE_LABEL("年月"), FieldKind::Month)
        .required()
        .inList(),
    field<&FigureCorrection::figure>("figure", MADOBE_LABEL("数"), FieldKind::Line)
        .required()
        .inList(20),
    field<&FigureCorrection::oldValue>("old_value", MADOBE_LABEL("前"), FieldKind::Line).inList(3),
    field<&FigureCorrection::newValue>("new_value", MADOBE_LABEL("後"), FieldKind::Line).inList(3),
    field<&FigureCorrection::reason>("reason", MADOBE_LABEL("訂正のわけ"), FieldKind::Note)
        .required()
        .confidentialLately()
        .inList(),
    field<&FigureCorrection::correctedOn>("corrected_on", MADOBE_LABEL("訂正日"), FieldKind::Date)
        .required()
        .inList(),
    field<&FigureCorrection::correctedBy>("corrected_by", MADOBE_LABEL("訂正した人"),
                                          FieldKind::Line)
        .required()
        .inList(4),
    field<&FigureCorrection::closing>("closing_id", "", FieldKind::Number).derived(),
    field<&FigureCorrection::table>("table_code", "", FieldKind::Line).derived(),
    field<&FigureCorrection::row>("row_code", "", FieldKind::Line).derived(),
    field<&FigureCorrection::column>("column_code", "", FieldKind::Line).derived(),
};

constexpr EntityType kCorrectionType = {
    .table = "figure_correction",
    .title = QT_TRANSLATE_NOOP("entity", "訂正"),
    .fields = kCorrectionFields,
    .make = &makeEntity<FigureCorrection>,
    .copy = &copyEntity<FigureCorrection>,
    .ward = "ward_id",
    // What is short first, and the reason where it takes what is left.
    .list = "ward_id month figure old_value new_value corrected_on corrected_by reason",
    .isByProgram = true,
};

}  // namespace

const EntityType& monthClosingType() {
    return kClosingType;
}

const EntityType& monthReportType() {
    return kReportType;
}

const EntityType& figureCorrectionType() {
    return kCorrectionType;
}

}  // namespace madobe
