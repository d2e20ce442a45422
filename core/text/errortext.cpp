// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"

#include "core/base/era.h"
#include "core/domain/brokenrule.h"
#include "core/domain/catalogue.h"
#include "core/text/countfiletext.h"
#include "core/text/issuetext.h"
#include "core/text/roletext.h"
#include "core/text/turnedtext.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("error", text);
}

QString badFileText(const Error& error) {
    const QString file = error.args().value(0);
    const QString line = error.args().value(1);
    const QString code = error.args().value(2);
    const QString more = error.args().value(3);
    if (code == u"empty"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error", "%1 は空のファイルです。見出しの行のある台帳を選んでください。"))
            .arg(file);
    }
    if (code == u"unclosed-quote"_s) {
        return say(QT_TRANSLATE_NOOP("error",
                                     "%1 "
                                     "の%"
                                     "2行目で始まる引用符（\"）が閉じられていません。その行を直して"
                                     "からもう一度取り込んでください。"))
            .arg(file, line);
    }
    if (code == u"cr-only"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error",
                       "%1 "
                       "の行の終わりがCRだけなので、行に分けられません。表計算ソフトで「C"
                       "SV UTF-8（コンマ区切り）」として保存し直してください。"))
            .arg(file);
    }
    if (code == u"nul"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error",
                       "%1 "
                       "の見出しに使えない文字（U+0000）が入っています。見出しを直して"
                       "ください。"))
            .arg(file);
    }
    if (code == u"missing-column"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error",
                       "%1 の見出しに必要な列がありません: %2。見出しの名前を確かめてください。"))
            .arg(file, more);
    }
    if (code == u"duplicate-column"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error", "%1 の見出しに同じ列が2つあります: %2。どちらかを消してください。"))
            .arg(file, more);
    }
    if (code == u"unknown-ledger"_s) {
        return say(QT_TRANSLATE_NOOP("error",
                                     "%1 "
                                     "がどの台帳か、ファイル名から分かりません。「台帳名="
                                     "ファイル」と指定してください。台帳: %2"))
            .arg(file, more);
    }
    if (code == u"not-a-workbook"_s) {
        return say(QT_TRANSLATE_NOOP("error",
                                     "%1 はExcelのブック（.xlsx）ではないか、壊れています。"))
            .arg(file);
    }
    if (code == u"protected"_s) {
        return say(QT_TRANSLATE_NOOP("error",
                                     "%1 "
                                     "にはパスワードがかかっているか、古いExcelの形式（."
                                     "xls）です。Excelで開き、パスワードを外して「Excelブック（."
                                     "xlsx）」として保存し直してください。"))
            .arg(file);
    }
    if (code == u"several-sheets"_s) {
        return say(QT_TRANSLATE_NOOP("error",
                                     "%1 のどのシートが台帳か分かりません。シートの名前を台帳の"
                                     "名前にしてください。シート: %2"))
            .arg(file, more);
    }
    if (code == u"missing-sheet"_s) {
        return say(QT_TRANSLATE_NOOP("error", "%1 にシート「%2」がありません。")).arg(file, more);
    }
    if (code == u"damaged"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error",
                       "%1 は%2行目のあたりで壊れています。Excelで開いて保存し直してください。"))
            .arg(file, line);
    }
    if (code == u"too-large"_s) {
        return say(QT_TRANSLATE_NOOP(
                       "error", "%1 は大きすぎて読めません。ブックを分けて保存し直してください。"))
            .arg(file);
    }
    return say(QT_TRANSLATE_NOOP("error", "%1 の%2行目を読めません。")).arg(file, line);
}

/// Which record it would be, and what the form says at its field.
QString brokenRuleText(const BrokenRule& rule) {
    const Catalogue families = standardCatalogue();
    const EntityType* type = families.byTable(rule.table);
    const Field* field = type ? type->find(rule.issue.column) : nullptr;
    QStringList parts{type ? entityTitle(*type) : rule.table, rule.record, rule.day};
    if (field) parts.append(fieldTitle(*field));
    parts.removeAll(QString());
    return parts.join(u'　') + u": "_s + issueText(rule.issue);
}

