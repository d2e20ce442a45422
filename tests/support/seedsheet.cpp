// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seedsheet.h"

#include "core/domain/council.h"
#include "core/domain/indicator.h"
#include "core/services/office.h"

using namespace Qt::StringLiterals;

namespace madobe::tests {

namespace {

const QString kLead =
    u"札幌市では、精神障がい者地域生活移行支援事業として、ピアサポーターを活用した精神科病院への訪"
    u"問活動を展開し"
    "ているほか、精神障がいがある人やその家族からの相談に対応するため、精神医療相談窓口の機能を設け"
    "、24時間365日"
    "の相談体制を確保しています。今後は、令和3年3月に設置した協議の場に、保健や医療、福祉等の精神障"
    "がい者を支援"
    "する関係者、当事者やその家族等が一堂に会することで、「精神障害にも対応した地域包括ケアシステム"
    "」の構築に"
    "向けて、情報を共有し、意見交換を行っていく。"_s;

class Typist {
public:
    explicit Typist(Office& office) : m_office(office) {}

    SheetContent sheet() {
        SheetContent sheet;
        sheet.cover.fiscalYear = kSeedYear;
        sheet.cover.status = m_office.codes().id("sheet_status", "final");
        sheet.cover.sheetName =
            u"精神障害にも対応した地域包括ケアシステム構築支援事業\n「自治体状況共有」シート"_s;
        sheet.cover.municipality = u"札幌市"_s;
        sheet.cover.lead = kLead;
        sheet.cover.title =
            u"札幌市における精神障害にも対応した\n地域包括ケアシステム構築について"_s;
        basics();
        overview();
        care();
        history();
        results();
        issues();
        add(6, "heading",
            u"６ 精神障害にも対応した地域包括ケアシステムの構築に向けた今年度の取組スケジュール"_s);
        row(6, "plan", {u"時期（月）"_s, u"実施する項目"_s, u"実施する内容"_s});
        sheet.blocks = m_blocks;
        return sheet;
    }

    /// Its figures, issues and plan, as records.
    void records() {
        figure(2019, u"1"_s, u"3518"_s, u"2019-06-30"_s, "provisional", {});
        figure(2019, u"2"_s, u"28"_s, {}, "", {});
        figure(2019, u"3"_s, u"348"_s, {}, "", {});
        figure(2020, u"1"_s, u"3794"_s, u"2020-06-30"_s, "final", u"増加傾向にある"_s);
        figure(2020, u"2"_s, u"31"_s, {}, "", u"増加している"_s);
        figure(2020, u"3"_s, u"451"_s, {}, "", u"大きく増加している"_s);
        figure(
            2020, u"4"_s, u"171"_s, {}, "",
            u"ここ数年の相談件数は横ばいの状態であり、精神科救急情報センター総相談件数の4～5％程度を占める"_s);
        issue(u"１．精神障がいのある方を取り巻く現状の把握、課題の整理が不十分"_s);
        issue(
            u"２．関係機関や行政における、精神障がいのあり方への支援に関する取組状況の把握・整理が不十分"_s);
        plan(u"R3年8～9月"_s, 1,
             u"・ 精神障がいのある方を取り巻く現状の把握、課題等の整理\n"
             "・ 関係機関や行政における、精神障がいのある方への支援に関する取組状況の把握・整理"_s);
        plan(u"R4年2～3月"_s, 2, u"・ 地域支援の好事例を集積したうえでの連携推進策の検討"_s);
    }

private:
    void add(int section, const char* kind, const QString& text, const QString& mark = {}) {
        m_blocks.append(seedBlock(m_office, section, kind, mark, {text}));
    }
    void row(int section, const char* kind, const QStringList& cells) {
        m_blocks.append(seedBlock(m_office, section, kind, {}, cells));
    }

