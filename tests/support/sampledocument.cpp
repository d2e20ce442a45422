// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampledocument.h"

using namespace Qt::StringLiterals;

namespace madobe::tests {

namespace {

using doc::Align;
using doc::Heading;
using doc::Item;
using doc::ItemList;
using doc::Mark;
using doc::PageBreak;
using doc::Paragraph;
using doc::Table;

constexpr int kParagraphs = 24;

/// Longer than a line of paper, with what Japanese lines break at.
QString filler(int number) {
    const QString sentence =
        u"第%1段の文は、改行されても、ページが変わっても、（かっこの中も）1文字も失われません。"_s;
    return sentence.arg(number).repeated(8);
}

QList<doc::Block> front() {
    return {
        Heading{u"見本市"_s, 1},
        Paragraph{filler(0)},
        PageBreak{},
        Heading{u"１　基礎情報"_s, 1},
        Heading{u"基本情報"_s, 2},
        Table{
            {3, 1, 1},
            {{{u"項目"_s}, {u"値"_s}, {u"時点"_s}}},
            {{{u"人口（人）"_s}, {u"1,959,750"_s, Align::Right}, {u"R3年4月1日"_s, Align::Centre}},
             {{u"病院数"_s}, {u"38"_s, Align::Right}, {u"R3年3月末"_s, Align::Centre}}},
            1},
        Mark{u"※　値は例。"_s},
        Heading{u"【細見出し】"_s, 3},
        ItemList{{{u"点のある項目（Ｈ20～）\n二行目（Ｈ25～26）"_s}, {u"次の項目"_s}}},
        ItemList{{{u"番号のある項目"_s, u"(1)"_s},
                  {u"その下位の項目"_s, u"ア"_s, 2},
                  {u"もう一つ"_s, u"イ"_s, 2},
                  {u"次の番号"_s, u"(2)"_s},
                  {u"空白で始まる印"_s, u"　　・"_s}}},
    };
}

QList<doc::Block> middle() {
    QList<doc::Block> blocks{Heading{u"２　取組"_s, 1}};
    for (int number = 1; number <= kParagraphs; ++number) {
        if (number % 6 == 1) blocks.append(Heading{u"小見出し%1"_s.arg(number), 2});
        blocks.append(Paragraph{u'　' + filler(number)});
    }
    return blocks;
}

QList<doc::Row> issue(const QString& name) {
    const QString taking = u"参加"_s;
    return {{{name, Align::Left, 1, 4},
             {u"長い取組方針は、四つの役割の横に一度だけ書かれます。"_s, Align::Left, 1, 4},
             {u"行政"_s},
             {taking}},
            {{u"医療"_s}, {taking}},
            {{u"福祉"_s}, {taking}},
            {{u"その他関係機関・住民等"_s}, {taking}}};
}

QList<doc::Block> tables() {
    const QString none = u"―"_s;
    return {
        Heading{u"３　表"_s, 1},
        Table{{5, 2.2, 2.4, 5},
              {{{u"指標"_s}, {u"目標値\n（年度当初）"_s}, {u"実績値\n（年度末）"_s}, {u"効果"_s}}},
              {{{u"①　はじめの指標（人）"_s},
                {none, Align::Centre},
                {u"3,456\n（6月末）"_s, Align::Centre},
                {u"前の年は3,333人（暫定値）。"_s}},
               {{u"②　次の指標（延べ件数）"_s},
                {none, Align::Centre},
                {u"12"_s, Align::Centre},
                {u"4～5％程度。"_s}}},
              1},
        Table{{4, 4, 2.4, 3},
              {{{u"課題"_s, Align::Left, 1, 2},
                {u"課題解決に向けた取組方針"_s, Align::Left, 1, 2},
                {u"課題・方針に対する役割（取組）"_s, Align::Left, 2}},
               {{u"機関"_s}, {u"役割"_s}}},
              issue(u"１．一つめの課題"_s) + issue(u"２．二つめの課題"_s)},
        Table{{5, 2.2, 2.4, 5},
              {{{u"指標"_s}, {u"現状値"_s}, {u"目標値"_s}, {u"見込み"_s}}},
              {{{u"空いた欄のある行"_s}, {}, {}, {u"見込んでいる効果"_s}}}},
        Table{{2, 4, 6},
              {{{u"時期（月）"_s}, {u"実施する項目"_s}, {u"実施する内容"_s}}},
              {{{u"R3年8～9月"_s}, {u"会議（第1回）"_s}, {u"・　整理\n・　共有"_s}},
               {{u"R4年2～3月"_s}, {u"会議（第2回）"_s}, {u"・　検討"_s}}},
              1},
    };
}

}  // namespace

Document sampleDocument() {
    Document document;
    document.title = u"見本の事業\n「見本」シート"_s;
    document.blocks = front() + middle() + tables();
    return document;
}

Document longTable(int rows) {
    Table table{{3, 1, 1, 1}, {{{u"区"_s}, {u"実"_s}, {u"延"_s}, {u"備考"_s}}}, {}, 1};
    for (int row = 1; row <= rows; ++row) {
        table.rows.append({{u"第%1行"_s.arg(row)},
                           {QString::number(row * 7), Align::Right},
                           {QString::number(row * 1234), Align::Right},
                           {u"―"_s, Align::Centre}});
    }
    return {u"相談件数"_s, {Heading{u"月別"_s, 1}, table, Mark{u"凡例：実は人、延は件"_s}}};
}

QString difficultText() {
    return u"　氏　名: 𠮷田  太郎   <b>&amp;</b> \"引用\"\t'値' \n 二行目 \n\n終"_s;
}

}  // namespace madobe::tests