const char* sentence(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::CannotOpen:
            return QT_TRANSLATE_NOOP(
                "error", "%1 を開けません。ファイルの場所と、読み書きの権限を確かめてください。");
        case ErrorKind::CannotPrint:
            return QT_TRANSLATE_NOOP(
                "error", "%1 で印刷できません。プリンターを確かめて、もう一度印刷してください。");
        case ErrorKind::NotOurFile:
            return QT_TRANSLATE_NOOP("error", "%1 は窓辺のファイルではありません。");
        case ErrorKind::NotEncrypted:
            return QT_TRANSLATE_NOOP("error", "%1 は暗号化されていないため、開きません。");
        case ErrorKind::TooNew:
            return QT_TRANSLATE_NOOP(
                "error",
                "記録は新しい版の窓辺のものです（記録 %1、この窓辺 %2）。この窓"
                "辺を終了し、新しい版で開いてください。");
        case ErrorKind::Corrupt:
            return QT_TRANSLATE_NOOP("error", "ファイルが壊れています。控えから復元してください。");
        case ErrorKind::Locked:
            return QT_TRANSLATE_NOOP("error",
                                     "ほかの処理が記録に書き込んでいます（取り込みやその確認など）"
                                     "。少し待ってからやり直し"
                                     "てください。");
        case ErrorKind::InUse:
            return QT_TRANSLATE_NOOP("error",
                                     "ほかの窓辺がこのファイルを開いています（PC「%1」、%3 "
                                     "から）。そちらを終了してください。");
        case ErrorKind::Constraint:
            return QT_TRANSLATE_NOOP("error",
                                     "ほかの記録とのつながりが合わないため、保存しませんでした。使"
                                     "われている記録は取り除けません。");
        case ErrorKind::ReadOnly:
            return QT_TRANSLATE_NOOP("error",
                                     "%1 に書き込めません。フォルダーの権限を確かめてください。");
        case ErrorKind::DiskFull:
            return QT_TRANSLATE_NOOP("error",
                                     "ディスクの空きが足りません。空きを作ってからやり直してくださ"
                                     "い。何も変わっていません。");
        case ErrorKind::NetworkFolder:
            return QT_TRANSLATE_NOOP("error",
                                     "%1 "
                                     "は共有フォルダーにあります。壊れるおそれがあるため、このパソ"
                                     "コンのフォルダーに置いてください。");
        case ErrorKind::AlreadyExists:
            return QT_TRANSLATE_NOOP("error", "%1 はすでにあります。別の名前にしてください。");
        case ErrorKind::ServerUnreachable:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 につながりません。ネットワークとサーバーの電源を確かめてください。");
        case ErrorKind::ServerUntrusted:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 の証明書を確かめられないので、つなぎません。接続ファイルの証"
                "明書が正しいか、管理者に確かめてください。");
        case ErrorKind::ServerRefused:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 がこのPCを受け入れません。このPCの証明書かパスワードと、サーバー"
                "の許可（pg_hba.conf）を管理者に確かめてください。");
        case ErrorKind::ServerStarting:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 "
                "は起動か停止のとちゅうです。少し待ってからやり直してください。");
        case ErrorKind::ServerFull:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 "
                "につながっているPCが多すぎます。使っていない窓辺を終了してからやり直してください。"
                "たびたび起こるときは、サーバーの上限（max_connections）を管理者に確かめてください"
                "。");
        case ErrorKind::ServerUnfinished:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 に事務所がありません。接続ファイルのデータベース名"
                "を確かめてください。用意がとちゅうで止まったときは、管理者が同"
                "じ「madobectl server init」「move」「restore」をもう一度行うと"
                "出来上がります。");
        case ErrorKind::ServerForbids:
            return QT_TRANSLATE_NOOP(
                "error",
                "サーバー %1 は、このロールにその権限を与えていません。事務所の"
                "用意がとちゅうで止まったときは同じ「madobectl server "
                "init」「move」「restore」を、出来上がっているときは「madobectl "
                "server upgrade」を、管理者がもう一度行うと使えます。");
        case ErrorKind::ServerNeedsUpgrade:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 の記録はこの窓辺より古い版です。管理者が「madobectl server "
                "upgrade」を行うと開けます。");
        case ErrorKind::OtherOffice:
            return QT_TRANSLATE_NOOP("error",
                                     "%1 は、開いたときと別の事務所になっています。何も書き込んでい"
                                     "ません。この窓辺を終了し、管理者に確かめてください。");
        case ErrorKind::RoleTooMighty:
            return QT_TRANSLATE_NOOP(
                "error",
                "ロール「%"
                "1」はサーバーの管理者の権限を持っているので、事務所には使えません。ほかの名前を"
                "「--role」で指定してください。");
        case ErrorKind::BadConnectionFile:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 は接続ファイルとして読めません（%2）。管理者から受け取り直してください。");
        case ErrorKind::ServerTooOld:
            return QT_TRANSLATE_NOOP("error",
                                     "%1 のサーバーは古い版（%2）です。PostgreSQL "
                                     "15以降に上げるよう管理者に頼んでください"
                                     "。");
        case ErrorKind::ServerUnsuited:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 は窓辺のために用意されていません（照合順序: %2）。文字コード"
                "UTF-8、照合順序Cで作り直すよう管理者に頼んでください。");
        case ErrorKind::Storage:
            return QT_TRANSLATE_NOOP("error",
                                     "保存先で思わぬことが起きました。もう一度お試しください。");
        case ErrorKind::KeyFileMissing:
            return QT_TRANSLATE_NOOP(
                "error",
                "鍵のファイル %1 がありません。控えから戻すか、回復キーで開いてください。");
        case ErrorKind::KeyFileForeign:
            return QT_TRANSLATE_NOOP("error",
                                     "鍵のファイルがこのデータのものではないか、壊れています。控え"
                                     "から戻すか、回復キーで開いてください。それでも開けないときは"
                                     "データのファイルが壊れていますので、控えから復元してください"
                                     "。");
        case ErrorKind::WrongPassword:
            return QT_TRANSLATE_NOOP("error", "ログイン名かパスワードが違います。");
        case ErrorKind::WrongRecoveryKey:
            return QT_TRANSLATE_NOOP("error",
                                     "回復キーに書き間違いがあります。紙と見比べてください。");
        case ErrorKind::PasswordTooShort:
            return QT_TRANSLATE_NOOP("error", "パスワードは%1文字以上にしてください。");
        case ErrorKind::TooManyAttempts:
            return QT_TRANSLATE_NOOP("error",
                                     "パスワードの間違いが続いたため、あと%1秒待ってください。");
        case ErrorKind::AccountDisabled:
            return QT_TRANSLATE_NOOP("error",
                                     "「%1」は使えなくなっています。管理者に尋ねてください。");
        case ErrorKind::NotAllowed:
            return QT_TRANSLATE_NOOP("error", "「%1」の権限ではできません。");
        case ErrorKind::RightsChanged:
            return QT_TRANSLATE_NOOP("error",
                                     "「%1」の役割が変わり、この操作の権限がなくなりました。"
                                     "ログインし直すか、管理者に尋ねてください。");
        case ErrorKind::NotFound:
            return QT_TRANSLATE_NOOP("error", "%1 が見つかりません。");
        case ErrorKind::Conflict:
            return QT_TRANSLATE_NOOP(
                "error", "この記録はほかの人が先に変えました。新しい内容と見比べてください。");
        case ErrorKind::Invalid:
            return QT_TRANSLATE_NOOP("error",
                                     "「%1」は受け付けられません。内容を確かめてください。");
        case ErrorKind::SealedFigure:
            return QT_TRANSLATE_NOOP("error",
                                     "締めた月の数が変わります（%1）。訂正のわけが要ります。");
        case ErrorKind::SheetClosed:
            return QT_TRANSLATE_NOOP("error",
                                     "確定したシートと、新しい版のあるシートは直せません。直すとき"
                                     "は「新しい版」を始めてください。");
        case ErrorKind::BreaksRule:
            return QT_TRANSLATE_NOOP(
                "error",
                "ほかの記録と合わなくなるので、何も変えませんでした。ぶつかって"
                "いる相手の記録を先に直してから、もう一度お試しください。");
        case ErrorKind::SamePerson:
            return QT_TRANSLATE_NOOP(
                "error", "選んだのはこの人自身です。統合するもう一つの登録を選んでください。");
        case ErrorKind::AlreadyMerged:
            return QT_TRANSLATE_NOOP("error", "2人のどちらかは、すでに「%1」に統合されています。");
        case ErrorKind::NotUndoable:
            return QT_TRANSLATE_NOOP("error", "この操作は、履歴からは元に戻せません。");
        case ErrorKind::StillSearching:
            return QT_TRANSLATE_NOOP(
                "error",
                "まだ全部をさがし終えていません。件数が出てから、もう一度お試しください。出ないまま"
                "のときは、F5で新しい内容にしてください。");
        case ErrorKind::DamagedText:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 "
                "%2の「%3」は、封が壊れていて読めません。サーバーを見る人に知ら"
                "せ、前の控えと比べてください。");
        case ErrorKind::Unreadable:
            return QT_TRANSLATE_NOOP("error", "%1 を読み書きできません。");
        case ErrorKind::OverwritesInput:
            return QT_TRANSLATE_NOOP("error",
                                     "%1 は読み込むファイルなので、別の名前で書き出してください。");
        case ErrorKind::Undecodable:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 "
                "の文字コードが分かりません（先頭から%2バイト読んだところ）。UTF-"
                "8かシフトJISで保存し直してください。");
        case ErrorKind::BadFile:
            return QT_TRANSLATE_NOOP("error", "%1 の%2行目を読めません。");
        case ErrorKind::BadCounts:
            return "";  // countFileText
        case ErrorKind::BadBackup:
            return QT_TRANSLATE_NOOP(
                "error", "%1 は窓辺の控えではないか、壊れています。ほかの控えを試してください。");
        case ErrorKind::Unmappable:
            return QT_TRANSLATE_NOOP("error",
                                     "シフトJISにない文字がある（%2個）ため、%1 "
                                     "を書き出しませんでした。");
        case ErrorKind::BadRows:
            return QT_TRANSLATE_NOOP("error", "取り込めない行があります。");
        case ErrorKind::DoesNotFit:
            return QT_TRANSLATE_NOOP(
                "error",
                "%1 "
                "を書き出しませんでした。シート「%2」の%3行目がExcelの限り（1つのセルに32,"
                "767文字、1枚に1,048,576行）を超えます。CSVで書き出してください。");
        case ErrorKind::Cancelled:
            return QT_TRANSLATE_NOOP("error", "中止しました。何も変わっていません。");
        case ErrorKind::Internal:
            return QT_TRANSLATE_NOOP("error", "窓辺の内部の誤りです（%1）。");
    }
    return "";
}

