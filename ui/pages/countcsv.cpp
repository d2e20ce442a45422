// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countcsv.h"

#include "core/exchange/countexport.h"
#include "ui/dialogs/countexportdialog.h"
#include "ui/pages/countpapers.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("countpapers", text);
}

}  // namespace

void writeCountCsv(PageContext& context, MessageBar& bar, QWidget& page,
                   const QList<const CountTable*>& tables, int fiscalYear) {
    CountExportDialog dialog(wardLabel(context.office), fiscalYear, &page);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString place =
        context.prompts.folder(say(QT_TRANSLATE_NOOP("countpapers", "集計を書き出すフォルダー")));
    if (place.isEmpty()) return;
    const QString name = dialog.folderName();
    const QString folder = name.isEmpty() ? place : place + u'/' + name;
    const CountRequest request = dialog.request();
    Office& ours = context.office;
    const CountOrigin origin{wardLabel(ours), ours.kind() == OfficeKind::Practice,
                             ours.schemaVersion(), programVersion()};
    bar.show(MessageBar::Tone::Warning, say(QT_TRANSLATE_NOOP("countpapers", "書き出しています…")));
    context.longWork.run<QStringList>(
        &page, u"export counts"_s,
        [request, origin, folder, tables](Office& office) {
            return CountExport(office, tables).run(request, origin, folder);
        },
        [&bar](const QStringList& paths) {
            bar.show(MessageBar::Tone::Done,
                     say(QT_TRANSLATE_NOOP("countpapers", "書き出しました: %1"))
                         .arg(paths.join(u"、"_s).toHtmlEscaped()));
        },
        [&bar](const Error& error) { bar.showError(error); });
}

}  // namespace madobe
