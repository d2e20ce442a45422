// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/officepanel.h"

#include "ui/dialogs/ledgerexportdialog.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/backuppanel.h"
#include "ui/support/followingarea.h"
#include "ui/support/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestMinutes = 60;
constexpr int kMostPercent = 1000;
constexpr int kMostMonths = 24;
constexpr int kMostRecords = 9999;
constexpr int kNumberWidth = 120;

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

/// What an input of a setting says: a number, or that of a choice.
int numberIn(const QWidget& input) {
    const auto* choice = qobject_cast<const QComboBox*>(&input);
    return choice ? choice->currentData().toInt() : static_cast<const QSpinBox&>(input).value();
}

void showNumber(QWidget& input, int number) {
    if (auto* choice = qobject_cast<QComboBox*>(&input)) {
        choice->setCurrentIndex(choice->findData(number));
    } else {
        static_cast<QSpinBox&>(input).setValue(number);
    }
}

/// As the input would say it.
QString numberText(const QWidget& input, int number) {
    if (const auto* choice = qobject_cast<const QComboBox*>(&input)) {
        return choice->itemText(choice->findData(number));
    }
    return QString::number(number) + static_cast<const QSpinBox&>(input).suffix();
}

/// As a QuietComboBox, it lets a turning wheel pass.
class QuietSpinBox : public QSpinBox {
protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus()) {
            QSpinBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

QComboBox* choiceBox(const QList<std::pair<QString, int>>& choices) {
    auto* box = new QuietComboBox;
    for (const auto& [text, number] : choices) box->addItem(text, number);
    return box;
}

QSpinBox* numberBox(int most, const QString& suffix = {}) {
    auto* box = new QuietSpinBox;
    box->setFocusPolicy(Qt::StrongFocus);
    box->setRange(1, most);
    box->setSuffix(suffix);
    return box;
}

}  // namespace

OfficePanel::OfficePanel(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_bar(new MessageBar) {
    const DatabaseSource source = context.office.source();
    if (source.place.isShared()) m_server = source.place.server->host;
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(spacing::kMedium);
    parts->addWidget(makeSettings());
    parts->addWidget(makeBackup());
    parts->addWidget(makeAbout());
    parts->addStretch();
    auto* area = new FollowingArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(area, 1);
    // The label that was pressed is emptied when it has done.
    connect(
        m_bar, &MessageBar::linkActivated, this,
        [this] {
            m_bar->clear();
            guarded(*m_bar, [this] { showStored(); });
        },
        Qt::QueuedConnection);
}

QWidget* OfficePanel::makeSettings() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("設定")));
    auto* form = new QFormLayout;
    const auto add = [&](const char* name, const QString& label, QWidget* input, int width) {
        input->setMaximumWidth(width);
        form->addRow(label, input);
        addSetting(name, label, input);
    };
    add("lock_minutes", tr("何もしないときに画面をロックするまで"),
        numberBox(kLongestMinutes, tr(" 分")), kNumberWidth);
    QComboBox* style = choiceBox({{tr("R8.4.1（短い和暦）"), static_cast<int>(DateStyle::EraShort)},
                                  {tr("令和8年4月1日（和暦）"), static_cast<int>(DateStyle::Era)},
                                  {tr("2026-04-01（西暦）"), static_cast<int>(DateStyle::Iso)}});
    add("date_style", tr("日付の見せ方"), style, 280);
    QComboBox* peers = choiceBox({{tr("ピア延べ（ピア1人の活動1回を1と数える）"), 0},
                                  {tr("活動件数（活動1回を1と数える）"), 1}});
    add("counts_peers_per_event", tr("指標③（ピアの活動回数）の数え方"), peers, 360);
    add("other_share", tr("締める前に知らせる「その他」の割合"), numberBox(kMostPercent, tr(" ％")),
        kNumberWidth);
    add("jump", tr("締める前に知らせる前の月との違い"), numberBox(kMostPercent, tr(" ％")),
        kNumberWidth);
    add("jump_least", tr("前の月との違いを知らせる件数"), numberBox(kMostRecords, tr(" 件以上")),
        kNumberWidth);
    add("longest_support", tr("退院後支援の期間の上限（延長を含む）"),
        numberBox(kMostMonths, tr(" か月")), kNumberWidth);
    addRenewalRule(*form);
    layout->addLayout(form);
    auto* button = new QPushButton(tr("設定を保存"));
    button->setAutoDefault(false);
    button->setEnabled(m_context.office.session().may(Right::ManageLists));
    layout->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this] { guarded(*m_bar, [this] { save(); }); });
    showStored();
    return box;
}

void OfficePanel::addRenewalRule(QFormLayout& form) {
    const auto number = [this](QHBoxLayout& line, const char* name, const QString& before) {
        QSpinBox* box = numberBox(kMostMonths);
        box->setAccessibleName(before);
        line.addWidget(new QLabel(before));
        line.addWidget(box);
        addSetting(name, before, box);
    };
    auto* renewal = new QHBoxLayout;
    number(*renewal, "renewal_early", tr("はじめは（か月）"));
    number(*renewal, "renewal_until", tr("入院から（か月）"));
    number(*renewal, "renewal_late", tr("を過ぎたら（か月）"));
    renewal->addStretch();
    form.addRow(tr("医療保護入院の更新"), renewal);
    auto* before = new QHBoxLayout;
    number(*before, "committee_months", tr("退院支援委員会は（か月前から）"));
    number(*before, "notice_months", tr("家族等への通知は（か月前から）"));
    number(*before, "notice_weeks", tr("（週間前まで）"));
    before->addStretch();
    form.addRow(tr("更新の期限より前にすること"), before);
}

