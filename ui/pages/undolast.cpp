// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/undolast.h"

#include "core/services/undoservice.h"
#include "ui/pages/historypanel.h"
#include "ui/support/withreason.h"

#include <QCoreApplication>

namespace madobe {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("undo", text);
}

UndoService service(Office& office) {
    return UndoService(office.unitOfWork(), office.session());
}

}  // namespace

void undoLast(PageContext& context) {
    QString action;
    withReason(context.office, context.prompts,
               [&] { action = service(context.office).undoLast(); });
    context.navigator.say(action.isEmpty()
                              ? say(QT_TRANSLATE_NOOP("undo", "元に戻せる操作がありません"))
                              : say(QT_TRANSLATE_NOOP("undo", "元に戻しました: %1"))
                                    .arg(journalActionText(action, context.catalogue)));
}

void redoLast(PageContext& context, MessageBar& bar) {
    UndoService::Redone redone;
    withReason(context.office, context.prompts,
               [&] { redone = service(context.office).redoLast(); });
    const QString action = journalActionText(redone.action, context.catalogue);
    switch (redone.outcome) {
        case UndoService::Redo::Done:
            return context.navigator.say(
                say(QT_TRANSLATE_NOOP("undo", "やり直しました: %1")).arg(action));
        case UndoService::Redo::NothingUndone:
            return context.navigator.say(
                say(QT_TRANSLATE_NOOP("undo", "やり直せる操作がありません")));
        case UndoService::Redo::SavedSince:
            return bar.show(
                MessageBar::Tone::Warning,
                say(QT_TRANSLATE_NOOP("undo",
                                      "元に戻した「%1」のあとに保存したので、やり直せません。記録を"
                                      "開いて入れ直してください。"))
                    .arg(action));
        case UndoService::Redo::ImportUndone:
            return bar.show(MessageBar::Tone::Warning,
                            say(QT_TRANSLATE_NOOP(
                                "undo",
                                "元に戻した取り込みは、やり直せません。管理 › 取り込みで、もう"
                                "一度取り込んでください。")));
    }
}

}  // namespace madobe