    void basics() {
        add(1, "heading", u"１ 県又は政令市の基礎情報"_s);
        add(1, "subheading", u"基本情報（都道府県等情報）"_s);
        add(1, "subheading", u"取組内容"_s);
        add(1, "minor_heading", u"【精神障害者の地域移行の取り組み】"_s);
        add(1, "item",
            u"札幌市精神障がい者地域生活移行推進事業（Ｈ20～）\nピアサポーター支援、育成業務（Ｈ25"
            u"～26）\n"
            "ピアサポーター活用業務（Ｈ27～）"_s,
            u"・"_s);
        add(1, "item", u"精神障がい者地域生活移行推進プロジェクト（Ｈ27～H30）"_s, u"・"_s);
        add(1, "minor_heading", u"【入院患者の退院後支援の取り組み】"_s);
        add(1, "item", u"札幌市による精神障がい者の退院後支援（H31～）"_s, u"・"_s);
        add(1, "minor_heading",
            u"精神障害にも対応した地域包括ケアシステムの構築に向けた保健・医療・福祉関係者によ"_s);
    }

    void overview() {
        add(2, "heading",
            u"2 精神障害にも対応した地域包括ケアシステムの構築に向けた取組概要（全体）"_s);
        add(2, "subheading", u"１ 札幌市精神障がい者地域生活移行支援事業"_s);
        add(2, "paragraph",
            u"札幌市基幹相談支援センターに「ピアサポーター活用業務」を業務委託して実施。"_s);
        add(2, "item", u"ピアサポート活動を利用した対象者本人に対する支援"_s, u"(1)"_s);
        add(2, "subitem", u"対象者の退院に向けた意欲の向上や不安軽減のための面談の実施"_s, u"ア"_s);
        add(2, "subitem", u"地域生活移行に向けた対象者の外出への同行"_s, u"イ"_s);
        add(2, "subitem", u"茶話会やミーティングなどの交流会への参加"_s, u"ウ"_s);
        add(2, "subitem",
            u"対象者の退院に向けた意欲の向上や不安の軽減に効果的な催し物等の企画、それに伴う関係機関との調整等"_s,
            u"エ"_s);
        add(2, "item", u"病院スタッフの地域移行に関する理解の促進"_s, u"(2)"_s);
        add(2, "subitem", u"精神科病院関係者に対する地域移行支援制度に関する情報の提供及び共有。"_s,
            u"ア"_s);
        add(2, "subitem",
            u"ピアサポーターの活用及び障がい福祉サービス（法定給付）の利用につながるまでの、具体的"
            u"な支援内容、方法等"
            "についての助言。"_s,
            u"イ"_s);
        add(2, "subitem", u"精神科病院で開催される医療保護入院者退院支援委員会等への参加"_s,
            u"ウ"_s);
        add(2, "item", u"ピアサポーターに対する相談支援専門員による支援"_s, u"(3)"_s);
        add(2, "subitem", u"支援対象者のアセスメント"_s, u"ア"_s);
        add(2, "subitem", u"ピアサポーターのリカバリーを促す支援"_s, u"イ"_s);
        add(2, "subitem", u"病院訪問後の活動の内容等に関する検証、考察"_s, u"ウ"_s);
        add(2, "item", u"ピアサポーターの人材育成及び資質の向上"_s, u"(4)"_s);
        add(2, "item", u"ピアサポーターの役割・活動内容についての周知・案内"_s, u"(5)"_s);
    }

    void care() {
        add(2, "page_break", {});
        add(2, "subheading", u"２ 札幌市による精神障がい者の退院後支援"_s);
        add(2, "paragraph",
            u"精神障がい者が退院後に、どこの地域で生活することになっても、医療、福祉、介護、就労支"
            u"援などの包括的な支"
            "援を継続的かつ確実に受けられるようにするため、札幌市が中心となって退院後支援を行う必要"
            "があると認めた者の"
            "うち、本人の同意を得られた者について、家族や退院後に通院する医療機関、障害福祉サービス"
            "事業者等の参加の"
            "もと、退院後支援会議を開催し、退院後支援に関する計画を作成する。作成した退院後支援に関"
            "する計画に基づき、"
            "退院後6ヵ月以内を基本とし、退院後支援を実施する。"_s);
        add(2, "subheading", u"３ 精神障がい者の家族支援に係る事業"_s);
        add(2, "paragraph",
            u"各区に配置されている精神保健福祉相談員が精神障がい者本人及び家族からの相談に日常的に対応している。"_s);
        add(2, "subheading", u"４ 精神医療相談に係る事業"_s);
        add(2, "paragraph",
            u"精神障がいがある人やその家族からの相談に対応するため、各区に配置されている精神保健福"
            u"祉相談員及び精神科"
            "救急情報センターにおいて精神医療相談窓口の機能を設け、２４時間365日の相談体制を確保し"
            "ている。精神医療"
            "相談窓口においては、精神科受診にかかる相談を受け、かかりつけ精神科医療機関又は精神科当"
            "番病院の紹介や受"
            "診指導・助言を行っている。"_s);
    }

