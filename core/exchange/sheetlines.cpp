// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetlines.h"

#include "core/domain/council.h"
#include "core/domain/sheetblocks.h"
#include "core/exchange/sheetplaceholders.h"
#include "core/services/sheettemplate.h"
#include "core/storage/recordlist.h"
#include "core/storage/transaction.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTargetCell = 1;
constexpr int kValueCell = 2;

class Lines {
public:
    Lines(const SheetContent& sheet, RecordStore& store)
        : m_sheet(sheet),
          m_store(store),
          m_year(static_cast<int>(sheet.cover.fiscalYear.value_or(0))),
          m_engine(store.database(), store.codes()),
          m_figures(m_engine, store, m_year) {}

    QList<SheetLine> all() {
        for (const SheetBlock& block : m_sheet.blocks) {
            const QString kind = m_store.codes().code(block.kind);
            const bool isRow = kind == u"row"_s;
            if (!isRow) endTable();
            SheetLine line = lineOf(block, kind);
            if (isRow) {
                line.table = m_table;
                m_hasRows = true;
                if (m_table == u"indicators"_s) fillIndicator(line, block);
            } else if (isSheetTable(kind)) {
                m_table = kind;
                m_head = block.id;
            }
            m_lines.append(line);
        }
        endTable();
        return m_lines;
    }

private:
    SheetLine lineOf(const SheetBlock& block, const QString& kind) const {
        SheetLine line;
        line.block = block.id;
        line.section = static_cast<int>(block.section.value_or(0));
        line.kind = kind;
        line.mark = block.mark;
        for (const QString* cell : block.cells()) line.cells.append(fillYears(*cell, m_year));
        line.good = goodDirection(m_store.codes().code(block.good));
        return line;
    }

    void fillIndicator(SheetLine& line, const SheetBlock& block) {
        if (block.indicator.isEmpty()) return;
        line.figure = m_figures.of(block.indicator);
        for (QString& cell : line.cells) cell = fillFigures(cell, *line.figure);
        if (block.cell2.isEmpty()) line.cells[kTargetCell] = targetText(*line.figure);
        if (block.cell3.isEmpty()) line.cells[kValueCell] = valueText(*line.figure);
    }

    void endTable() {
        if (!m_table.isEmpty() && !m_hasRows) addRows();
        m_table.clear();
        m_hasRows = false;
    }

    void addRows() {
        if (m_table == u"indicators"_s) addShippedIndicators();
        if (m_table == u"issues"_s) addIssues();
        if (m_table == u"plan"_s) addPlans();
    }

    void addShippedIndicators() {
        for (const SheetBlock& block : shippedIndicators(m_store.codes())) {
            SheetLine line = lineOf(block, u"row"_s);
            line.block = m_head;
            line.table = m_table;
            fillIndicator(line, block);
            m_lines.append(line);
        }
    }

    void addRow(const QStringList& cells) {
        SheetLine line;
        line.block = m_head;
        line.section = m_lines.last().section;
        line.kind = u"row"_s;
        line.table = m_table;
        line.cells = cells;
        line.cells.resize(kSheetCells);
        m_lines.append(line);
    }

    template <class Visit>
    void ofYear(const EntityType& type, Visit visit) {
        RecordList list(m_store, type);
        ListQuery query;
        query.filters = {{u"fiscal_year"_s, ListFilter::Kind::Is, m_year}};
        for (const auto& row : list.rows(list.keys(query))) visit(*row);
    }

    void addIssues() {
        ofYear(councilIssueType(), [this](const Entity& entity) {
            const auto& issue = static_cast<const CouncilIssue&>(entity);
            addRow({issue.name, issue.policy, issue.government, issue.medical, issue.welfare,
                    issue.others});
        });
    }

    void addPlans() {
        ofYear(councilPlanType(), [this](const Entity& entity) {
            const auto& plan = static_cast<const CouncilPlan&>(entity);
            addRow({plan.months, plan.name, plan.content});
        });
    }

    const SheetContent& m_sheet;
    RecordStore& m_store;
    int m_year;
    CountEngine m_engine;
    SheetFigures m_figures;
    QList<SheetLine> m_lines;
    /// The table that rows go on, and whether there were any.
    QString m_table;
    qint64 m_head = 0;
    bool m_hasRows = false;
};

}  // namespace

std::optional<bool> SheetLine::isFavourable() const {
    if (!figure || !figure->isComparable()) return std::nullopt;
    return madobe::isFavourable(good, figure->previous.figure.number(),
                                figure->current.figure.number());
}

QList<SheetLine> sheetLines(const SheetContent& sheet, RecordStore& store) {
    const ReadSnapshot snapshot(store.database());
    return Lines(sheet, store).all();
}

}  // namespace madobe
