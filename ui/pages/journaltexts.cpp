// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journaltexts.h"

#include "core/base/era.h"
#include "core/services/undoservice.h"
#include "core/text/issuetext.h"
#include "core/text/roletext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostAtOnce = 200;  // changes, while the window waits

QString say(const char* text) {
    return QCoreApplication::translate("journal", text);
}

struct ActionText {
    const char* action;
    const char* text;
    /// Of an action that is not taken back: why, or the way instead.
    const char* whyNot = nullptr;
};
constexpr const char* kFirstRecords =
    QT_TRANSLATE_NOOP("journal", "事務所を始めたときの記録なので、元に戻せません。");
constexpr const char* kMonth = QT_TRANSLATE_NOOP(
    "journal", "履歴からは元に戻せません。締めた月は、締めの画面で開け直してください。");
constexpr const char* kAccount =
    QT_TRANSLATE_NOOP("journal", "履歴からは元に戻せません。管理 › アカウントで直してください。");
constexpr const char* kLook =
    QT_TRANSLATE_NOOP("journal", "見ただけなので、元に戻すものがありません。");
constexpr ActionText kTexts[] = {
    {"office.create", QT_TRANSLATE_NOOP("journal", "事務所をつくった"), kFirstRecords},
    {"code.add", QT_TRANSLATE_NOOP("journal", "新しいコード一覧の追加"), kFirstRecords},
    {"practice.fill", QT_TRANSLATE_NOOP("journal", "練習用の記録をつくった"), kFirstRecords},
    // As far as an import that was taken back is to be brought again.
    {"import", QT_TRANSLATE_NOOP("journal", "台帳の取り込み"),
     QT_TRANSLATE_NOOP("journal",
                       "元に戻した取り込みは、やり直せません。もう一度取り込んでください。")},
    {"month.report", QT_TRANSLATE_NOOP("journal", "記入済みの報告"), kMonth},
    {"month.close", QT_TRANSLATE_NOOP("journal", "月を締めた"), kMonth},
    {"month.reopen", QT_TRANSLATE_NOOP("journal", "月を開け直した"), kMonth},
    {"undo", QT_TRANSLATE_NOOP("journal", "元に戻した")},
    {"redo", QT_TRANSLATE_NOOP("journal", "やり直した")},
    {"patient.merge", QT_TRANSLATE_NOOP("journal", "対象者の統合")},
    {"account.create", QT_TRANSLATE_NOOP("journal", "アカウントの追加"), kAccount},
    {"account.change", QT_TRANSLATE_NOOP("journal", "アカウントの変更"), kAccount},
    {"account.password", QT_TRANSLATE_NOOP("journal", "パスワードの変更"), kAccount},
    {"account.recover", QT_TRANSLATE_NOOP("journal", "回復キーでの決め直し"), kAccount},
    {"account.failures", QT_TRANSLATE_NOOP("journal", "ログインの失敗"), kAccount},
    {"account.unknown", QT_TRANSLATE_NOOP("journal", "使えないアカウント名でのログインの失敗"),
     kAccount},
    {"settings.change", QT_TRANSLATE_NOOP("journal", "設定の変更"),
     QT_TRANSLATE_NOOP("journal", "履歴からは元に戻せません。設定の画面で直してください。")},
};
constexpr ActionText kVerbs[] = {
    {"start", QT_TRANSLATE_NOOP("journal", "%1を始めた")},
    {"remove", QT_TRANSLATE_NOOP("journal", "%1を取り除いた")},
    {"save", QT_TRANSLATE_NOOP("journal", "%1の保存")},
    {"read", QT_TRANSLATE_NOOP("journal", "%1を開いた"), kLook},
    {"cancel", QT_TRANSLATE_NOOP("journal", "%1の取消")},
    {"restore", QT_TRANSLATE_NOOP("journal", "%1の取消を戻した")},
};

const ActionText* knownAction(const QString& action, const Catalogue& catalogue) {
    for (const ActionText& known : kTexts) {
        if (action == QLatin1StringView(known.action)) return &known;
    }
    if (!catalogue.byTable(action.section(u'.', 0, 0))) return nullptr;
    for (const ActionText& verb : kVerbs) {
        if (action.section(u'.', 1) == QLatin1StringView(verb.action)) return &verb;
    }
    return nullptr;
}

}  // namespace