    void history() {
        add(3, "heading", u"３ 精神障害にも対応した地域包括ケアシステムの構築に向けた取組の経緯"_s);
        add(3, "subheading", u"札幌市精神障がい者地域生活移行支援事業"_s);
        add(3, "paragraph",
            u"（Ｈ20～24年度）「地域体制整備コーディネーター業務」\n相談支援事業所に配置する自立支"
            u"援員（地域移行推進"
            "員、地域体制整備コーディネーター）が精神科病院や地域の社会資源等と連携を図り、長期入院"
            "者が自立生活を営"
            "むための支援、ピアサポーター研修を実施。"_s);
        add(3, "paragraph",
            u"（Ｈ25～26年度）「ピアサポーター育成業務」「ピアサポーター支援業務」\n相談支援事業所"
            u"に所属するピアサ"
            "ポーターの育成及び活動の側面的な支援業務として実施。\n（育成業務：公益財団法人１か所、"
            "支援業務：相談"
            "支援事業所４か所への委託）"_s);
        add(3, "item",
            u"ピアサポーターがその活動に必要な知識等を継続して習得できる環境を整えるとともに、その意欲の向上を図る"_s,
            u"例）・"_s);
        add(3, "item", u"ピアサポート活動に必要な情報、技術についての講習、講座"_s, u"・"_s);
        add(3, "paragraph",
            u"（Ｈ27年度～） "
            u"「ピアサポーター活用業務」\n基幹相談支援センターの相談支援専門員とピアサポーターによ"
            u"る"
            "精神科病院入院中の精神障がい者への地域移行へ向けた個別支援、精神科病院への訪問活動等。"
            "（基幹相談支援"
            "センターへの委託）"_s);
        add(3, "subheading", u"札幌市自立支援協議会精神障がい者地域生活移行推進プロジェクト"_s);
        add(3, "paragraph",
            u"Ｈ27年度に北海道との共催で開催した「医療と福祉の連携研修会」において、医療と福祉分野"
            u"の連携強化の重要"
            "性が再確認されたことから、当該研修会に参加した７医療機関、４相談支援事業所、精神保健福"
            "祉センター等を"
            "構成員として、札幌市自立支援協議会における作業部会の位置づけで設置。プロジェクトの取組"
            "で蓄積された医療"
            "と福祉の具体的な連携事例等について、市内医療機関、相談支援事業所、GHスタッフを対象に、"
            "H30年2月に実践"
            "報告会を開催し、広く周知した。"_s);
        add(3, "page_break", {});
        add(3, "subheading", u"札幌市による精神障がい者に関する退院後支援"_s);
        add(3, "paragraph",
            u"Ｈ30年３月に厚生労働省社会・援護局保健福祉部長から発出された「地方公共団体による精神"
            u"障害者の退院後支援"
            "に関するガイドライン」（平成30年３月27日付け障発0327第16号）をもとに、「札幌市による精"
            "神障がい者の退院"
            "後支援に関するガイドライン」を策定し、H31年2月1日から運用を開始している。"_s);
        add(3, "paragraph",
            u"なお、措置入院者の退院後支援については、H29年1月から施行的に運用を行っていたことから"
            u"、上記ガイドライ"
            "ンに基づく退院後支援についてはスムーズに開始出来ている。"_s);
    }

