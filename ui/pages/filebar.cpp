// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filebar.h"

#include "core/exchange/salvage.h"
#include "core/services/filecheck.h"

namespace madobe {

using namespace Qt::StringLiterals;

FileBar::FileBar(Office& office, const Catalogue& catalogue, Prompts& prompts, QWidget* parent)
    : MessageBar(parent), m_office(office), m_catalogue(catalogue), m_prompts(prompts) {
    connect(this, &MessageBar::linkActivated, this, &FileBar::save);
}

FileBar::~FileBar() {
    *m_ended = true;
}

void FileBar::checkWhenDue() {
    if (!FileCheck(m_office.database(), m_office.clock()).isDue()) return;
    m_background = std::make_unique<Background>(m_office, m_catalogue);
    m_background->run<bool>(
        this, u"file check"_s,
        [](Office& office) { return FileCheck(office.database(), office.clock()).run(); },
        [this](bool isSound) {
            if (!isSound) tellDamage();
        },
        [this](const Error& error) {
            error.kind() == ErrorKind::Corrupt ? tellDamage() : showError(error);
        });
}

void FileBar::tellDamage() {
    const QString what = tr(
        "<b>この事務所のファイルが壊れています。</b>新しい記録を入れずに、管理者に知らせてください"
        "。ログオフして、はじめの画面の「控えから戻す」で、いちばん新しい控えを戻します。壊れたファ"
        "イルは消さないでください。");
    const bool maySave = m_office.session().may(Right::ExportRecords);
    show(Tone::Danger, maySave
                           ? what + u"<br>"_s +
                                 tr("控えのあとに入れた記録のために、<a "
                                    "href=\"save\">読める記録を台帳に書き出す</a>ことができます。")
                           : what);
}

void FileBar::save() {
    const bool isSure = m_prompts.confirm(
        tr("台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。"),
        tr("書き出す"));
    const QString folder =
        isSure ? m_prompts.folder(tr("読める記録を書き出すフォルダー")) : QString();
    if (folder.isEmpty()) return;
    show(Tone::Warning, tr("読める記録を書き出しています…"));
    m_background->run<Salvaged>(
        this, u"salvage"_s,
        [folder, ended = m_ended](Office& office) {
            return salvageLedgers(office, folder, ended.get());
        },
        [this](const Salvaged& saved) {
            QString text =
                tr("%1個の台帳に%2件を書き出しました。").arg(saved.paths.size()).arg(saved.rows);
            if (!saved.damagedLedgers.isEmpty()) {
                text += tr("読めなかった記録は%1件、読めなかった欄は%2か所です（%3）。")
                            .arg(saved.lostRows)
                            .arg(saved.lostCells)
                            .arg(saved.damagedLedgers.join(u"、"_s));
            }
            show(Tone::Danger, text + tr("控えを戻してから、足りない記録を取り込んでください。"));
        },
        [this](const Error& error) { showError(error); });
}

}  // namespace madobe
