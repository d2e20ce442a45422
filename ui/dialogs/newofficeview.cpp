// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newofficeview.h"

#include "core/services/shippedcodes.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/startview.h"
#include "ui/print/documentprinter.h"
#include "ui/support/messagebar.h"
#include "ui/support/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

NewOfficeView::NewOfficeView(const QString& suggestedPath, QWidget* parent)
    : QWidget(parent),
      m_bar(new MessageBar),
      m_ward(new QComboBox),
      m_path(new QLineEdit(suggestedPath)),
      m_name(new QLineEdit),
      m_password(new QLineEdit),
      m_again(new QLineEdit) {
    auto* layout = centredColumn(*this);
    auto* heading = new QLabel(tr("新しい事務所"));
    setTextRole(*heading, TextRole::Title);
    layout->addWidget(heading);
    layout->addWidget(m_bar);
    m_ward->addItem(tr("選んでください"), QString());
    for (const CodeEntry& code : shippedCodes()) {
        if (code.list == u"ward"_s && !shippedWard(code.code).isEmpty()) {
            m_ward->addItem(code.label, code.code);
        }
    }
    for (QLineEdit* line : {m_password, m_again}) line->setEchoMode(QLineEdit::Password);
    auto* choose = new QPushButton(tr("変える…"));
    choose->setAutoDefault(false);
    auto* place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    m_path->setAccessibleName(tr("ファイルの場所"));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("区"), m_ward);
    form->addRow(tr("ファイルの場所（このパソコンの中）"), place);
    form->addRow(tr("はじめの管理者のログイン名"), m_name);
    form->addRow(tr("パスワード（%1文字以上）").arg(kShortestPassword), m_password);
    form->addRow(tr("もう一度"), m_again);
    layout->addLayout(form);
    auto* create = new QPushButton(tr("つくる"));
    setPrimary(*create);
    auto* back = new QPushButton(tr("戻る"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(create);
    buttons->addWidget(back);
    buttons->addStretch();
    layout->addSpacing(spacing::kMedium);
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &NewOfficeView::chooseFileRequested);
    connect(create, &QPushButton::clicked, this, &NewOfficeView::finish);
    connect(back, &QPushButton::clicked, this, &NewOfficeView::backRequested);
    // Enter goes on to the next line, and behind the last one finishes.
    connect(m_path, &QLineEdit::returnPressed, m_name, qOverload<>(&QWidget::setFocus));
    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &NewOfficeView::finish);
    m_ward->setFocus();
}

void NewOfficeView::setPath(const QString& path) {
    m_path->setText(path);
}

void NewOfficeView::finish() {
    const auto refuse = [this](QWidget& field, const QString& issue) {
        m_bar->show(MessageBar::Tone::Danger, issue);
        field.setFocus(Qt::OtherFocusReason);
    };
    if (m_ward->currentData().toString().isEmpty()) {
        return refuse(*m_ward, tr("区を選んでください。"));
    }
    if (m_path->text().trimmed().isEmpty()) {
        return refuse(*m_path, tr("ファイルの場所を決めてください。"));
    }
    if (m_name->text().trimmed().isEmpty()) {
        return refuse(*m_name, tr("管理者のログイン名を入れてください。"));
    }
    const QString issue = passwordIssue(m_password->text(), m_again->text());
    if (!issue.isEmpty()) return refuse(*m_password, issue);
    m_bar->clear();
    NewOffice office;
    office.place = m_path->text().trimmed();
    office.ward = m_ward->currentData().toString();
    office.administrator = m_name->text().trimmed();
    office.password = m_password->text();
    Q_EMIT created(office);
}

QString recoverySheet(const QString& officeName, const QString& key) {
    return QCoreApplication::translate(
               "recoverykey",
               "窓辺　回復キー\n\n事務所: "
               "%1\n\n%2\n\nパスワードや鍵のファイルを失ったとき、これだけで記"
               "録を開けます。\nこの紙を持つ人はだれでも全部の記録を読めます。封をして、金庫に入れ"
               "てく"
               "ださい。\n")
        .arg(officeName, key);
}

RecoveryKeyView::RecoveryKeyView(const QString& officeName, const QString& key, QWidget* parent)
    : QWidget(parent), m_bar(new MessageBar), m_officeName(officeName), m_key(key) {
    auto* layout = centredColumn(*this);
    auto* heading = new QLabel(tr("回復キー"));
    setTextRole(*heading, TextRole::Title);
    auto* words = new QLabel(tr(
        "この画面は一度だけ出ます。パスワードや鍵のファイルを失っても、これがあれば記録を開けます。"
        "印刷して封をし、金庫に入れてください。"));
    words->setWordWrap(true);
    auto* shown = new QLabel(key);
    shown->setObjectName(u"recoveryKey"_s);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setFont(QFont({u"DejaVu Sans Mono"_s, u"Consolas"_s, u"Noto Sans Mono CJK JP"_s}, 14));
    auto* print = new QPushButton(tr("印刷…"));
    auto* save = new QPushButton(tr("文字のファイルに保存…"));
    auto* kept = new QCheckBox(tr("回復キーを安全な場所に残しました"));
    auto* next = new QPushButton(tr("はじめる"));
    setPrimary(*next);
    next->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(print);
    buttons->addWidget(save);
    buttons->addStretch();
    layout->addWidget(heading);
    layout->addWidget(m_bar);
    layout->addWidget(words);
    layout->addSpacing(spacing::kMedium);
    layout->addWidget(shown);
    layout->addSpacing(spacing::kMedium);
    layout->addLayout(buttons);
    layout->addWidget(kept);
    layout->addWidget(next, 0, Qt::AlignLeft);
    connect(print, &QPushButton::clicked, this, &RecoveryKeyView::print);
    connect(save, &QPushButton::clicked, this, &RecoveryKeyView::saveRequested);
    connect(kept, &QCheckBox::toggled, next, &QWidget::setEnabled);
    connect(next, &QPushButton::clicked, this, &RecoveryKeyView::done);
}

void RecoveryKeyView::print() {
    Document sheet;
    QStringList paragraphs = recoverySheet(m_officeName, m_key).trimmed().split(u"\n\n"_s);
    sheet.title = paragraphs.takeFirst();
    sheet.blocks.append(doc::Heading{sheet.title});
    for (const QString& paragraph : std::as_const(paragraphs)) {
        sheet.blocks.append(doc::Paragraph{paragraph});
    }
    guarded(*m_bar, [&] {
        if (!printDocument(sheet, this, &writePrivateDocumentPdf)) return;
        m_bar->show(MessageBar::Tone::Done, tr("回復キーを印刷しました。"));
    });
}

}  // namespace madobe
