// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpage.h"

#include "core/base/dates.h"
#include "core/base/era.h"
#include "core/domain/fieldtext.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/sheetdocument.h"
#include "ui/pages/otherslabel.h"
#include "ui/pages/sheetdraftkeeper.h"
#include "ui/pages/sheeteditor.h"
#include "ui/pages/sheethead.h"
#include "ui/print/documentprinter.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr Right kOutputRight = Right::ExportCounts;

}  // namespace

SheetPage::SheetPage(PageContext& context, QWidget* parent)
    : Page(context, parent),
      m_bar(new MessageBar(this)),
      m_head(new SheetHead(context.office.codes(), this)),
      m_others(new OthersLabel(context.office, *m_bar, kSheetDraftForm, this)),
      m_hint(new QLabel(this)),
      m_state(new ElidedLabel(this)),
      m_save(new QPushButton(tr("保存"), this)),
      m_discard(new QPushButton(tr("保存した内容に戻す"), this)),
      m_version(new QPushButton(tr("新しい版"), this)),
      m_export(new QPushButton(tr("PDF・ODT・HTML…"), this)),
      m_start(new QPushButton(this)),
      m_startOther(new QPushButton(tr("ほかの年度…"), this)),
      m_editor(new SheetEditor(this)),
      m_drafts(new SheetDraftKeeper(context.office, *m_bar, this)) {
    setTextRole(*m_state, TextRole::Muted);
    setTextRole(*m_hint, TextRole::Muted);
    m_hint->setWordWrap(true);
    m_version->setToolTip(tr("この版を残して、続きを新しい版に書きます"));
    m_startOther->setToolTip(tr("前の年度でもあとの年度でも、シートを始められます"));
    m_save->setToolTip(actionSpec(ActionId::Save).keys().toString(QKeySequence::NativeText));
    setPrimary(*m_save);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_head);
    choice->addWidget(m_state);
    choice->addStretch();
    QHBoxLayout* buttons =
        buttonRow({m_save, m_discard, m_version, m_export, m_start, m_startOther});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::kSmall, 0, 0);
    layout->addWidget(m_bar);
    layout->addLayout(choice);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    layout->addWidget(m_others);
    layout->addWidget(m_editor, 1);
    layout->addStretch();
    connect(m_drafts, &SheetDraftKeeper::due, this, &SheetPage::keepDrafts);
    connect(m_editor, &SheetEditor::changed, this, [this] {
        m_isDirty = true;
        m_drafts->keepSoon();
        updateState();
    });
    connect(m_editor, &SheetEditor::reshaped, this, &SheetPage::compute);
    connect(m_head, &SheetHead::sheetChosen, this, &SheetPage::choose);
    connect(m_head, &SheetHead::statusChosen, m_editor, &SheetEditor::setStatus);
    connect(m_start, &QPushButton::clicked, this, [this] { start(nextYear()); });
    connect(m_startOther, &QPushButton::clicked, this, &SheetPage::startOther);
    connect(m_version, &QPushButton::clicked, this, &SheetPage::startVersion);
    connect(m_save, &QPushButton::clicked, this, &SheetPage::save);
    connect(m_discard, &QPushButton::clicked, this, &SheetPage::discard);
    connect(m_export, &QPushButton::clicked, this,
            [this] { guarded(*m_bar, [this] { exportSheet(); }); });
    load(0);
}

QString SheetPage::title() const {
    return tr("状況共有シート");
}

int SheetPage::nextYear() const {
    if (!m_sheets.isEmpty()) return static_cast<int>(m_sheets.first().fiscalYear.value_or(0)) + 1;
    return fiscalYearOf(office().clock().today().toString(Qt::ISODate));
}

bool SheetPage::isLocked() const {
    if (!mayWrite() || hasNewer(m_base.cover, m_sheets)) return true;
    return isFinal(m_base.cover, office().codes()) &&
           office().codes().is(m_editor->status(), "final");
}

void SheetPage::choose(qint64 sheet) {
    if (keepDrafts()) return load(sheet);
    m_head->showSheets(m_sheets, m_base.cover);
}

void SheetPage::load(qint64 sheet) {
    guarded(*m_bar, [&] {
        m_sheets = allSheets(office().store());
        m_isDirty = false;
        m_hasSheet = !m_sheets.isEmpty();
        if (!m_hasSheet) return;
        const auto found =
            std::find_if(m_sheets.cbegin(), m_sheets.cend(),
                         [&](const SituationSheet& each) { return each.id == sheet; });
        const SheetContent stored =
            loadSheet(office().store(), found == m_sheets.cend() ? m_sheets.first().id : found->id);
        m_base = stored;
        m_isDirty = restoreDraft(stored);
        if (!m_isDirty) show(stored);
    });
    m_editor->setVisible(m_hasSheet);
    m_others->setRecord(m_hasSheet ? m_base.cover.uid : QByteArray());
    if (m_hasSheet) m_head->showSheets(m_sheets, m_base.cover);
    updateState();
}

