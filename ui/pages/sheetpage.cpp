// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpage.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/sheetdocument.h"
#include "core/exchange/sheetwords.h"
#include "core/services/sheetmerge.h"
#include "ui/forms/codeeditors.h"
#include "ui/pages/sheeteditor.h"
#include "ui/print/documentprinter.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// No family has this name, so that 今日 does not offer it as a form.
const QString kDraftForm = u"sheet"_s;
constexpr int kDraftDelay = 1000;

QJsonObject textsOf(const EntityType& type, const Entity& entity) {
    QJsonObject texts;
    for (const Field& field : type.fields) {
        texts.insert(QString::fromLatin1(field.column), QJsonValue::fromVariant(field.get(entity)));
    }
    return texts;
}

void setTexts(const EntityType& type, const QJsonObject& texts, Entity& entity) {
    for (const Field& field : type.fields) {
        const QJsonValue value = texts.value(QLatin1StringView(field.column));
        field.set(entity, value.isString()   ? QVariant(value.toString())
                          : value.isDouble() ? QVariant(value.toInteger())
                                             : QVariant());
    }
}

QJsonObject toJson(const SheetContent& content) {
    QJsonArray blocks;
    for (const SheetBlock& block : content.blocks) {
        QJsonObject texts = textsOf(sheetBlockType(), block);
        texts.insert(u"id"_s, block.id);
        blocks.append(texts);
    }
    return {{u"cover"_s, textsOf(situationSheetType(), content.cover)},
            {u"revision"_s, content.cover.revision},
            {u"blocks"_s, blocks}};
}

/// Texts by `json`, identities by what is stored.
SheetContent fromJson(const QJsonObject& json, const SheetContent& stored) {
    SheetContent content{stored.cover, {}};
    setTexts(situationSheetType(), json.value(u"cover"_s).toObject(), content.cover);
    content.cover.revision = json.value(u"revision"_s).toInteger(stored.cover.revision);
    for (const auto& each : json.value(u"blocks"_s).toArray()) {
        const QJsonObject texts = each.toObject();
        const qint64 id = texts.value(u"id"_s).toInteger();
        SheetBlock block;
        if (const SheetBlock* known = stored.find(id)) block = *known;
        // Of one that was taken out meanwhile nothing but its number is left.
        block.id = id;
        setTexts(sheetBlockType(), texts, block);
        content.blocks.append(block);
    }
    return content;
}

}  // namespace

SheetPage::SheetPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_year(new QuietComboBox(this)),
      m_state(new QLabel(this)),
      m_start(new QPushButton(this)),
      m_save(new QPushButton(tr("保存"), this)),
      m_discard(new QPushButton(tr("保存した内容に戻す"), this)),
      m_export(new QPushButton(tr("PDF・ODT・HTML…"), this)),
      m_editor(new SheetEditor(this)) {
    m_year->setAccessibleName(tr("年度"));
    setTextRole(*m_state, TextRole::Muted);
    setPrimary(*m_save);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_year);
    choice->addWidget(m_state);
    choice->addStretch();
    for (QPushButton* button : {m_start, m_discard, m_export, m_save}) {
        button->setAutoDefault(false);
        choice->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(choice);
    layout->addWidget(m_editor, 1);
    layout->addStretch();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDraftDelay);
    connect(&m_timer, &QTimer::timeout, this, &SheetPage::keepDrafts);
    connect(m_editor, &SheetEditor::changed, this, [this] {
        m_isDirty = true;
        if (!m_timer.isActive()) m_timer.start();
        updateState();
    });
    connect(m_year, &QComboBox::activated, this, [this] {
        if (keepDrafts()) return load();
        m_year->setCurrentIndex(
            m_year->findData(static_cast<int>(m_base.cover.fiscalYear.value_or(0))));
    });
    connect(m_start, &QPushButton::clicked, this, &SheetPage::startNext);
    connect(m_save, &QPushButton::clicked, this, &SheetPage::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        guarded(*m_bar, [this] { office().drafts().drop(kDraftForm, m_base.cover.uid); });
        load();
    });
    connect(m_export, &QPushButton::clicked, this,
            [this] { guarded(*m_bar, [this] { exportSheet(); }); });
    guarded(*m_bar, [this] { fillYears(0); });
    load();
}

QString SheetPage::title() const {
    return tr("状況共有シート");
}

int SheetPage::year() const {
    return m_year->currentData().toInt();
}

int SheetPage::nextYear() const {
    const int thisYear = fiscalYearOf(office().clock().today().toString(Qt::ISODate));
    return m_year->count() == 0 ? thisYear : m_year->itemData(0).toInt() + 1;
}

void SheetPage::fillYears(int chosen) {
    m_year->clear();
    for (const SituationSheet& sheet : allSheets(office().store())) {
        const auto of = static_cast<int>(sheet.fiscalYear.value_or(0));
        if (m_year->findData(of) < 0) m_year->addItem(formatFiscalYear(of, DateStyle::Era), of);
    }
    const int index = m_year->findData(chosen);
    m_year->setCurrentIndex(index >= 0 ? index : 0);
}

void SheetPage::load() {
    guarded(*m_bar, [this] {
        m_isDirty = false;
        m_hasSheet = m_year->count() > 0;
        if (!m_hasSheet) return m_editor->hide();
        std::optional<SheetContent> content = findSheet(office().store(), year());
        if (!content) return m_editor->hide();
        m_base = *content;
        m_isDirty = restoreDraft(*content);
        if (!m_isDirty) show(*content);
    });
    updateState();
}

void SheetPage::show(const SheetContent& content) {
    m_editor->show();
    m_editor->setContent(content, office().codes(), office().session().may(Right::Write));
    compute();
}

