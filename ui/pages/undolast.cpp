// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/undolast.h"

#include "core/services/undoservice.h"
#include "ui/pages/journaltexts.h"
#include "ui/support/longchange.h"
#include "ui/support/withreason.h"

#include <QCoreApplication>
#include <QLocale>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kTakingBack = u"takingBack"_s;

QString say(const char* text) {
    return QCoreApplication::translate("undo", text);
}

UndoService service(Office& office) {
    return UndoService(office.unitOfWork(), office.session());
}

/// Whether a long one still goes on; says so.
bool isTakingBack(PageContext& context) {
    const auto* running = context.longWork.findChild<LongChange*>(kTakingBack);
    if (!running || !running->isRunning()) return false;
    context.navigator.say(say(QT_TRANSLATE_NOOP("undo", "まだ元に戻しています…")));
    return true;
}

void takeBackLong(PageContext& context, MessageBar& bar, const JournalEntry& entry,
                  const QString& done) {
    Navigator& navigator = context.navigator;
    auto* change =
        new LongChange(context.office, context.longWork, context.prompts, &context.pages);
    change->setObjectName(kTakingBack);
    const QString going = say(QT_TRANSLATE_NOOP("undo", "元に戻しています… %1件のうち%2件"));
    const auto tell = [&navigator, going](qint64 records, qint64 of) {
        navigator.say(going.arg(QLocale().toString(of), QLocale().toString(records)));
    };
    QObject::connect(change, &LongChange::progressed, &bar, tell);
    QObject::connect(change, &LongChange::done, &bar, [&navigator, change, done] {
        navigator.say(done);
        change->deleteLater();
    });
    QObject::connect(change, &LongChange::failed, &bar,
                     [&bar, &navigator, change](const Error& error) {
                         navigator.say(say(QT_TRANSLATE_NOOP("undo", "元に戻せませんでした")));
                         bar.showError(error);
                         change->deleteLater();
                     });
    tell(0, entry.changeCount);
    change->startUndo(entry);
}

void takeBack(PageContext& context, MessageBar& bar, const JournalEntry& entry,
              const QString& done) {
    if (!confirmUndo(entry, context)) return;
    if (isLargeUndo(entry)) return takeBackLong(context, bar, entry, done);
    withReason(context.office, context.prompts, [&] { service(context.office).undo(entry); });
    context.navigator.say(done);
}

}  // namespace

void undoLast(PageContext& context, MessageBar& bar) {
    if (isTakingBack(context)) return;
    const auto saved = service(context.office).lastSaved();
    if (!saved) {
        return context.navigator.say(say(QT_TRANSLATE_NOOP("undo", "元に戻せる操作がありません")));
    }
    takeBack(context, bar, saved->entry,
             say(QT_TRANSLATE_NOOP("undo", "元に戻しました: %1"))
                 .arg(journalActionText(saved->action, context.catalogue)));
}

void redoLast(PageContext& context, MessageBar& bar) {
    if (isTakingBack(context)) return;
    const UndoService::Redone redone = service(context.office).lastUndone();
    const QString action = journalActionText(redone.action, context.catalogue);
    switch (redone.outcome) {
        case UndoService::Redo::Done:
            return takeBack(context, bar, redone.entry,
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