void SheetPage::lookAtSheets() {
    m_sheets = allSheets(office().store());
    if (m_hasSheet) m_head->showSheets(m_sheets, m_base.cover);
}

void SheetPage::show(const SheetContent& content, const QList<RemovedBlocks>& removed) {
    m_editor->setContent(content, sheetChoices(office().store()), removed);
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

SheetDraft SheetPage::draft() const {
    return {m_editor->content(), m_base, m_editor->removed()};
}

bool SheetPage::restoreDraft(const SheetContent& stored) {
    const QList<SheetDraft> drafts = m_drafts->turnTo(stored);
    if (drafts.isEmpty()) return false;
    const MergedSheetDraft merged = mergeSheetDrafts(drafts, stored, office().codes());
    if (toJson(merged.draft) != toJson(drafts.first())) {
        showMerged(merged, drafts.size() > 1);
    } else {
        m_base = merged.draft.base;
        show(merged.draft.typed, merged.draft.removed);
        m_bar->show(MessageBar::Tone::Warning,
                    isLocked()
                        ? tr("前に書いて保存していない内容が、この版に残っています。")
                        : tr("前に書いて保存していない内容を戻しました。「保存」で残ります。"));
    }
    m_drafts->setShown(draft());
    return true;
}

void SheetPage::merge(const SheetContent& theirs) {
    showMerged(mergeSheetDrafts({draft()}, theirs, office().codes()), false);
}

void SheetPage::showMerged(const MergedSheetDraft& merged, bool isOwn) {
    m_base = merged.draft.base;
    m_isDirty = true;
    show(merged.draft.typed, merged.draft.removed);
    QString text =
        isLocked()
            ? tr("あいだに確定された内容と合わせました。書いた内容は「新しい版」に移せます。")
        : isOwn ? tr("別の画面で書いた内容と合わせました。確かめてから「保存」してください。")
                : tr("あいだに保存された内容と合わせました。確かめてから「保存」してください。");
    if (!merged.places.isEmpty()) {
        text += u"<br>"_s + tr("両方が書いたところ（両方の文を残しました）: %1")
                                .arg(merged.places.join(u"、"_s).toHtmlEscaped());
    }
    m_bar->show(MessageBar::Tone::Warning, text);
}

bool SheetPage::keepDrafts() {
    m_drafts->stop();
    if (!m_isDirty || !m_hasSheet) return true;
    if (!m_drafts->keep(draft())) return false;
    showDraftState();
    return true;
}

void SheetPage::showDraftState() {
    const QString text = m_drafts->isBeside()
                             ? tr("まだ保存していません　別の画面の書きかけも残しています")
                             : tr("まだ保存していません");
    m_state->setText(m_isDirty ? text : QString());
}

void SheetPage::save() {
    if (!m_hasSheet || isLocked()) return;
    guarded(*m_bar, [this] {
        SheetContent content = m_editor->content();
        try {
            SheetService(office().unitOfWork(), office().session()).save(content, m_base);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Conflict) return m_bar->showSaveError(error);
            merge(loadSheet(office().store(), content.cover.id));
            return lookAtSheets();
        }
        m_base = content;
        m_drafts->stop();
        m_isDirty = false;
        m_bar->clear();
        m_editor->adopt(content);
        lookAtSheets();
        compute();
        m_drafts->drop();
        context().navigator.say(tr("保存しました"));
        if (!m_drafts->hasBeside()) return;
        m_bar->show(MessageBar::Tone::Warning,
                    tr("このシートには、別の画面の書きかけが残っています。シートを選び直すと合わせ"
                       "て表示します。"));
    });
    updateState();
}

void SheetPage::discard() {
    m_drafts->stop();
    guarded(*m_bar, [this] { m_drafts->drop(); });
    load(m_base.cover.id);
}

void SheetPage::start(int fiscalYear) {
    if (!keepDrafts()) return;
    const bool isLeftOut = m_isDirty;
    qint64 begun = m_base.cover.id;
    guarded(*m_bar, [&] {
        begun =
            SheetService(office().unitOfWork(), office().session()).startNext(fiscalYear).cover.id;
        m_bar->clear();
        if (!isLeftOut) return;
        m_bar->show(MessageBar::Tone::Warning,
                    tr("%1のシートに書いて保存していない内容は、このシートに入っていません。")
                        .arg(formatFiscalYear(year(), DateStyle::Era)));
    });
    load(begun);
}

