// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/width.h"
#include "core/exchange/sheetplaces.h"

#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// So and so many places of a kind, as typed.
struct Places {
    qsizetype place = 0;
    QString typed, kind, number;
};

class Names {
public:
    explicit Names(const QList<SheetPlace>& places) : m_places(places) {
        for (const SheetPlace& place : places) m_texts.append(QString(place.text).remove(u'\n'));
    }

    QList<SheetRemark> remarks() {
        joinedNames();
        sameNumbers();
        return m_remarks;
    }

private:
    void add(qsizetype place, SheetRemarkKind kind, const QStringList& args) {
        const SheetRemark remark = m_places[place].remark(kind, args);
        if (!m_remarks.contains(remark)) m_remarks.append(remark);
    }

    bool isElsewhere(const QString& name, qsizetype than) const {
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            if (i != than && m_texts[i].contains(name)) return true;
        }
        return false;
    }

    /// 支援、育成業務 where 支援業務 and 育成業務 are named apart as well.
    void joinedNames() {
        static const QRegularExpression form(u"(\\p{Han}{2})[、・](\\p{Han}{2})(業務|事業)"_s);
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            auto matches = form.globalMatch(m_texts[i]);
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString first = match.captured(1) + match.captured(3);
                const QString second = match.captured(2) + match.captured(3);
                if (!isElsewhere(first, i) || !isElsewhere(second, i)) continue;
                add(i, SheetRemarkKind::JoinedName, {match.captured(), first, second});
            }
        }
    }

    QList<Places> placesIn(qsizetype i) const {
        static const QRegularExpression behind(
            u"(\\p{Han}*(?:事業所|機関|病院))([0-9０-９]+)[かヵカ]所"_s);
        static const QRegularExpression before(
            u"([0-9０-９]++)[かヵカ]?+所?+の?+(?![年月日回人名件度第])(\\p{Han}*(?:事業所|機関|病院))"_s);
        QList<Places> found;
        const auto collect = [&](const QRegularExpression& form, int kind, int number) {
            auto matches = form.globalMatch(m_texts[i]);
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                found.append({i, match.captured(), match.captured(kind),
                              toHalfWidth(match.captured(number))});
            }
        };
        collect(behind, 1, 2);
        collect(before, 2, 1);
        return found;
    }

    /// ４相談支援事業所 and 相談支援事業所４か所: readers take the same number for the same ones.
    void sameNumbers() {
        QList<Places> all;
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            for (const Places& later : placesIn(i)) {
                const auto earlier =
                    std::find_if(all.cbegin(), all.cend(), [&](const Places& other) {
                        return other.kind == later.kind && other.number == later.number;
                    });
                if (earlier == all.cend()) {
                    all.append(later);
                } else if (earlier->place != i) {
                    add(i, SheetRemarkKind::SameNumber, {later.typed, earlier->typed});
                }
            }
        }
    }

    const QList<SheetPlace>& m_places;
    QStringList m_texts;
    QList<SheetRemark> m_remarks;
};

}  // namespace

QList<SheetRemark> namingRemarks(const QList<SheetPlace>& places) {
    return Names(places).remarks();
}

}  // namespace madobe