QString damagedText(const Error& error) {
    const Catalogue families = standardCatalogue();
    const EntityType* type = families.byTable(error.args().value(0));
    const Field* field = type ? type->find(error.args().value(2)) : nullptr;
    return say(sentence(error.kind()))
        .arg(type ? entityTitle(*type) : error.args().value(0), error.args().value(1),
             field ? fieldTitle(*field) : error.args().value(2));
}

/// As many as are known, a line each; none where they were told before.
QString unmappablePlaces(const Error& error) {
    const QStringList places = error.args().mid(2);
    QString text;
    for (const QString& place : places) text += u'\n' + place;
    const qint64 left = error.args().value(1).toLongLong() - places.size();
    if (places.isEmpty() || left <= 0) return text;
    return text + u'\n' + say(QT_TRANSLATE_NOOP("error", "ほか%1か所")).arg(left);
}

QString textOf(const Error& error) {
    if (error.kind() == ErrorKind::BadFile) return badFileText(error);
    if (error.kind() == ErrorKind::BadCounts) return countFileText(error);
    if (error.kind() == ErrorKind::DamagedText) return damagedText(error);
    QString text = say(sentence(error.kind()));
    if (error.kind() == ErrorKind::BreaksRule) {
        for (const BrokenRule& rule : brokenRulesIn(error)) text += u'\n' + brokenRuleText(rule);
        return text;
    }
    QStringList args = error.args();
    // The user's own style stands in the office that could not be opened.
    if (error.kind() == ErrorKind::InUse && args.size() > 2) {
        args[2] = formatMoment(args[2], DateStyle::EraShort);
    }
    // Of a record the table is known, of anything else its path or name.
    if (error.kind() == ErrorKind::NotFound) {
        const Catalogue families = standardCatalogue();
        const EntityType* type = families.byTable(args.value(0));
        if (type) args = {entityTitle(*type)};
    }
    if (error.kind() == ErrorKind::NotAllowed) args = {roleText(args.value(0))};
    for (int i = 0; i < 4; ++i) text.replace(u"%%1"_s.arg(i + 1), args.value(i));
    if (error.kind() == ErrorKind::Unmappable) text += unmappablePlaces(error);
    return text;
}

}  // namespace

QString errorText(const Error& error) {
    return withoutTurns(textOf(error));
}

}  // namespace madobe
