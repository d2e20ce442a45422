// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/width.h"
#include "core/exchange/sheetplaces.h"
#include "core/exchange/sheetyears.h"

#include <QMap>
#include <QRegularExpression>

#include <functional>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

struct WordPair {
    const char16_t* first;
    const char16_t* second;
};

/// Told where what stands around them is the same.
constexpr WordPair kTwins[] = {
    {u"推進", u"支援"}, {u"あり方", u"ある方"}, {u"か月", u"ヵ月"},
    {u"か月", u"カ月"}, {u"か所", u"ヵ所"},     {u"か所", u"カ所"},
};
/// Written and probably meant.
constexpr WordPair kSlips[] = {
    {u"施行的", u"試行的"},
    {u"社会・援護局保健福祉部長", u"社会・援護局障害保健福祉部長"},
};

constexpr qsizetype kBefore = 2;

QString word(const char16_t* text) {
    return QString::fromUtf16(text);
}

/// A form of something that should have one form, and where it stands.
struct Use {
    qsizetype place = 0;
    QString typed;
};
using Uses = QList<Use>;

class Spelling {
public:
    explicit Spelling(const QList<SheetPlace>& places) : m_places(places) {}

    QList<SheetRemark> remarks() {
        for (const WordPair& pair : kTwins) twins(word(pair.first), word(pair.second));
        for (const WordPair& pair : kSlips) slips(word(pair.first), word(pair.second));
        eraLetters();
        ranges();
        digits();
        headingDigits();
        disabilities();
        return m_remarks;
    }

private:
    void add(const Use& use, SheetRemarkKind kind, const QStringList& args) {
        const SheetRemark remark = m_places[use.place].remark(kind, args);
        if (!m_remarks.contains(remark)) m_remarks.append(remark);
    }

    /// At the rarer form; at both where none is.
    void addRarer(const Uses& first, const Uses& second, SheetRemarkKind kind) {
        if (first.isEmpty() || second.isEmpty()) return;
        const auto all = [&](const Uses& uses, const QString& other) {
            for (const Use& use : uses) add(use, kind, {use.typed, other});
        };
        if (first.size() <= second.size()) all(first, second.front().typed);
        if (second.size() <= first.size()) all(second, first.front().typed);
    }

    /// By what stands around it: letters before and one behind.
    QMap<QString, Uses> around(const QString& form) const {
        QMap<QString, Uses> found;
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const QString text = QString(m_places[i].text).remove(u'\n');
            for (qsizetype at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                const QString before = text.left(at).right(kBefore);
                const QString after = text.mid(at + form.size(), 1);
                const bool isInWord = before.size() == kBefore &&
                                      before.front().isLetterOrNumber() &&
                                      before.back().isLetterOrNumber() && !after.isEmpty() &&
                                      after.front().isLetter();
                if (isInWord) found[before + u'|' + after].append({i, before + form + after});
            }
        }
        return found;
    }

    void twins(const QString& first, const QString& second) {
        const QMap<QString, Uses> firsts = around(first);
        const QMap<QString, Uses> seconds = around(second);
        for (auto it = firsts.cbegin(); it != firsts.cend(); ++it) {
            addRarer(it.value(), seconds.value(it.key()), SheetRemarkKind::SpellingDiffers);
        }
    }

    void slips(const QString& written, const QString& meant) {
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            if (!QString(m_places[i].text).remove(u'\n').contains(written)) continue;
            add({i, written}, SheetRemarkKind::ProbableSlip, {written, meant});
        }
    }

    void eraLetters() {
        QMap<QChar, std::pair<Uses, Uses>> letters;  // half-width, full-width
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            for (const YearMention& mention : yearMentions(m_places[i].text)) {
                if (mention.letter.isNull()) continue;
                const QChar narrow = toHalfWidth(QString(mention.letter)).front();
                auto& [halves, wholes] = letters[narrow];
                (mention.letter == narrow ? halves : wholes).append({i, mention.letter});
            }
        }
        for (const auto& [halves, wholes] : std::as_const(letters)) {
            addRarer(halves, wholes, SheetRemarkKind::MixedEraWidth);
        }
    }

    void ranges() {
        static const QRegularExpression range(
            u"([MTSHRＭＴＳＨＲ])[0-9０-９]{1,2}年?度?[～〜~]([MTSHRＭＴＳＨＲ])[0-9０-９]{1,2}"_s);
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            auto matches = range.globalMatch(m_places[i].text);
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const auto isNarrow = [&](int part) {
                    return match.captured(part).front().unicode() < 0x100;
                };
                if (isNarrow(1) == isNarrow(2)) continue;
                add({i, {}}, SheetRemarkKind::MixedRangeWidth, {match.captured()});
            }
        }
    }

    void collectDigits(const QRegularExpression& form, bool onlyHeadings,
                       const std::function<QString(const QString&)>& key) {
        QMap<QString, std::pair<Uses, Uses>> tokens;
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            if (onlyHeadings && !m_places[i].isSectionHeading) continue;
            auto matches = form.globalMatch(m_places[i].text);
            while (matches.hasNext()) {
                const QString typed = matches.next().captured();
                auto& [halves, wholes] = tokens[key(typed)];
                (typed.front().unicode() < 0x100 ? halves : wholes).append({i, typed});
            }
        }
        for (const auto& [halves, wholes] : std::as_const(tokens)) {
            addRarer(halves, wholes, SheetRemarkKind::MixedDigitWidth);
        }
    }

    /// 24時間 and ２４時間.
    void digits() {
        static const QRegularExpression token(u"[0-9０-９]+\\p{Han}{2}"_s);
        collectDigits(token, false, [](const QString& typed) { return toHalfWidth(typed); });
    }

    void headingDigits() {
        static const QRegularExpression first(u"^[0-9０-９]+"_s);
        collectDigits(first, true, [](const QString&) { return QString(); });
    }

    void disabilities() {
        const auto count = [this](const QString& form) {
            qsizetype found = 0;
            for (const SheetPlace& place : m_places) {
                found += QString(place.text).remove(u'\n').count(form);
            }
            return found;
        };
        const qsizetype soft = count(u"障がい"_s);
        const qsizetype official = count(u"障害"_s);
        if (soft == 0 || official == 0) return;
        m_remarks.append({0,
                          {},
                          SheetRemarkKind::DisabilitySpelling,
                          {QString::number(soft), QString::number(official)}});
    }

    const QList<SheetPlace>& m_places;
    QList<SheetRemark> m_remarks;
};

}  // namespace

QList<SheetRemark> spellingRemarks(const QList<SheetPlace>& places) {
    return Spelling(places).remarks();
}

}  // namespace madobe
