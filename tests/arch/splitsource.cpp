// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/layering.h"

#include <QRegularExpression>

namespace madobe::tests {
namespace {

/// Goes once over the text; enough of C++ to tell code, comments and literals apart.
class Splitter {
public:
    explicit Splitter(const QString& text) : m_text(text) {}

    Source split() {
        while (m_at < m_text.size()) {
            if (starts(u"//")) {
                skipTo(u"\n", 0);
            } else if (starts(u"/*")) {
                skipTo(u"*/", 2);
            } else if (peek() == u'"') {
                isRaw() ? rawLiteral() : literal();
            } else if (peek() == u'\'' && !isDigitSeparator()) {
                character();
            } else {
                code(peek());
                ++m_at;
            }
        }
        return m_source;
    }

private:
    QChar peek(qsizetype ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    bool starts(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }
    bool isRaw() const {
        static const QRegularExpression raw(QStringLiteral("(^|\\W)(u8|u|U|L)?R$"));
        return raw.match(m_source.code.right(4)).hasMatch();
    }
    // 1'000'000, but not u'x'.
    bool isDigitSeparator() const {
        static const QRegularExpression number(QStringLiteral("(^|\\W)\\d[\\w']*$"));
        return number.match(m_source.code.right(40)).hasMatch();
    }

    void code(QChar c) {
        m_source.code += c;
        if (c == u'\n') {
            ++m_line;
        }
        // What may stand between literals that are joined: blanks, a suffix (_s), a prefix (u8).
        if (!c.isSpace() && !c.isLetterOrNumber() && c != u'_') {
            m_joins = false;
        }
    }
    /// Only the line ends of what is left out stay.
    void leaveOut(qsizetype until) {
        for (; m_at < until; ++m_at) {
            if (peek() == u'\n') {
                m_source.code += u'\n';
                ++m_line;
            }
        }
    }
    void skipTo(QStringView end, qsizetype length) {
        const qsizetype found = m_text.indexOf(end, m_at);
        leaveOut(found < 0 ? m_text.size() : found + length);
    }
    void found(const QString& text, qsizetype end) {
        if (m_joins) {
            m_source.literals.last().text += text;
        } else {
            m_source.literals.append({text, m_line});
        }
        m_source.code += u"\"\"";
        leaveOut(end);
        m_joins = true;
    }
    void literal() {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != u'"' && m_text.at(end) != u'\n') {
            end += m_text.at(end) == u'\\' ? 2 : 1;
        }
        found(m_text.mid(m_at + 1, end - m_at - 1), qMin(end + 1, m_text.size()));
    }
    void rawLiteral() {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype end = open < 0 ? -1 : m_text.indexOf(close, open);
        if (end < 0) {
            return literal();
        }
        found(m_text.mid(open + 1, end - open - 1), end + close.size());
    }
    void character() {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != u'\'' && m_text.at(end) != u'\n') {
            end += m_text.at(end) == u'\\' ? 2 : 1;
        }
        m_joins = false;
        m_source.code += u"''";
        leaveOut(qMin(end + 1, m_text.size()));
    }

    const QString& m_text;
    Source m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_joins = false;
};

}  // namespace

Source splitSource(const QString& content) {
    return Splitter(content).split();
}

}  // namespace madobe::tests