void SheetPage::compute() {
    struct Computed {
        QList<SheetLine> lines;
        QList<SheetRemark> remarks;
    };
    context().background.run<Computed>(
        this, u"sheet"_s,
        [content = m_editor->content()](Office& office) {
            return Computed{sheetLines(content, office.store()),
                            sheetRemarks(content, office.store())};
        },
        [this](const Computed& computed) { m_editor->showLines(computed.lines, computed.remarks); },
        [this](const Error& error) { m_bar->showError(error); });
}

bool SheetPage::restoreDraft(const SheetContent& stored) {
    const QJsonObject draft = office().drafts().find(kDraftForm, stored.cover.uid);
    if (draft.isEmpty()) return false;
    const SheetContent typed = fromJson(draft, stored);
    const QJsonObject base = draft.value(u"base"_s).toObject();
    if (!base.isEmpty()) m_base = fromJson(base, stored);
    if (m_base.cover.revision != stored.cover.revision) {
        merge(typed, stored);
        return true;
    }
    show(typed);
    m_bar->show(MessageBar::Tone::Warning,
                tr("前に書いて保存していない内容を戻しました。「保存」で残ります。"));
    return true;
}

void SheetPage::merge(const SheetContent& mine, const SheetContent& theirs) {
    const MergedSheet merged = mergeSheets(m_base, mine, theirs, office().codes());
    m_base = theirs;
    m_isDirty = true;
    show(merged.content);
    QString text = tr("あいだに保存された内容と合わせました。確かめてから「保存」してください。");
    if (!merged.places.isEmpty()) {
        text += u"<br>"_s + tr("両方が書いたところ（両方の文を残しました）: %1")
                                .arg(merged.places.join(u"、"_s).toHtmlEscaped());
    }
    m_bar->show(MessageBar::Tone::Warning, text);
}

bool SheetPage::keepDrafts() {
    m_timer.stop();
    if (!m_isDirty || !m_hasSheet) return true;
    return guarded(*m_bar, [this] {
        QJsonObject draft = toJson(m_editor->content());
        draft.insert(u"base"_s, toJson(m_base));
        office().drafts().keep(kDraftForm, m_base.cover.uid, draft);
    });
}

void SheetPage::save() {
    if (!m_hasSheet) return;
    guarded(*m_bar, [this] {
        SheetContent content = m_editor->content();
        try {
            SheetService(office().unitOfWork(), office().session()).save(content);
        } catch (const Error& error) {
            const auto theirs = findSheet(office().store(), year());
            if (error.kind() != ErrorKind::Conflict || !theirs) throw;
            return merge(content, *theirs);
        }
        m_base = content;
        m_timer.stop();
        m_isDirty = false;
        m_bar->clear();
        show(content);
        office().drafts().drop(kDraftForm, m_base.cover.uid);
        context().navigator.say(tr("保存しました"));
    });
    updateState();
}

void SheetPage::startNext() {
    if (!keepDrafts()) return;
    guarded(*m_bar, [this] {
        const int next = nextYear();
        SheetService(office().unitOfWork(), office().session()).startNext(next);
        fillYears(next);
    });
    load();
}

void SheetPage::updateState() {
    const bool mayWrite = office().session().may(Right::Write);
    m_start->setText(tr("%1のシートを始める").arg(formatFiscalYear(nextYear(), DateStyle::Era)));
    m_start->setEnabled(mayWrite);
    m_save->setEnabled(mayWrite && m_hasSheet && m_isDirty);
    m_discard->setVisible(m_isDirty);
    m_year->setVisible(m_hasSheet);
    m_export->setEnabled(m_hasSheet && office().session().may(Right::ExportCounts));
    if (!m_hasSheet) {
        m_state->setText(tr("シートはまだありません。ひな形から始められます。"));
    } else {
        m_state->setText(m_isDirty ? tr("まだ保存していません") : QString());
    }
}

void SheetPage::exportSheet() {
    office().session().require(Right::ExportCounts);
    const QString path = context().prompts.saveFile(
        tr("状況共有シートの書き出し"),
        tr("状況共有シート_%1.pdf").arg(formatFiscalYear(year(), DateStyle::Era)),
        tr("PDF (*.pdf);;ODT (*.odt);;HTML (*.html)"));
    if (path.isEmpty()) return;
    const Document document = sheetDocument(m_editor->content(), office().store());
    if (path.endsWith(u".odt"_s, Qt::CaseInsensitive)) {
        writeDocumentOdt(document, path);
    } else if (path.endsWith(u".html"_s, Qt::CaseInsensitive)) {
        writeDocumentHtml(document, path);
    } else {
        writeDocumentPdf(document, path);
    }
    m_bar->show(MessageBar::Tone::Done, tr("書き出しました: %1").arg(path.toHtmlEscaped()));
}

void SheetPage::print() {
    office().session().require(Right::ExportCounts);
    if (m_hasSheet) printDocument(sheetDocument(m_editor->content(), office().store()), this);
}

void SheetPage::activate() {
    if (m_hasSheet) {
        m_editor->activate();
    } else {
        m_start->setFocus(Qt::OtherFocusReason);
    }
}

void SheetPage::refresh() {
    if (m_hasSheet && !m_isDirty) load();
}

bool SheetPage::handle(ActionId id) {
    switch (id) {
        case ActionId::Refresh:
            refresh();
            return true;
        case ActionId::Save:
            save();
            return true;
        case ActionId::ExportTable:
            guarded(*m_bar, [this] { exportSheet(); });
            return true;
        case ActionId::Print:
            guarded(*m_bar, [this] { print(); });
            return true;
        default:
            return false;
    }
}

}  // namespace madobe
