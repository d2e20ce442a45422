// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tableoutput.h"

#include "ui/models/tablereader.h"
#include "ui/models/tabletext.h"
#include "ui/print/tableprinter.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("tableoutput", text);
}

void writeCsv(PageContext& context, const TableOutput& table) {
    const QString path = context.prompts.saveFile(
        say(QT_TRANSLATE_NOOP("tableoutput", "表の書き出し")), table.title + u".csv"_s,
        say(QT_TRANSLATE_NOOP("tableoutput", "CSV (*.csv)")));
    if (path.isEmpty()) return;
    const int written = writeTableCsv(table.model, path);
    context.navigator.say(
        say(QT_TRANSLATE_NOOP("tableoutput", "%1件を書き出しました")).arg(written));
}

}  // namespace

std::optional<Right> tableRight(ActionId id) {
    if (id != ActionId::ExportTable && id != ActionId::Print) return {};
    return Right::ExportRecords;
}

bool putOut(ActionId id, PageContext& context, MessageBar& bar, QWidget& parent,
            const TableOutput& table) {
    const std::optional<Right> right = tableRight(id);
    if (!right) return false;
    guarded(bar, [&] {
        context.office.session().require(*right);
        const TableReader reader(table.model);
        // Before anybody is asked where to.
        reader.requireWhole();
        if (id == ActionId::ExportTable) return writeCsv(context, table);
        printTable({table.title, table.subtitle, context.office.kind() == OfficeKind::Practice,
                    reader.header(), reader.rows()},
                   &parent);
    });
    return true;
}

}  // namespace madobe