void SheetPage::startOther() {
    const QString typed =
        context()
            .prompts
            .text(tr("シートを始める年度"), tr("どの年度のシートを始めますか（例: R3、2021）:"))
            .trimmed();
    if (typed.isEmpty()) return;
    const FieldText year = readFieldText(*situationSheetType().find(u"fiscal_year"), typed);
    if (!year.issues.isEmpty()) {
        return m_bar->show(MessageBar::Tone::Danger,
                           tr("「%1」は年度として読めません。R3 や 2021 のように書いてください。")
                               .arg(typed.toHtmlEscaped()));
    }
    for (const SituationSheet& sheet : std::as_const(m_sheets)) {
        if (sheet.fiscalYear != year.value.toLongLong()) continue;
        m_bar->show(MessageBar::Tone::Warning,
                    tr("%1のシートはもうあります。")
                        .arg(formatFiscalYear(year.value.toInt(), DateStyle::Era)));
        return choose(sheet.id);
    }
    start(year.value.toInt());
}

// What is typed and not saved goes into the new version; the old one stays as it was saved.
void SheetPage::startVersion() {
    if (!keepDrafts()) return;
    guarded(*m_bar, [this] {
        const SheetContent stored = loadSheet(office().store(), m_base.cover.id);
        if (m_isDirty && !isSameState(stored, m_base)) {
            return merge(stored);
        }
        // That there is a newer one by now is told where it is refused.
        lookAtSheets();
        const SheetContent begun =
            SheetService(office().unitOfWork(), office().session()).startVersion(stored);
        if (m_isDirty) {
            const SheetContent typed = carriedOver(m_editor->content(), stored, begun);
            m_drafts->moveTo({typed, begun, {}});
        }
        m_bar->clear();
        load(begun.cover.id);
        m_editor->activate();
    });
    updateState();
}

QString SheetPage::hint() const {
    if (!m_hasSheet) return tr("シートはまだありません。ひな形から始められます。");
    if (hasNewer(m_base.cover, m_sheets)) {
        return tr("新しい版があるので、この版は読むだけです。");
    }
    if (!isFinal(m_base.cover, office().codes())) {
        return office().codes().is(m_editor->status(), "final")
                   ? tr("保存すると確定し、この版は直せなくなります。")
                   : QString();
    }
    if (!isLocked()) return tr("保存すると作成中に戻ります。");
    return mayReopen() ? tr("確定しています。直すときは「新しい版」を始めるか、作成状況を「作成中」"
                            "に戻してください。")
                       : tr("確定しています。直すときは「新しい版」を始めてください。");
}

void SheetPage::updateState() {
    const bool isOpen = m_hasSheet && mayWrite() && !hasNewer(m_base.cover, m_sheets);
    const bool wasFinal = m_hasSheet && isFinal(m_base.cover, office().codes());
    m_head->setVisible(m_hasSheet);
    m_head->showStatus(m_editor->status(), isOpen && (!wasFinal || mayReopen()));
    m_editor->setEditable(m_hasSheet && !isLocked());
    m_start->setText(tr("%1のシートを始める").arg(formatFiscalYear(nextYear(), DateStyle::Era)));
    for (QPushButton* start : {m_start, m_startOther}) start->setEnabled(mayWrite());
    m_version->setVisible(m_hasSheet);
    m_version->setEnabled(isOpen);
    m_save->setEnabled(isOpen && m_isDirty && !isLocked());
    m_discard->setVisible(m_isDirty);
    m_export->setEnabled(m_hasSheet && office().session().may(kOutputRight));
    showDraftState();
    m_hint->setText(hint());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void SheetPage::exportSheet() {
    const QString name = tr("状況共有シート_%1_第%2版.pdf")
                             .arg(formatFiscalYear(year(), DateStyle::Era))
                             .arg(m_base.cover.version.value_or(1));
    const QString path = context().prompts.saveFile(tr("状況共有シートの書き出し"), name,
                                                    tr("PDF (*.pdf);;ODT (*.odt);;HTML (*.html)"));
    if (path.isEmpty()) return;
    const Document document = sheetDocument(m_editor->content(), office());
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
    printDocument(sheetDocument(m_editor->content(), office()), this);
}

void SheetPage::activate() {
    if (m_hasSheet) {
        m_editor->activate();
    } else {
        m_start->setFocus(Qt::OtherFocusReason);
    }
}

void SheetPage::refresh() {
    guarded(*m_bar, [this] {
        lookAtSheets();
        if (m_isDirty) return updateState();
        const auto isShown = [this](const SituationSheet& each) {
            return each.id == m_base.cover.id;
        };
        const bool isThere = m_hasSheet && std::any_of(m_sheets.cbegin(), m_sheets.cend(), isShown);
        if (!isThere || !isSameState(loadSheet(office().store(), m_base.cover.id), m_base)) {
            return load(m_base.cover.id);
        }
        // What stands here is the same: the keyboard stays where it is.
        updateState();
        compute();
    });
}

std::optional<Right> SheetPage::outputRight(ActionId id) const {
    const bool isOutput =
        id == ActionId::ExportTable || id == ActionId::ExportPdf || id == ActionId::Print;
    return isOutput && m_hasSheet ? std::optional(kOutputRight) : std::nullopt;
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
        case ActionId::ExportPdf:
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