QString journalActionText(const QString& action, const Catalogue& catalogue) {
    const ActionText* known = knownAction(action, catalogue);
    if (!known) return action;
    const QString text = say(known->text);
    const EntityType* type = catalogue.byTable(action.section(u'.', 0, 0));
    return text.contains(u"%1"_s) && type ? text.arg(entityTitle(*type)) : text;
}

QString journalReasonText(const JournalEntry& entry, const QList<JournalEntry>& known,
                          const PageContext& context) {
    const DateStyle style = context.texts.dateStyle();
    const QString first = entry.reason.section(u' ', 0, 0);
    const QString last = entry.reason.section(u' ', -1);
    if (entry.action == u"undo"_s || entry.action == u"redo"_s) {
        QStringList which{say(QT_TRANSLATE_NOOP("journal", "記録番号%1")).arg(last)};
        for (const JournalEntry& each : known) {
            if (each.id == last.toLongLong()) which.append(formatMoment(each.at, style));
        }
        return say(QT_TRANSLATE_NOOP("journal", "%1（%2）"))
            .arg(journalActionText(first, context.catalogue), which.join(u"、"_s));
    }
    const bool isFailure =
        entry.action == u"account.failures"_s || entry.action == u"account.unknown"_s;
    if (isFailure && first != last) {
        const QString moment = formatMoment(entry.reason.section(u' ', 1, 1), style);
        const QString account = entry.reason.section(u' ', 2);
        if (account.isEmpty()) {
            return say(QT_TRANSLATE_NOOP("journal", "%1回、最後は%2")).arg(first, moment);
        }
        return say(QT_TRANSLATE_NOOP("journal", "「%3」で%1回、最後は%2"))
            .arg(first, moment, account);
    }
    const QString looked = formatMoment(entry.reason, style);
    // A look that could not be written down at once.
    if (looked != entry.reason && entry.action.endsWith(u".read"_s)) {
        return say(QT_TRANSLATE_NOOP("journal", "見たのは%1")).arg(looked);
    }
    return entry.reason;
}

QString whyNotUndone(const JournalEntry& entry, const PageContext& context) {
    const Office& office = context.office;
    const QString action = savedAction(entry);
    const std::optional<Right> right = undoRight(entry, context.catalogue);
    if (right && office.session().may(*right)) return {};
    if (right) {
        return say(QT_TRANSLATE_NOOP("journal", "「%1」の権限では元に戻せません。"))
            .arg(roleText(roleCode(office.session().role)));
    }
    const ActionText* known = knownAction(action, context.catalogue);
    return say(known && known->whyNot ? known->whyNot
                                      : QT_TRANSLATE_NOOP("journal", "元に戻せない操作です。"));
}

bool isLargeUndo(const JournalEntry& entry) {
    return entry.changeCount > kMostAtOnce;
}

bool confirmUndo(const JournalEntry& entry, PageContext& context) {
    const QString action = savedAction(entry);
    if (action != kImportAction && !isLargeUndo(entry)) return true;
    const bool isRedo = redoes(entry);
    const QString question =
        isRedo ? say(QT_TRANSLATE_NOOP("journal",
                                       "「%1」（%2、%3）をやり直します。%4件の記録が変わります。"))
               : say(QT_TRANSLATE_NOOP("journal",
                                       "「%1」（%2、%3）を元に戻します。%4件の記録が変わります。"));
    const QDateTime at = QDateTime::fromString(entry.at, Qt::ISODateWithMs).toLocalTime();
    return context.prompts.confirm(
        question.arg(journalActionText(action, context.catalogue), entry.account,
                     formatDate(at.date().toString(Qt::ISODate), context.texts.dateStyle()) +
                         at.toString(u" HH:mm"_s),
                     QLocale().toString(entry.changeCount)),
        isRedo ? say(QT_TRANSLATE_NOOP("journal", "やり直す"))
               : say(QT_TRANSLATE_NOOP("journal", "元に戻す")));
}

}  // namespace madobe
