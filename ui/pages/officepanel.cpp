// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/officepanel.h"

#include "ui/support/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestMinutes = 60;
constexpr int kMostPercent = 1000;
constexpr int kMostMonths = 24;
constexpr int kMostRecords = 9999;

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    setTextRole(*label, TextRole::Heading);
    return label;
}

QLabel* words(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

OfficePanel::OfficePanel(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bar(new MessageBar),
      m_minutes(new QSpinBox),
      m_style(new QComboBox),
      m_peers(new QComboBox) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->setSpacing(spacing::kMedium);
    layout->addWidget(m_bar);
    layout->addWidget(makeSettings());
    layout->addWidget(makeBackup());
    layout->addWidget(makeAbout());
    layout->addStretch();
}

QWidget* OfficePanel::makeSettings() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("設定")));
    const OfficeSettings settings = m_context.office.settings().read();
    m_minutes->setRange(1, kLongestMinutes);
    m_minutes->setValue(settings.lockMinutes);
    m_minutes->setSuffix(tr(" 分"));
    m_minutes->setMaximumWidth(120);
    m_style->addItem(tr("R8.4.1（短い和暦）"), static_cast<int>(DateStyle::EraShort));
    m_style->addItem(tr("令和8年4月1日（和暦）"), static_cast<int>(DateStyle::Era));
    m_style->addItem(tr("2026-04-01（西暦）"), static_cast<int>(DateStyle::Iso));
    m_style->setCurrentIndex(m_style->findData(static_cast<int>(settings.dateStyle)));
    m_style->setMaximumWidth(280);
    auto* form = new QFormLayout;
    form->addRow(tr("何もしないときに画面をロックするまで"), m_minutes);
    form->addRow(tr("日付の見せ方"), m_style);
    m_peers->addItem(tr("ピア延べ（ピア1人の活動1回を1と数える）"), false);
    m_peers->addItem(tr("活動件数（活動1回を1と数える）"), true);
    m_peers->setCurrentIndex(settings.countsPeersPerEvent ? 1 : 0);
    m_peers->setMaximumWidth(360);
    form->addRow(tr("指標③（ピアの活動回数）の数え方"), m_peers);
    addRules(*form, settings);
    layout->addLayout(form);
    auto* save = new QPushButton(tr("設定を保存"));
    save->setAutoDefault(false);
    save->setEnabled(m_context.office.session().may(Right::ManageLists));
    layout->addWidget(save, 0, Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this, [this] {
        guarded(*m_bar, [this] {
            OfficeSettings changed = m_context.office.settings().read();
            changed.lockMinutes = m_minutes->value();
            changed.dateStyle = static_cast<DateStyle>(m_style->currentData().toInt());
            changed.countsPeersPerEvent = m_peers->currentData().toBool();
            changed.otherShare = m_otherShare->value();
            changed.jump = m_jump->value();
            changed.jumpLeast = m_jumpLeast->value();
            changed.renewal.early = m_renewalEarly->value();
            changed.renewal.until = m_renewalUntil->value();
            changed.renewal.late = m_renewalLate->value();
            changed.renewal.committeeMonths = m_committeeMonths->value();
            changed.renewal.noticeMonths = m_noticeMonths->value();
            changed.renewal.noticeWeeks = m_noticeWeeks->value();
            m_context.office.settings().write(changed);
            m_bar->show(MessageBar::Tone::Done,
                        tr("設定を保存しました。次にログインしたときから使われます。"));
        });
    });
    return box;
}

void OfficePanel::addRules(QFormLayout& form, const OfficeSettings& settings) {
    const auto percent = [&](QSpinBox*& number, const QString& label, int value) {
        number = new QSpinBox;
        number->setRange(1, kMostPercent);
        number->setValue(value);
        number->setSuffix(tr(" ％"));
        number->setMaximumWidth(120);
        form.addRow(label, number);
    };
    percent(m_otherShare, tr("締める前に知らせる「その他」の割合"), settings.otherShare);
    percent(m_jump, tr("締める前に知らせる前の月との違い"), settings.jump);
    m_jumpLeast = new QSpinBox;
    m_jumpLeast->setRange(1, kMostRecords);
    m_jumpLeast->setValue(settings.jumpLeast);
    m_jumpLeast->setSuffix(tr(" 件以上"));
    m_jumpLeast->setMaximumWidth(120);
    form.addRow(tr("前の月との違いを知らせる件数"), m_jumpLeast);
    const auto number = [](QHBoxLayout& line, QSpinBox*& box, const QString& before, int value) {
        box = new QSpinBox;
        box->setRange(1, kMostMonths);
        box->setValue(value);
        box->setAccessibleName(before);
        line.addWidget(new QLabel(before));
        line.addWidget(box);
    };
    const RenewalRule& rule = settings.renewal;
    auto* renewal = new QHBoxLayout;
    number(*renewal, m_renewalEarly, tr("はじめは（か月）"), rule.early);
    number(*renewal, m_renewalUntil, tr("入院から（か月）"), rule.until);
    number(*renewal, m_renewalLate, tr("を過ぎたら（か月）"), rule.late);
    renewal->addStretch();
    form.addRow(tr("医療保護入院の更新"), renewal);
    auto* before = new QHBoxLayout;
    number(*before, m_committeeMonths, tr("退院支援委員会は（か月前から）"), rule.committeeMonths);
    number(*before, m_noticeMonths, tr("家族等への通知は（か月前から）"), rule.noticeMonths);
    number(*before, m_noticeWeeks, tr("（週間前まで）"), rule.noticeWeeks);
    before->addStretch();
    form.addRow(tr("更新の期限より前にすること"), before);
}