    void results() {
        add(4, "heading",
            u"４ 精神障害にも対応した地域包括ケアシステム構築に資する取組の成果・効果"_s);
        add(4, "subheading", u"＜令和元年度までの成果・効果＞"_s);
        row(4, "indicators",
            {u"課題解決の達成度を測る指標"_s, u"目標値\n（R1年度当初）"_s,
             u"実績値\n（R2年度末）"_s, u"具体的な成果・効果"_s});
        const auto indicator = [&](const char* number, const QString& mark, const QString& name,
                                   const QString& effect, const char* good) {
            m_blocks.append(seedBlock(m_office, 4, "row", mark, {name, {}, {}, effect},
                                      QString::fromLatin1(number), good));
        };
        indicator("1", u"①"_s, u"１年以上の精神科病院在院患者数（人）"_s,
                  u"{前回時点}においては{前回値}人{前回確定}であったため、{文言}。"_s, "down");
        indicator("2", u"②"_s, u"地域移行支援利用者数（人）"_s,
                  u"{前回時点}が{前回値}人{前回確定}であったため、{文言}。"_s, "up");
        indicator("3", u"③"_s, u"ピアサポーターの活動回数（延べ回数）"_s,
                  u"{前回時点}延べ{前回値}回{前回確定}であったため、{文言}。"_s, "up");
        indicator("4", u"④"_s, u"精神科救急情報センターにおける精神医療相談件数（延べ件数）"_s,
                  u"{文言}。"_s, "neutral");
    }

    void figure(int year, const QString& name, const QString& value, const QString& day,
                const char* certainty, const QString& wording) {
        Indicator row;
        row.fiscalYear = year;
        row.name = name;
        row.value = value;
        row.referenceDate = day;
        if (*certainty) row.certainty = m_office.codes().id("certainty", certainty);
        row.wording = wording;
        m_office.records().save(indicatorType(), row);
    }

    void issues() {
        add(5, "heading",
            u"５ 精神障害にも対応した地域包括ケアシステムの構築に向けた現時点における強みと課題"_s);
        add(5, "minor_heading", u"【特徴（強み）】"_s);
        add(5, "paragraph",
            u"北海道内の他の市町村に比べ、精神障がい者の地域生活を支える社会資源（医療機関、障がい"
            u"福祉サービス事業所"
            "等）が集中している。"_s);
        row(5, "issues",
            {u"課題"_s, u"課題解決に向けた取組方針"_s, u"課題・方針に対する役割（取組）"_s});
        row(5, "table",
            {u"課題解決の達成度を測る指標"_s, u"現状値\n（今年度当初）"_s,
             u"目標値\n（令和元年度末）"_s, u"見込んでいる成果・効果"_s});
        row(5, "row", {u"地域支援の好事例を集積"_s, {}, {}, u"連携支援策の検討による情報発信"_s});
    }

    void issue(const QString& name) {
        CouncilIssue record;
        record.fiscalYear = kSeedYear;
        record.name = name;
        record.policy =
            u"「札幌市精神障がいにも対応した地域包括ケアシステム検討会」（協議の場）における情報共有、意見交換"_s;
        record.government = record.medical = record.welfare = record.others = u"協議の場への参加"_s;
        m_office.records().save(councilIssueType(), record);
    }

    void plan(const QString& months, int meeting, const QString& content) {
        CouncilPlan record;
        record.fiscalYear = kSeedYear;
        record.months = months;
        record.name =
            u"札幌市精神障がいにも対応した地域包括ケアシステム検討会（第%1回）"_s.arg(meeting);
        record.content = content;
        m_office.records().save(councilPlanType(), record);
    }

    Office& m_office;
    QList<SheetBlock> m_blocks;
};

}  // namespace

SheetBlock seedBlock(Office& office, int section, const char* kind, const QString& mark,
                     const QStringList& cells, const QString& indicator, const char* good) {
    SheetBlock block;
    block.section = section;
    block.kind = office.codes().id("sheet_block_kind", kind);
    block.mark = mark;
    for (int cell = 0; cell < cells.size(); ++cell) {
        sheetBlockType().find(sheetCellColumn(cell))->set(block, cells[cell]);
    }
    block.indicator = indicator;
    if (*good) block.good = office.codes().id("good_direction", good);
    return block;
}

SheetContent seedSheet(Office& office) {
    return Typist(office).sheet();
}

void typeInSeedRecords(Office& office) {
    Typist(office).records();
}

SheetContent typeInSeedSheet(Office& office) {
    typeInSeedRecords(office);
    SheetContent sheet = seedSheet(office);
    office.unitOfWork().run(office.session(), u"test"_s, {},
                            [&](Work& work) { insertSheet(work, sheet); });
    return sheet;
}

}  // namespace madobe::tests