void OfficePanel::addSetting(const char* name, const QString& label, QWidget* input) {
    m_settings.append({&officeSetting(QLatin1StringView(name)), label, input});
}

bool OfficePanel::isTyped(const SettingRow& row) {
    return numberIn(*row.input) != row.shown;
}

void OfficePanel::take(SettingRow& row, const OfficeSettings& stored) {
    const int number = row.setting->get(stored);
    row.setting->set(m_seen, number);
    if (numberIn(*row.input) != number) showNumber(*row.input, number);
    row.shown = numberIn(*row.input);
}

void OfficePanel::showStored() {
    m_seen = m_context.office.settings().read();
    for (SettingRow& row : m_settings) take(row, m_seen);
}

// What is typed keeps what it was begun from, so that the save tells whether somebody else has set
// the same.
void OfficePanel::refresh() {
    guarded(*m_bar, [this] {
        const OfficeSettings stored = m_context.office.settings().read();
        for (SettingRow& row : m_settings) {
            if (!isTyped(row)) take(row, stored);
        }
    });
}

void OfficePanel::save() {
    OfficeSettings typed = m_seen;
    for (const SettingRow& row : std::as_const(m_settings)) {
        if (isTyped(row)) row.setting->set(typed, numberIn(*row.input));
    }
    try {
        m_context.office.settings().write(typed, m_seen);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Conflict) throw;
        return tellConflict(error.args());
    }
    showStored();
    m_bar->show(MessageBar::Tone::Done,
                tr("設定を保存しました。次にログインしたときから使われます。"));
}

void OfficePanel::tellConflict(const QStringList& names) {
    const OfficeSettings stored = m_context.office.settings().read();
    QStringList lines;
    for (SettingRow& row : m_settings) {
        if (!names.contains(QLatin1StringView(row.setting->name))) continue;
        // It has been told, so that the next save is meant.
        const int number = row.setting->get(stored);
        row.setting->set(m_seen, number);
        row.shown = number;
        lines.append(tr("%1: %2").arg(row.label, numberText(*row.input, number)).toHtmlEscaped());
    }
    m_bar->show(MessageBar::Tone::Warning,
                tr("まだ保存していません。ほかの人が先に変えた設定があります。ここの値にするには、"
                   "もう一度「設定を保存」を押してください。<br>%1<br>%2")
                    .arg(lines.join(u"<br>"_s),
                         u"<a href=\"stored\">%1</a>"_s.arg(tr("保存されている設定に戻す"))));
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
    add(m_server.isEmpty() ? tr("ファイルを検査する") : tr("記録を検査する"), Right::Backup,
        &OfficePanel::check);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(new BackupPanel(m_context));
    return box;
}

QWidget* OfficePanel::makeAbout() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("この窓辺")));
    const CodeEntry* ward = m_context.office.codes().find(u"ward", m_context.office.ward());
    layout->addWidget(words(
        tr("窓辺 %1　記録の版 %2　%3%4\nログイン: %5\nGPL-3.0-or-later "
           "で配られている自由なソフト"
           "ウェアで、無保証です。%6")
            .arg(programVersion())
            .arg(m_context.office.schemaVersion())
            .arg(ward ? ward->label : QString(),
                 m_context.office.kind() == OfficeKind::Practice ? tr("（練習用）") : QString(),
                 m_context.office.session().account,
                 m_server.isEmpty()
                     ? tr("ネットワークには何も送りません。")
                     : tr("記録はサーバー %1 にあり、ほかのところには何も送りません。")
                           .arg(m_server))));
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

void OfficePanel::exportLedgers() {
    LedgerExportDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString folder = m_context.prompts.folder(tr("台帳を書き出すフォルダー"));
    if (folder.isEmpty()) return;
    runExport([folder, encoding = dialog.choice().encoding(),
               replacement = dialog.choice().replacement()](LedgerExport ledgers) {
        return ledgers.run(folder, encoding, replacement).size();
    });
}

void OfficePanel::exportWorkbook() {
    const bool isSure = m_context.prompts.confirm(
        tr("台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。"),
        tr("書き出す"));
    if (!isSure) return;
    const QString path =
        m_context.prompts.saveFile(tr("台帳の保存先"), tr("台帳.xlsx"), tr("Excelブック (*.xlsx)"));
    if (path.isEmpty()) return;
    runExport([path](LedgerExport ledgers) { return ledgers.runWorkbook(path); });
}

void OfficePanel::runExport(const std::function<qsizetype(LedgerExport)>& write) {
    m_bar->show(MessageBar::Tone::Warning, tr("書き出しています…"));
    m_context.longWork.run<qsizetype>(
        this, u"export ledgers"_s, [write](Office& office) { return write(LedgerExport(office)); },
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
                m_bar->show(MessageBar::Tone::Done,
                            m_server.isEmpty()
                                ? tr("ファイルに問題はありません。")
                                : tr("サーバーの記録に問題はありません。サーバーのディスクは調べて"
                                     "いません。"));
            } else {
                m_bar->show(MessageBar::Tone::Danger,
                            tr("問題が見つかりました: %1")
                                .arg(problems.mid(0, 10).join(u'\n').toHtmlEscaped().replace(
                                    u'\n', u"<br>"_s)));
            }
        },
        [this](const Error& error) { m_bar->showError(error); });
}

}  // namespace madobe