QWidget* OfficePanel::makeBackup() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("控えと書き出し")));
    layout->addWidget(words(tr(
        "控えは鍵ごと1つの暗号化されたファイルになり、開けることを確かめてから保存されます。戻すと"
        "きは、はじめの画面の「控えから戻す」を使います。台帳の書き出しは暗号化されません。")));
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& text, Right right, void (OfficePanel::*run)()) {
        auto* button = new QPushButton(text);
        button->setAutoDefault(false);
        button->setEnabled(m_context.office.session().may(right));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    };
    add(tr("控えを取る…"), Right::Backup, &OfficePanel::backup);
    add(tr("台帳を書き出す…"), Right::ExportRecords, &OfficePanel::exportLedgers);
    add(tr("台帳をExcelに書き出す…"), Right::ExportRecords, &OfficePanel::exportWorkbook);
    add(tr("ファイルを検査する"), Right::Backup, &OfficePanel::check);
    buttons->addStretch();
    layout->addLayout(buttons);
    return box;
}

QWidget* OfficePanel::makeAbout() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("この窓辺")));
    const CodeEntry* ward = m_context.office.codes().find(u"ward", m_context.office.ward());
    layout->addWidget(words(
        tr("窓辺 %1　ファイルの版 %2　%3%4\nログイン: %5\nGPL-3.0-or-later "
           "で配られている自由なソフト"
           "ウェアで、無保証です。ネットワークには何も送りません。")
            .arg(programVersion())
            .arg(m_context.office.schemaVersion())
            .arg(ward ? ward->label : QString(),
                 m_context.office.kind() == OfficeKind::Practice ? tr("（練習用）") : QString(),
                 m_context.office.session().account)));
    return box;
}

void OfficePanel::backup() {
    const QString day = m_context.office.clock().today().toString(u"yyyyMMdd"_s);
    const QString path =
        m_context.prompts.saveFile(tr("控えの保存先"), tr("窓辺の控え_%1.madobe-backup").arg(day),
                                   tr("窓辺の控え (*.madobe-backup)"));
    if (path.isEmpty()) return;
    m_bar->show(MessageBar::Tone::Warning, tr("控えを取っています…"));
    m_context.longWork.run<bool>(
        this, u"backup"_s,
        [path](Office& office) {
            office.backup(path);
            return true;
        },
        [this, path](bool) {
            m_bar->show(MessageBar::Tone::Done,
                        tr("控えを取り、開けることを確かめました: %1").arg(path.toHtmlEscaped()));
        },
        [this](const Error& error) { m_bar->showError(error); });
}

bool OfficePanel::confirmPlain() {
    return m_context.prompts.confirm(
        tr("台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。"),
        tr("書き出す"));
}

void OfficePanel::exportLedgers() {
    if (!confirmPlain()) return;
    const QString folder = m_context.prompts.folder(tr("台帳を書き出すフォルダー"));
    if (folder.isEmpty()) return;
    runExport([folder](LedgerExport ledgers) { return ledgers.run(folder).size(); });
}

void OfficePanel::exportWorkbook() {
    if (!confirmPlain()) return;
    const QString path =
        m_context.prompts.saveFile(tr("台帳の保存先"), tr("台帳.xlsx"), tr("Excelブック (*.xlsx)"));
    if (path.isEmpty()) return;
    runExport([path](LedgerExport ledgers) { return ledgers.runWorkbook(path); });
}

void OfficePanel::runExport(const std::function<qsizetype(LedgerExport)>& write) {
    m_bar->show(MessageBar::Tone::Warning, tr("書き出しています…"));
    m_context.longWork.run<qsizetype>(
        this, u"export ledgers"_s,
        [write](Office& office) {
            office.session().require(Right::ExportRecords);
            return write(LedgerExport(office.store()));
        },
        [this](const qsizetype& ledgers) {
            m_bar->show(MessageBar::Tone::Done, tr("%1個の台帳を書き出しました。").arg(ledgers));
        },
        [this](const Error& error) { m_bar->showError(error); });
}

void OfficePanel::check() {
    m_bar->show(MessageBar::Tone::Warning, tr("検査しています…"));
    m_context.longWork.run<QStringList>(
        this, u"check"_s, [](Office& office) { return office.problems(); },
        [this](const QStringList& problems) {
            if (problems.isEmpty()) {
                m_bar->show(MessageBar::Tone::Done, tr("ファイルに問題はありません。"));
            } else {
                m_bar->show(
                    MessageBar::Tone::Danger,
                    tr("問題が見つかりました: %1").arg(problems.mid(0, 10).join(u"<br>"_s)));
            }
        },
        [this](const Error& error) { m_bar->showError(error); });
}

}  // namespace madobe
