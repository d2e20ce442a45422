// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/actions.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace madobe {

namespace {

constexpr ActionSpec output(ActionId id, const char* text, const char* shortcut) {
    return {id, text, shortcut, {}, true};
}

// F6 to F10 belong to the input method.
constexpr ActionSpec kSpecs[] = {
    {ActionId::Help, QT_TRANSLATE_NOOP("action", "キーの一覧とヘルプ"), "F1"},
    {ActionId::NewConsultation, QT_TRANSLATE_NOOP("action", "相談を記録する"), "F2", Right::Write},
    {ActionId::NewPatient, QT_TRANSLATE_NOOP("action", "対象者を登録する"), "Ctrl+Shift+N",
     Right::Write},
    {ActionId::MergePersons, QT_TRANSLATE_NOOP("action", "同じ人を統合する"), "", Right::Write},
    {ActionId::Open, QT_TRANSLATE_NOOP("action", "選んだ行を開く"), "Ctrl+O"},
    {ActionId::Refresh, QT_TRANSLATE_NOOP("action", "新しい内容にする"), "F5"},
    {ActionId::Palette, QT_TRANSLATE_NOOP("action", "操作・人をさがす"), "Ctrl+K"},
    {ActionId::Find, QT_TRANSLATE_NOOP("action", "このページでさがす"), "Ctrl+F"},
    {ActionId::Save, QT_TRANSLATE_NOOP("action", "保存する"), "Ctrl+S", Right::Write},
    {ActionId::SaveAndClose, QT_TRANSLATE_NOOP("action", "保存して閉じる"), "Ctrl+Return",
     Right::Write},
    {ActionId::SaveUnfinished, QT_TRANSLATE_NOOP("action", "未完成のまま保存する"), "Ctrl+Shift+S",
     Right::Write},
    {ActionId::Back, QT_TRANSLATE_NOOP("action", "前のページに戻る"), "Esc"},
    {ActionId::AsLastTime, QT_TRANSLATE_NOOP("action", "前回と同じ値を入れる"), "Ctrl+D",
     Right::Write},
    {ActionId::Undo, QT_TRANSLATE_NOOP("action", "直前の保存を取り消す"), "Ctrl+Shift+Z",
     Right::Write},
    {ActionId::Redo, QT_TRANSLATE_NOOP("action", "取り消した保存をやり直す"), "Ctrl+Y",
     Right::Write},
    output(ActionId::Print, QT_TRANSLATE_NOOP("action", "表を印刷する"), "Ctrl+P"),
    output(ActionId::CopyTable, QT_TRANSLATE_NOOP("action", "選んだ行を文字で写す"),
           "Ctrl+Shift+C"),
    output(ActionId::ExportTable, QT_TRANSLATE_NOOP("action", "表をCSVに書き出す"), "Ctrl+E"),
    output(ActionId::ExportPdf, QT_TRANSLATE_NOOP("action", "表をPDFに書き出す"), "Ctrl+Shift+P"),
    output(ActionId::ExportWorkbook, QT_TRANSLATE_NOOP("action", "表をExcelに書き出す"),
           "Ctrl+Shift+E"),
    output(ActionId::SavePlot, QT_TRANSLATE_NOOP("action", "グラフを画像で保存する"), ""),
    {ActionId::ExplainFigure, QT_TRANSLATE_NOOP("action", "数の違いのわけを見る"), "Ctrl+Shift+D"},
    {ActionId::Lock, QT_TRANSLATE_NOOP("action", "画面をロックする"), "Ctrl+L"},
    {ActionId::LogOff, QT_TRANSLATE_NOOP("action", "ログオフする"), ""},
    {ActionId::ChangePassword, QT_TRANSLATE_NOOP("action", "自分のパスワードを変える"), ""},
    {ActionId::GoToday, QT_TRANSLATE_NOOP("action", "今日を見る"), "Ctrl+1"},
    {ActionId::GoPatients, QT_TRANSLATE_NOOP("action", "対象者を見る"), "Ctrl+2"},
    {ActionId::GoConsultations, QT_TRANSLATE_NOOP("action", "相談を見る"), "Ctrl+3"},
    {ActionId::GoDischarges, QT_TRANSLATE_NOOP("action", "退院後支援を見る"), "Ctrl+4"},
    {ActionId::GoPeers, QT_TRANSLATE_NOOP("action", "ピア・集団活動を見る"), "Ctrl+5"},
    {ActionId::GoStays, QT_TRANSLATE_NOOP("action", "入院・地域移行を見る"), "Ctrl+6"},
    {ActionId::GoCouncil, QT_TRANSLATE_NOOP("action", "協議の場を見る"), "Ctrl+7"},
    {ActionId::GoCounts, QT_TRANSLATE_NOOP("action", "集計・報告を見る"), "Ctrl+8"},
    {ActionId::GoAdministration, QT_TRANSLATE_NOOP("action", "管理を見る"), "Ctrl+9"},
    {ActionId::ToggleLook, QT_TRANSLATE_NOOP("action", "明るい画面と暗い画面を切り替える"), ""},
    {ActionId::Quit, QT_TRANSLATE_NOOP("action", "終了する"), "Ctrl+Q"},
};

}  // namespace

QString ActionSpec::title() const {
    return QCoreApplication::translate("action", text);
}

QKeySequence ActionSpec::keys() const {
    return QKeySequence(QString::fromLatin1(shortcut));
}

std::span<const ActionSpec> actionSpecs() {
    return kSpecs;
}

const ActionSpec& actionSpec(ActionId id) {
    for (const ActionSpec& spec : kSpecs) {
        if (spec.id == id) return spec;
    }
    throw Error(ErrorKind::Internal, {QStringLiteral("action")});
}

}  // namespace madobe
