// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/layering.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madobe::tests {
namespace {

/// Which room may include which (design.md section 2). A room not named here is a violation: say
/// first where it stands.
const QMap<QString, QStringList>& arrows() {
    static const QStringList uiCore{u"core/base"_s,     u"core/domain"_s,  u"core/text"_s,
                                    u"core/services"_s, u"core/reports"_s, u"core/exchange"_s,
                                    u"core/storage"_s};
    static const QStringList allUi{u"ui"_s,       u"ui/support"_s, u"ui/forms"_s, u"ui/models"_s,
                                   u"ui/pages"_s, u"ui/dialogs"_s, u"ui/print"_s};
    static const QMap<QString, QStringList> table{
        {u"core/base"_s, {}},
        {u"core/domain"_s, {u"core/base"_s}},
        {u"core/text"_s, {u"core/domain"_s, u"core/base"_s}},
        {u"core/security"_s, {u"core/base"_s}},
        {u"core/storage"_s, {u"core/domain"_s, u"core/security"_s, u"core/base"_s}},
        {u"core/services"_s,
         {u"core/storage"_s, u"core/domain"_s, u"core/security"_s, u"core/base"_s, u"core/text"_s,
          u"core/reports"_s}},
        {u"core/reports"_s, {u"core/storage"_s, u"core/domain"_s, u"core/base"_s}},
        {u"core/exchange"_s,
         {u"core/services"_s, u"core/storage"_s, u"core/domain"_s, u"core/base"_s, u"core/text"_s,
          u"core/reports"_s}},
        {u"ui/print"_s,
         {u"core/exchange"_s, u"core/reports"_s, u"core/domain"_s, u"core/base"_s, u"core/text"_s}},
        {u"ui/support"_s,
         {u"core/domain"_s, u"core/base"_s, u"core/services"_s, u"core/storage"_s, u"core/text"_s}},
        {u"ui/forms"_s, uiCore + QStringList{u"ui/support"_s}},
        {u"ui/models"_s, uiCore + QStringList{u"ui/support"_s}},
        {u"ui/pages"_s, uiCore + allUi},
        {u"ui/dialogs"_s, uiCore + allUi},
        {u"ui"_s, uiCore + allUi},
    };
    return table;
}

/// The first folder or two of a path: `core/base`, `ui/forms`, `ui` for the main window, `app`.
QString room(const QString& path) {
    const QStringList parts = path.split(u'/');
    const bool nested = parts.size() > 2 && (parts[0] == u"core"_s || parts[0] == u"ui"_s);
    return nested ? parts[0] + u'/' + parts[1] : parts[0];
}

/// What of core/storage the ui may see: the reading lists and their vocabulary.
bool isReadingList(const QString& header) {
    return header.endsWith(u"list.h"_s) || header.endsWith(u"/listquery.h"_s);
}

const QRegularExpression& guiHeader() {
    static const QRegularExpression expression(
        u"^(Qt(Gui|Widgets|PrintSupport|Svg|OpenGL|Test)\\b.*"
        "|Q(Gui|)Application|QAbstract(Button|ItemDelegate|ItemView|ScrollArea|Slider|SpinBox)"
        "|Q(Action|Bitmap|BoxLayout|Brush|ButtonGroup|CheckBox|Clipboard|Color|ComboBox|Completer"
        "|Cursor|DateEdit|DateTimeEdit|DesktopServices|Dialog|DialogButtonBox|DockWidget|FileDialog"
        "|Font|FontDatabase|FontMetrics|FontMetricsF|FormLayout|Frame|GridLayout|GroupBox"
        "|HBoxLayout|HeaderView|Icon|Image|InputMethod|ItemDelegate|KeyEvent|KeySequence|Label"
        "|Layout|LineEdit|ListView|ListWidget|MainWindow|Menu|MenuBar|MessageBox|MouseEvent"
        "|PageLayout|PageSize|PaintDevice|PaintEngine|Painter|PainterPath|Palette|PdfWriter|Pen"
        "|Picture|Pixmap|PlainTextEdit|Polygon|PolygonF|Printer|PrintDialog|PrintPreviewDialog"
        "|ProgressBar|ProgressDialog|PushButton|RadioButton|RawFont|Region|Screen|ScrollArea"
        "|Shortcut|SpinBox|Splitter|StackedWidget|StandardItemModel|StatusBar|Style"
        "|StyledItemDelegate|SyntaxHighlighter|SystemTrayIcon|TabBar|TableView|TableWidget"
        "|TabWidget|TextBrowser|TextCursor|TextDocument|TextEdit|TextFormat|TextLayout|TimeEdit"
        "|ToolBar|ToolButton|ToolTip|Transform|TreeView|TreeWidget|UndoStack|Validator"
        "|IntValidator|DoubleValidator|RegularExpressionValidator|VBoxLayout|Widget|Window"
        "|Wizard))$"_s);
    return expression;
}

struct ForbiddenWord {
    QString pattern;
    QString what;
    /// Where the rule holds, and where in it it does not; beginnings of paths.
    QString where;
    QStringList except;
};

const QList<ForbiddenWord>& forbiddenWords() {
    static const QList<ForbiddenWord> words{
        {u"\\bQSql"_s, u"Qt Sql belongs to core/storage"_s, {}, {u"core/storage/"_s}},
        {u"\\bQ(MessageBox|FileDialog)\\b"_s,
         u"boxes belong to ui/support (prompts)"_s,
         {},
         {u"ui/support/"_s}},
        {u"\\btr\\s*\\("_s,
         u"sentences for users belong to core/text or ui"_s,
         u"core/"_s,
         {u"core/text/"_s}},
        {u"\\b(SIGNAL|SLOT)\\s*\\("_s,
         u"connect by function pointer"_s,
         {},
         // D-Bus knows names only.
         {u"ui/support/systemlockdbus.cpp"_s}},
        {u"\\bQ(DateTime|Date|Time)::current\\w+"_s,
         u"\"now\" comes from a Clock"_s,
         {},
         {u"core/base/clock.cpp"_s}},
        {u"\\bstatic\\b[^;{}()]*\\binstance\\s*\\("_s,
         u"no singletons: take what you need in the constructor"_s,
         {},
         {}},
    };
    return words;
}

const QRegularExpression& sql() {
    // Lower case is matched only where it cannot be English prose.
    static const QRegularExpression expression(
        u"\\bSELECT\\b.*\\bFROM\\b|\\bUPDATE\\b.*\\bSET\\b|\\bDELETE\\s+FROM\\b"
        "|(?i:\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|\\bCREATE\\s+(TEMP\\s+)?TABLE\\b)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

class Check {
public:
    Check(const QString& path, const QString& content)
        : m_path(path), m_content(content), m_room(room(path)) {}

    QStringList run() {
        if (m_room != u"app"_s && !arrows().contains(m_room)) {
            report(1, u"unknown room %1: add it to tests/arch/layering.cpp"_s.arg(m_room));
        }
        includes();
        const Source source = splitSource(m_content);
        words(source.code);
        if (m_room != u"core/storage"_s && m_room != u"core/reports"_s) {
            for (const Source::Literal& literal : source.literals) {
                if (sql().match(literal.text).hasMatch()) {
                    report(literal.line, u"SQL belongs to core/storage and core/reports"_s);
                }
            }
        }
        return m_found;
    }

private:
    void report(qsizetype line, const QString& what) {
        m_found += u"%1:%2: %3"_s.arg(m_path).arg(line).arg(what);
    }
    static qsizetype lineAt(const QString& text, qsizetype offset) {
        return QStringView(text).left(offset).count(u'\n') + 1;
    }

    void includes() {
        static const QRegularExpression include(
            u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"_s,
            QRegularExpression::MultilineOption);
        auto matches = include.globalMatch(m_content);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const qsizetype line = lineAt(m_content, match.capturedStart(2));
            const QString header = match.captured(2);
            static const QRegularExpression ours(u"^(core|ui|app|tests)/"_s);
            if (header.startsWith(u'.') || header.contains(u"/../"_s)) {
                report(line, u"%1: include from the top of the tree"_s.arg(header));
            } else if (ours.match(header).hasMatch()) {
                ownInclude(line, header);
            } else if (match.captured(1) == u"\""_s && !header.endsWith(u".moc"_s)) {
                report(line, u"%1: include from the top of the tree"_s.arg(header));
            } else if (m_path.startsWith(u"core/"_s) && guiHeader().match(header).hasMatch()) {
                report(line, u"%1: core knows neither Gui nor Widgets"_s.arg(header));
            }
        }
    }

    void ownInclude(qsizetype line, const QString& header) {
        const QString target = room(header);
        const bool isApp = m_room == u"app"_s;
        const bool allowed = target == m_room || (isApp && target != u"tests"_s) ||
                             arrows().value(m_room).contains(target);
        if (!allowed) {
            report(line, u"%1 may not include %2"_s.arg(m_room, header));
        } else if (m_path.startsWith(u"ui/"_s) && target == u"core/storage"_s &&
                   !isReadingList(header)) {
            report(line, u"the ui reads through lists, not %1"_s.arg(header));
        }
    }

    void words(const QString& code) {
        for (const ForbiddenWord& word : forbiddenWords()) {
            const auto isHere = [this](const QString& start) { return m_path.startsWith(start); };
            if (!isHere(word.where) ||
                std::any_of(word.except.begin(), word.except.end(), isHere)) {
                continue;
            }
            auto matches = QRegularExpression(word.pattern).globalMatch(code);
            while (matches.hasNext()) {
                const auto match = matches.next();
                report(lineAt(code, match.capturedStart()),
                       u"%1: %2"_s.arg(match.captured().simplified(), word.what));
            }
        }
    }

    const QString& m_path;
    const QString& m_content;
    const QString m_room;
    QStringList m_found;
};

}  // namespace

QStringList layeringViolations(const QString& path, const QString& content) {
    return Check(path, content).run();
}

}  // namespace madobe::tests
