<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja_JP">
<context>
    <name>DraftNotice</name>
    <message>
        <source>書いたものはこのPCに下書きとして残してあり、書き込めるようになったら自動で移します。</source>
        <translation>What was written is kept as a draft on this PC, and is moved by itself as soon as it can be.</translation>
    </message>
    <message>
        <source>書いたものはこの画面にだけあります。下書きに残せるまで、この画面を開いたままにしてください。</source>
        <translation>What was written is on this screen alone. Leave it open until it can be kept as a draft.</translation>
    </message>
</context>
<context>
    <name>EncodingChoice</name>
    <message>
        <source>UTF-8（ふつうはこちら）</source>
        <translation>UTF-8 (usual)</translation>
    </message>
    <message>
        <source>シフトJIS（古いマクロ用）</source>
        <translation>Shift JIS (for old macros)</translation>
    </message>
    <message>
        <source>文字コード</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>書けない文字の代わり</source>
        <translation>Instead of characters that cannot be written</translation>
    </message>
    <message>
        <source>空のときは、書けない文字があると書き出しません。</source>
        <translation>When empty, nothing is exported if there is a character that cannot be written.</translation>
    </message>
</context>
<context>
    <name>FormTelling</name>
    <message>
        <source>別の画面の書きかけと合わせました。確かめてから保存してください。</source>
        <translation>Put together with a draft of another window. Look at it before saving.</translation>
    </message>
    <message>
        <source>両方が書いたところ（両方の文を残しました）: %1</source>
        <translation>Where both wrote (both texts were kept): %1</translation>
    </message>
    <message>
        <source>欄に入れなかった、もう一方の書きかけ: %1</source>
        <translation>The other draft, where it did not go into a field: %1</translation>
    </message>
    <message>
        <source>この記録は、書きかけのあいだに別の内容で保存されています。保存するときに見比べられます。</source>
        <translation>This record was saved with other content in the meantime. You can compare when you save.</translation>
    </message>
    <message>
        <source>まだ保存していません。次のところを直してください。</source>
        <translation>Not saved yet. Please mend the following.</translation>
    </message>
    <message>
        <source>保存しました。次のところを確かめてください。</source>
        <translation>Saved. Please look at the following.</translation>
    </message>
    <message>
        <source>まだ保存していません。書いたものは下書きに残っています。</source>
        <translation>Not saved yet. What you wrote stays as a draft.</translation>
    </message>
</context>
<context>
    <name>accountdialog</name>
    <message>
        <source>2回のパスワードが違います。</source>
        <translation>The two passwords differ.</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>キーの一覧とヘルプ</source>
        <translation>Keys and help</translation>
    </message>
    <message>
        <source>相談を記録する</source>
        <translation>Record a consultation</translation>
    </message>
    <message>
        <source>対象者を登録する</source>
        <translation>Register a person</translation>
    </message>
    <message>
        <source>選んだ行を開く</source>
        <translation>Open the selected row</translation>
    </message>
    <message>
        <source>新しい内容にする</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>操作・人をさがす</source>
        <translation>Find an action or a person</translation>
    </message>
    <message>
        <source>このページでさがす</source>
        <translation>Find on this page</translation>
    </message>
    <message>
        <source>保存する</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存して閉じる</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>未完成のまま保存する</source>
        <translation>Save unfinished</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Back to the previous page</translation>
    </message>
    <message>
        <source>前回と同じ値を入れる</source>
        <translation>Fill in as last time</translation>
    </message>
    <message>
        <source>直前の保存を取り消す</source>
        <translation>Undo the last save</translation>
    </message>
    <message>
        <source>表を印刷する</source>
        <translation>Print the table</translation>
    </message>
    <message>
        <source>選んだ行を文字で写す</source>
        <translation>Copy the selected rows as text</translation>
    </message>
    <message>
        <source>表をCSVに書き出す</source>
        <translation>Export the table as CSV</translation>
    </message>
    <message>
        <source>画面をロックする</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>ログオフする</source>
        <translation>Log off</translation>
    </message>
    <message>
        <source>自分のパスワードを変える</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>今日を見る</source>
        <translation>Go to Today</translation>
    </message>
    <message>
        <source>対象者を見る</source>
        <translation>Go to People</translation>
    </message>
    <message>
        <source>相談を見る</source>
        <translation>Go to Consultations</translation>
    </message>
    <message>
        <source>集計・報告を見る</source>
        <translation>Go to Counts</translation>
    </message>
    <message>
        <source>管理を見る</source>
        <translation>Go to Administration</translation>
    </message>
    <message>
        <source>明るい画面と暗い画面を切り替える</source>
        <translation>Switch between light and dark</translation>
    </message>
    <message>
        <source>終了する</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>退院後支援を見る</source>
        <translation>Go to Discharge support</translation>
    </message>
    <message>
        <source>ピア・集団活動を見る</source>
        <translation>Go to Activities</translation>
    </message>
    <message>
        <source>入院・地域移行を見る</source>
        <translation>Go to Stays and transition</translation>
    </message>
    <message>
        <source>協議の場を見る</source>
        <translation>Go to the council</translation>
    </message>
    <message>
        <source>表をPDFに書き出す</source>
        <translation>Export the table as PDF</translation>
    </message>
    <message>
        <source>表をExcelに書き出す</source>
        <translation>Export the table to Excel</translation>
    </message>
    <message>
        <source>グラフを画像で保存する</source>
        <translation>Save the plot as a picture</translation>
    </message>
    <message>
        <source>数の違いのわけを見る</source>
        <translation>Explain a difference</translation>
    </message>
    <message>
        <source>取り消した保存をやり直す</source>
        <translation>Redo what was undone</translation>
    </message>
    <message>
        <source>同じ人を統合する</source>
        <translation>Merge duplicates of this person</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>書きかけ&#x3000;%1さんに%2件</source>
        <translation>Drafts of %1: %2</translation>
    </message>
    <message>
        <source>記入済みの報告がない</source>
        <translation>Nobody has reported the month as written up</translation>
    </message>
    <message>
        <source>未完成の%1&#x3000;%2件（数えていません）</source>
        <translation>Unfinished: %2 of %1 (not counted)</translation>
    </message>
    <message>
        <source>「その他」が相談の%1％&#x3000;%2</source>
        <translation>Other has %1% of the consultations: %2</translation>
    </message>
    <message>
        <source>未完成の記録&#x3000;%1件（数えていません）</source>
        <translation>Unfinished records: %1 (not counted)</translation>
    </message>
    <message>
        <source>%1さんの書きかけは、本人だけが開けます</source>
        <translation>What %1 has begun opens for %1 alone</translation>
    </message>
    <message>
        <source>%1が前の月と大きく違う&#x3000;%2 → %3</source>
        <translation>%1 differs much from the month before&#x3000;%2 → %3</translation>
    </message>
    <message>
        <source>開く記録はありません</source>
        <translation>There is no record to open</translation>
    </message>
    <message>
        <source>&#x3000;前の月の記録</source>
        <translation> – records of the month before</translation>
    </message>
</context>
<context>
    <name>count</name>
    <message>
        <source>月初</source>
        <translation>Start of month</translation>
    </message>
    <message>
        <source>新規受理</source>
        <translation>Newly opened</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>終結</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>月末</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>ケースの動き</source>
        <translation>Movement of cases</translation>
    </message>
    <message>
        <source>ケース</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>月初＋新規受理＋再開－終結＝月末です。月初は期間の前日に開いているケース、月末は末日の終わりに開いているケースです。</source>
        <translation>Start of month + newly opened + reopened − closed = end of month. The start counts the cases open on the day before the period, the end those open at the end of its last day.</translation>
    </message>
    <message>
        <source>完成し取り消されていない「相談」だけを数えます。対象者が複数の相談は人数分、対象者のない相談は1と数えます。</source>
        <translation>Counts finished consultations that are not cancelled, and nothing else. One about several persons counts once for each, one about nobody named counts once.</translation>
    </message>
    <message>
        <source>平日日中</source>
        <translation>Weekday, daytime</translation>
    </message>
    <message>
        <source>平日夜間</source>
        <translation>Weekday, night</translation>
    </message>
    <message>
        <source>土日祝</source>
        <translation>Weekends and holidays</translation>
    </message>
    <message>
        <source>時刻不明</source>
        <translation>Time unknown</translation>
    </message>
    <message>
        <source>相談件数（延人員）</source>
        <translation>Consultations (person-contacts)</translation>
    </message>
    <message>
        <source>延人員</source>
        <translation>person-contacts</translation>
    </message>
    <message>
        <source>相談実人員</source>
        <translation>Consultations (distinct persons)</translation>
    </message>
    <message>
        <source>実人員</source>
        <translation>distinct persons</translation>
    </message>
    <message>
        <source>同じ対象者は期間内で1人と数えます（仮登録を含み、匿名は含みません）。計はそれぞれ独立に数えるため、内訳の和とは一致しません。</source>
        <translation>The same person counts once in the period (provisional ones included, anonymous ones not). Every total is counted on its own, so it is not the sum of its parts.</translation>
    </message>
    <message>
        <source>匿名の相談件数</source>
        <translation>Anonymous consultations</translation>
    </message>
    <message>
        <source>件</source>
        <translation>records</translation>
    </message>
    <message>
        <source>対象者番号のない「相談」の件数です。</source>
        <translation>Consultations without a person&apos;s number.</translation>
    </message>
    <message>
        <source>新規相談（延人員）</source>
        <translation>New consultations (person-contacts)</translation>
    </message>
    <message>
        <source>「新規」が記入されていればその値、なければ年度内にその窓口で最初に数えられる相談を新規とします。匿名は記入がなければ新規としません。</source>
        <translation>The mark &quot;new&quot; if it is filled in, else the first consultation that counts at that desk in the fiscal year. Anonymous ones are not new unless marked.</translation>
    </message>
    <message>
        <source>再掲（延人員）</source>
        <translation>Overlap flags (person-contacts)</translation>
    </message>
    <message>
        <source>再掲は重複があり、合計しません。「自殺者の遺族」は「自殺関連」にも1回数えます。</source>
        <translation>Flags overlap and are not summed. &quot;Bereaved by suicide&quot; counts once under &quot;Suicide related&quot; too.</translation>
    </message>
    <message>
        <source>相談者の年代と性別（延人員）</source>
        <translation>Age and sex (person-contacts)</translation>
    </message>
    <message>
        <source>年齢は受付日の満年齢です。生年月日の全部が分からない人は不明とします。匿名は記入された年代と性別、なければ不明です。</source>
        <translation>Age is in full years on the day of intake. Without a complete birth date it is unknown. Anonymous ones count by the age and sex noted, else as unknown.</translation>
    </message>
    <message>
        <source>精神医療相談</source>
        <translation>Psychiatric care calls</translation>
    </message>
    <message>
        <source>「精神医療相談」の印のある相談の件数です（人数ではありません）。対応は重複があり、計は1件ずつ数えます。平日日中は8時45分から17時15分前までです。</source>
        <translation>Consultations marked as psychiatric care calls, not persons. Responses overlap; the total counts each call once. Weekday daytime is from 8:45 until before 17:15.</translation>
    </message>
    <message>
        <source>記録の種別と方法</source>
        <translation>Kinds of record and methods</translation>
    </message>
    <message>
        <source>完成し取り消されていない記録を、種別を問わず1件ずつ数えます。</source>
        <translation>Finished records that are not cancelled, of every kind, one each.</translation>
    </message>
    <message>
        <source>区計</source>
        <translation>All wards</translation>
    </message>
    <message>
        <source>全市</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>開催回数</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>うちうつ病回数</source>
        <translation>of them about depression</translation>
    </message>
    <message>
        <source>うちうつ病延人員</source>
        <translation>attendance of these</translation>
    </message>
    <message>
        <source>対象小計</source>
        <translation>Counted kinds</translation>
    </message>
    <message>
        <source>活動件数</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>ピア延べ</source>
        <translation>Supporters’ actions</translation>
    </message>
    <message>
        <source>ピア実</source>
        <translation>Supporters</translation>
    </message>
    <message>
        <source>対象者延べ</source>
        <translation>Client-contacts</translation>
    </message>
    <message>
        <source>対象者実</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>集団活動・普及啓発</source>
        <translation>Group activities and public events</translation>
    </message>
    <message>
        <source>回・延人員</source>
        <translation>events, attendance</translation>
    </message>
    <message>
        <source>完成し取り消されていない集団活動の開催回数と参加延人員です。</source>
        <translation>Finished group activities that are not cancelled, and their attendance.</translation>
    </message>
    <message>
        <source>ピアサポーターの活動</source>
        <translation>Activity of peer supporters</translation>
    </message>
    <message>
        <source>件・延べ・実人員</source>
        <translation>activities, actions, persons</translation>
    </message>
    <message>
        <source>2人のピアが1回訪ねて3人に会えば、活動1件、ピア延べ2、対象者延べ3です。実人員は期間内で1人を1回だけ数えるため、内訳の和とは一致しません。対象小計は1アから2ウまでです。</source>
        <translation>Two supporters who go once and meet three people are 1 activity, 2 actions, 3 client-contacts. Persons count once in the period, so their total is not the sum of its parts. The counted kinds are 1ア to 2ウ.</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>Identified</translation>
    </message>
    <message>
        <source>要支援</source>
        <translation>Support needed</translation>
    </message>
    <message>
        <source>不要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>同意撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>計画作成_単独</source>
        <translation>Plan made alone</translation>
    </message>
    <message>
        <source>計画作成_共同</source>
        <translation>Plan made jointly</translation>
    </message>
    <message>
        <source>交付</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>支援開始</source>
        <translation>Support begun</translation>
    </message>
    <message>
        <source>延長</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>見直し</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>終了_期間満了</source>
        <translation>Ended: period over</translation>
    </message>
    <message>
        <source>終了_同意撤回</source>
        <translation>Ended: consent withdrawn</translation>
    </message>
    <message>
        <source>終了_転出</source>
        <translation>Ended: moved away</translation>
    </message>
    <message>
        <source>終了_死亡</source>
        <translation>Ended: died</translation>
    </message>
    <message>
        <source>終了_居所不明</source>
        <translation>Ended: whereabouts unknown</translation>
    </message>
    <message>
        <source>終了_再入院</source>
        <translation>Ended: readmitted</translation>
    </message>
    <message>
        <source>終了_目標達成</source>
        <translation>Ended: goal reached</translation>
    </message>
    <message>
        <source>終了_矯正施設・医療観察法</source>
        <translation>Ended: custody or forensic care</translation>
    </message>
    <message>
        <source>終了_その他</source>
        <translation>Ended: other</translation>
    </message>
    <message>
        <source>判断中_期末</source>
        <translation>Being judged at the end</translation>
    </message>
    <message>
        <source>実施中_期末</source>
        <translation>Active at the end</translation>
    </message>
    <message>
        <source>職員1人当たり_期末</source>
        <translation>Active per worker at the end</translation>
    </message>
    <message>
        <source>退院後支援</source>
        <translation>Discharge support</translation>
    </message>
    <message>
        <source>それぞれの出来事をその日付で数えます。同意は後で撤回されたものも含みます。職員1人当たりは期末に実施中の件数をその担当職員の実数で割ったものです。</source>
        <translation>Each event counts on its own day. Consents include those withdrawn later. Per worker is what is active at the end divided by the workers who carry it.</translation>
    </message>
    <message>
        <source>①１年以上の精神科病院在院患者数</source>
        <translation>① Inpatients of a year and longer</translation>
    </message>
    <message>
        <source>②地域移行支援利用者数</source>
        <translation>② Users of transition support</translation>
    </message>
    <message>
        <source>③ピアサポーターの活動回数</source>
        <translation>③ Activity of peer supporters</translation>
    </message>
    <message>
        <source>④精神医療相談件数</source>
        <translation>④ Psychiatric care calls</translation>
    </message>
    <message>
        <source>前年度</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>当年度</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>増減</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>増減率</source>
        <translation>Change in %</translation>
    </message>
    <message>
        <source>状況共有シートの指標</source>
        <translation>Indicators of the situation sheet</translation>
    </message>
    <message>
        <source>人・回・件</source>
        <translation>persons, times, calls</translation>
    </message>
    <message>
        <source>入力された値があればそれを、なければ記録から数えた値を示します。①は入力だけです。③の数え方は設定に従います。④は精神科救急情報センターの精神医療相談です。</source>
        <translation>A typed-in figure where there is one, else what the records say. ① is typed in only. ③ follows the setting. ④ is the psychiatric care calls of the emergency centre.</translation>
    </message>
    <message>
        <source>在院</source>
        <translation>In hospital</translation>
    </message>
    <message>
        <source>1年以上</source>
        <translation>A year and longer</translation>
    </message>
    <message>
        <source>1年以上65歳以上</source>
        <translation>of them 65 and older</translation>
    </message>
    <message>
        <source>1年以上65歳未満</source>
        <translation>of them under 65</translation>
    </message>
    <message>
        <source>1年以上年齢不明</source>
        <translation>of them age unknown</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>利用中_期末</source>
        <translation>In use at the end</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>利用者実</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>在院者（期間の末日）</source>
        <translation>In hospital on the period’s last day</translation>
    </message>
    <message>
        <source>人</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>事務所が把握している在院者を、期間の末日に1人ずつ数えます。1年以上は入院日が前年の同じ日以前の人、年齢は末日の満年齢です。630調査の数とは一致しません。</source>
        <translation>Persons known to the office who are in hospital on the period’s last day, one each. A year and longer: admitted on the same day of the year before or earlier; age in full years on the last day. Not the figures of the 630 survey.</translation>
    </message>
    <message>
        <source>地域移行支援の利用</source>
        <translation>Use of transition support</translation>
    </message>
    <message>
        <source>件・実人員</source>
        <translation>uses, persons</translation>
    </message>
    <message>
        <source>新規は支給開始日、終了は支給終了日で数えます。利用者実は期間中に1日でも利用した人で、終了日も利用した日に含みます。</source>
        <translation>New by the first day of use, ended by the last. Users are those with a day of use in the period, the last day included.</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>単位: %1</source>
        <translation>Unit: %1</translation>
    </message>
    <message>
        <source>この期間に未完成の記録が%1件あり、数えていません。</source>
        <translation>%1 unfinished records in this period are not counted.</translation>
    </message>
    <message>
        <source>%1&#x3000;集計表%2</source>
        <translation>%1 – Tables of counts%2</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1（4月から%2月まで）</source>
        <translation>%1 (April through month %2)</translation>
    </message>
    <message>
        <source>地域保健・健康増進事業報告&#x3000;精神保健福祉（相談の延人員）</source>
        <translation>National report on community health – mental health (consultations, persons counted each time)</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>初日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>区</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>数え方</source>
        <translation>How it is counted</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>作成</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>数えた結果が0</source>
        <translation>counted, none</translation>
    </message>
    <message>
        <source>該当する数がない</source>
        <translation>no such figure</translation>
    </message>
    <message>
        <source>計算できない</source>
        <translation>cannot be computed</translation>
    </message>
    <message>
        <source>収集していない</source>
        <translation>not collected</translation>
    </message>
    <message>
        <source>マイナス</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>入力した値</source>
        <translation>typed in</translation>
    </message>
    <message>
        <source>暫定値</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>各区の和</source>
        <translation>sum of the wards</translation>
    </message>
    <message>
        <source>ピア延べによる</source>
        <translation>by peer actions</translation>
    </message>
    <message>
        <source>活動件数による</source>
        <translation>by events</translation>
    </message>
    <message>
        <source>総相談件数の%1%</source>
        <translation>%1% of all consultations</translation>
    </message>
    <message>
        <source>（細区分なし）</source>
        <translation>(no second-level code)</translation>
    </message>
    <message>
        <source>「その他」が%1％を占めています（%2のうち%3）。</source>
        <translation>&quot;Other&quot; makes up %1% (%3 of %2).</translation>
    </message>
    <message>
        <source>%1は、個人が特定されないよう伏せた数です（1から%2までの数と、差し引きでそれが分かる数）。</source>
        <translation>%1 stands for a figure withheld so that nobody can be identified (1 to %2, and figures from which one could be computed).</translation>
    </message>
    <message>
        <source>履歴の先頭: %1</source>
        <translation>Head of the journal: %1</translation>
    </message>
    <message>
        <source>締めた数</source>
        <translation>closed figures</translation>
    </message>
    <message>
        <source>締めていない数</source>
        <translation>figures not closed yet</translation>
    </message>
    <message>
        <source>伏せた数</source>
        <translation>withheld</translation>
    </message>
    <message>
        <source>年月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>訂正した数</source>
        <translation>Corrected figure</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>訂正日・人</source>
        <translation>When and by whom</translation>
    </message>
    <message>
        <source>報告したあとの訂正</source>
        <translation>Corrected after it was reported</translation>
    </message>
    <message>
        <source>報告したあとに訂正した数が%1件あります（公表するものには内訳を載せません）。</source>
        <translation>%1 figures were corrected after they were reported (not listed in what is published).</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>締めた数（締めたあとの訂正を含みます）</source>
        <translation>Closed, with corrections made since</translation>
    </message>
    <message>
        <source>履歴の先頭</source>
        <translation>Head of the journal</translation>
    </message>
    <message>
        <source>内訳: %1</source>
        <translation> It is made of: %1</translation>
    </message>
    <message>
        <source>集計のない区（含んでいません）: %1</source>
        <translation>Wards without a file (not included): %1</translation>
    </message>
    <message>
        <source>この期間か表のない区（含んでいません）: %1</source>
        <translation>Wards without this period or table (not included): %1</translation>
    </message>
    <message>
        <source>締めていない月のある区: %1</source>
        <translation>Wards with open months: %1</translation>
    </message>
    <message>
        <source>提出の期限のあとに作られた集計の区: %1</source>
        <translation>Wards whose file was made after the due date: %1</translation>
    </message>
    <message>
        <source>期間が終わる前に作られた集計の区: %1</source>
        <translation>Wards whose file was made before the period ended: %1</translation>
    </message>
    <message>
        <source>%1（各区の集計の合算）</source>
        <translation>%1 (sum of the wards’ files)</translation>
    </message>
    <message>
        <source>地域保健・健康増進事業報告&#x3000;精神保健福祉（普及啓発）</source>
        <translation>National return: mental health welfare (public education)</translation>
    </message>
    <message>
        <source>再掲（うつ病）</source>
        <translation>of these: depression</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3（続き）</source>
        <translation>%1  %2  %3 (continued)</translation>
    </message>
    <message>
        <source>この期間に未完成の記録（ほかの表のものを含む）が%1件あり、数えていません。</source>
        <translation>%1 unfinished records of this period (those of other tables too) are not counted.</translation>
    </message>
    <message>
        <source>%1件の記録</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>%1%2（%3）</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>この期間に未完成の記録があり、それらは数えていません。</source>
        <translation>There are unfinished records in this period, which are not counted.</translation>
    </message>
    <message>
        <source>この期間に未完成の記録（ほかの表のものを含む）があり、それらは数えていません。</source>
        <translation>There are unfinished records (of other tables too) in this period, which are not counted.</translation>
    </message>
    <message>
        <source>集計表「%1」には、選んだ期間と区の行がありません。</source>
        <translation>The table &quot;%1&quot; has no rows for the chosen periods and wards.</translation>
    </message>
    <message>
        <source>「%1」の行は、選んだ集計表と期間にありません。</source>
        <translation>The chosen tables and periods have no rows for &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>countpapers</name>
    <message>
        <source>（練習用）</source>
        <translation>(practice)</translation>
    </message>
    <message>
        <source>書き出しました: %1</source>
        <translation>Exported: %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excelブック (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>保存先を選ぶ…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>集計表の保存先</source>
        <translation>Save the tables of counts</translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>集計を書き出すフォルダー</source>
        <translation>Folder for the counts</translation>
    </message>
    <message>
        <source>集計</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>選んだ内容の集計はありません。</source>
        <translation>There are no counts for this choice.</translation>
    </message>
</context>
<context>
    <name>countseries</name>
    <message>
        <source>%1月</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>--%1 を指定してください。</source>
        <translation>Give --%1.</translation>
    </message>
    <message>
        <source>--%1 には0以上の整数を指定してください。</source>
        <translation>Give a whole number of 0 or more for --%1.</translation>
    </message>
    <message>
        <source>%1: 読まなかった列: %2</source>
        <translation>%1: columns not read: %2</translation>
    </message>
    <message>
        <source>%1: 追加 %2、更新 %3、変更なし %4、取り込めない行 %5</source>
        <translation>%1: added %2, updated %3, unchanged %4, bad rows %5</translation>
    </message>
    <message>
        <source>取り込めない行を %1 に書き出しました。</source>
        <translation>The bad rows were written to %1.</translation>
    </message>
    <message>
        <source>点検だけを行い、何も書き込んでいません。</source>
        <translation>Only checked, nothing written.</translation>
    </message>
    <message>
        <source>--%1 には年月を指定してください（例: 2021-04）。</source>
        <translation>Give a month for --%1 (for example 2021-04).</translation>
    </message>
    <message>
        <source>--from は --to 以前の年月にしてください。</source>
        <translation>--from must not be later than --to.</translation>
    </message>
    <message>
        <source>集計表「%1」はありません。</source>
        <translation>There is no table of counts &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--encoding は utf-8 か cp932 です。</source>
        <translation>--encoding is utf-8 or cp932.</translation>
    </message>
    <message>
        <source>区「%1」はありません。</source>
        <translation>There is no ward &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>取り込む台帳のファイルを指定してください。</source>
        <translation>Give the ledger files to import.</translation>
    </message>
    <message>
        <source>--ward には10区のいずれかを指定してください（例: 北区）。</source>
        <translation>Give one of the ten wards for --ward (for example 北区).</translation>
    </message>
    <message>
        <source>問題はありません。記録の連鎖の先頭: %1</source>
        <translation>No problems. Head of the journal chain: %1</translation>
    </message>
    <message>
        <source>%1 に控えを作り、開いて確かめました。</source>
        <translation>Backed up to %1, and checked that it opens.</translation>
    </message>
    <message>
        <source>%1 に復元しました。</source>
        <translation>Restored to %1.</translation>
    </message>
    <message>
        <source>%1 に練習用の窓口を作成しました。</source>
        <translation>Created a practice office in %1.</translation>
    </message>
    <message>
        <source>--server は「ホスト名」か「ホスト名:ポート」です。</source>
        <translation>--server is HOST or HOST:PORT.</translation>
    </message>
    <message>
        <source>--out には「.madobe」で終わる名前を指定してください。</source>
        <translation>--out needs a name that ends in “.madobe”.</translation>
    </message>
    <message>
        <source>%1 をこの版に上げました。</source>
        <translation>%1 was brought up to this version.</translation>
    </message>
    <message>
        <source>%1 に移し、読み返して元と同じであることを確かめました。元の場所は変えていません。これからは使わないでください。</source>
        <translation>Moved to %1, read back and found the same. The old place was not changed; do not use it any more.</translation>
    </message>
    <message>
        <source>記録の連鎖の先頭: %1</source>
        <translation>Head of the journal’s chain: %1</translation>
    </message>
    <message>
        <source>取り込めない行があるので、何も書き込んでいません。</source>
        <translation>Nothing was written, because some rows cannot be imported.</translation>
    </message>
    <message>
        <source>--format に指定できるのは %1 です。</source>
        <translation>--format takes %1.</translation>
    </message>
    <message>
        <source>（練習用）</source>
        <translation>(practice)</translation>
    </message>
    <message>
        <source>%1（このまま合算するには --%2）</source>
        <translation>%1 (to roll up anyway: --%2)</translation>
    </message>
    <message>
        <source>合算する集計のファイルを指定してください。</source>
        <translation>Name the files of counts to roll up.</translation>
    </message>
    <message>
        <source>--out の終わりは .pdf、.odt、.html のどれかです。</source>
        <translation>--out must end in .pdf, .odt or .html.</translation>
    </message>
    <message>
        <source>--fiscal-year には年度を指定してください（例: 2021、R3）。</source>
        <translation>Give a fiscal year with --fiscal-year (for example 2021 or R3).</translation>
    </message>
    <message>
        <source>「.madobe」は接続ファイルの名前です。--db には新しいファイルの名前を指定してください（サーバーに作るのは「server init」と「move」です）。</source>
        <translation>“.madobe” is the name of a connection file. Give --db the name of a new file (“server init” and “move” make one on a server).</translation>
    </message>
    <message>
        <source>%1年度の状況共有シートはまだないので、前のシートかひな形に数を入れて書き出します。文は画面の「協議の場」で書けます。</source>
        <translation>There is no sheet of fiscal year %1 yet: the one before, or the template, is written with the figures filled in. Texts are written in the window, under Council.</translation>
    </message>
    <message>
        <source>--due には日付を指定してください（例: R8.5.10）。</source>
        <translation>Give --due a day (for example R8.5.10 or 2026-05-10).</translation>
    </message>
    <message>
        <source>サーバーの記録はこの窓辺の版で、ロール「%1」に権限を与えました。これより古い窓辺のPCは、窓辺を上げてから開いてください。</source>
        <translation>The records on the server are of this Madobe’s version, and the role &quot;%1&quot; was given its rights. PCs with an older Madobe must be upgraded before they open them.</translation>
    </message>
    <message>
        <source>%1 に復元し、読み返して控えと同じであることを確かめました。</source>
        <translation>Restored to %1; read back and found to be the same as the backup.</translation>
    </message>
    <message>
        <source>「%1」は余分です。</source>
        <translation>&quot;%1&quot; is one word too many.</translation>
    </message>
    <message>
        <source>%1 の回復キーです。このあとエラーが出なければ、封をして保管してください:</source>
        <translation>The recovery key of %1. If no error follows, seal it and keep it safe:</translation>
    </message>
    <message>
        <source>指定「%1」はありません。</source>
        <translation>There is no option &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 のあとに値を指定してください。</source>
        <translation>Give a value after %1.</translation>
    </message>
    <message>
        <source>値をとらない指定に、「=」で値が付いています。</source>
        <translation>An option that takes no value was given one with &quot;=&quot;.</translation>
    </message>
    <message>
        <source>標準出力</source>
        <translation>Standard output</translation>
    </message>
    <message>
        <source>--encoding と --replacement が使えるのは --format csv だけです。</source>
        <translation>--encoding and --replacement can be used with --format csv only.</translation>
    </message>
    <message>
        <source>--replacement は --encoding cp932 と一緒に指定してください。</source>
        <translation>Give --replacement together with --encoding cp932.</translation>
    </message>
    <message>
        <source>シフトJISにない%1文字を「%2」に置き換えました。</source>
        <translation>%1 characters that Shift-JIS does not have were replaced by &quot;%2&quot;.</translation>
    </message>
</context>
<context>
    <name>duplicate</name>
    <message>
        <source>氏名かかな</source>
        <translation>name or kana</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>phone number</translation>
    </message>
    <message>
        <source>%1（%2が同じ）</source>
        <translation>%1 (same %2)</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>entity</name>
    <message>
        <source>アカウント</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>ケース</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Case worker</translation>
    </message>
    <message>
        <source>コード一覧</source>
        <translation>Code list</translation>
    </message>
    <message>
        <source>相談記録</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>医療機関</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>入院歴</source>
        <translation>Hospital stay</translation>
    </message>
    <message>
        <source>窓口件数</source>
        <translation>Calls at the centre</translation>
    </message>
    <message>
        <source>委員</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>課題と方針</source>
        <translation>Issue and policy</translation>
    </message>
    <message>
        <source>好事例</source>
        <translation>Good practice</translation>
    </message>
    <message>
        <source>今年度の予定</source>
        <translation>This year’s schedule</translation>
    </message>
    <message>
        <source>退院後支援</source>
        <translation>Discharge support</translation>
    </message>
    <message>
        <source>同意経過</source>
        <translation>Consent step</translation>
    </message>
    <message>
        <source>計画版</source>
        <translation>Plan version</translation>
    </message>
    <message>
        <source>交付</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>集団活動</source>
        <translation>Group activity</translation>
    </message>
    <message>
        <source>指標</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>機関の窓口</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>機関との連絡</source>
        <translation>Talk with the institution</translation>
    </message>
    <message>
        <source>ピア活動</source>
        <translation>Peer activity</translation>
    </message>
    <message>
        <source>ピアサポーター</source>
        <translation>Peer supporter</translation>
    </message>
    <message>
        <source>地域移行支援</source>
        <translation>Transition support</translation>
    </message>
    <message>
        <source>月の締め</source>
        <translation>Closing of months</translation>
    </message>
    <message>
        <source>月の記入済み報告</source>
        <translation>Report of a month as written up</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>状況共有シート</source>
        <translation>Situation sheet</translation>
    </message>
    <message>
        <source>状況共有シートの部品</source>
        <translation>Situation sheet block</translation>
    </message>
    <message>
        <source>統合した対象者</source>
        <translation>Merged persons</translation>
    </message>
    <message>
        <source>休止</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>⚠ 封が壊れていて読めません</source>
        <translation>⚠ The seal is damaged: unreadable</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>%1 は空のファイルです。見出しの行のある台帳を選んでください。</source>
        <translation>%1 is empty. Choose a ledger with a header row.</translation>
    </message>
    <message>
        <source>%1 の%2行目で始まる引用符（&quot;）が閉じられていません。その行を直してからもう一度取り込んでください。</source>
        <translation>A quotation mark (&quot;) that begins in %1 on line %2 is not closed. Mend that line and import again.</translation>
    </message>
    <message>
        <source>%1 の見出しに必要な列がありません: %2。見出しの名前を確かめてください。</source>
        <translation>%1 lacks columns that are needed: %2. Check the names in the header.</translation>
    </message>
    <message>
        <source>%1 の見出しに同じ列が2つあります: %2。どちらかを消してください。</source>
        <translation>%1 has the same column twice: %2. Remove one of them.</translation>
    </message>
    <message>
        <source>%1 がどの台帳か、ファイル名から分かりません。「台帳名=ファイル」と指定してください。台帳: %2</source>
        <translation>The file name does not tell which ledger %1 is. Name it as &quot;ledger=FILE&quot;. Ledgers: %2</translation>
    </message>
    <message>
        <source>%1 の%2行目を読めません。</source>
        <translation>Line %2 of %1 cannot be read.</translation>
    </message>
    <message>
        <source>%1 を開けません。ファイルの場所と、読み書きの権限を確かめてください。</source>
        <translation>%1 cannot be opened. Check where it is and whether you may read and write it.</translation>
    </message>
    <message>
        <source>%1 は窓辺のファイルではありません。</source>
        <translation>%1 is not a file of Madobe.</translation>
    </message>
    <message>
        <source>%1 は暗号化されていないため、開きません。</source>
        <translation>%1 is not encrypted, so it will not be opened.</translation>
    </message>
    <message>
        <source>ファイルが壊れています。控えから復元してください。</source>
        <translation>The file is damaged. Restore it from a backup.</translation>
    </message>
    <message>
        <source>ほかの記録とのつながりが合わないため、保存しませんでした。使われている記録は取り除けません。</source>
        <translation>Not saved: the links to other records would not hold. A record in use cannot be taken out.</translation>
    </message>
    <message>
        <source>%1 に書き込めません。フォルダーの権限を確かめてください。</source>
        <translation>%1 cannot be written. Check the rights of the folder.</translation>
    </message>
    <message>
        <source>ディスクの空きが足りません。空きを作ってからやり直してください。何も変わっていません。</source>
        <translation>The disk is full. Make room and try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 は共有フォルダーにあります。壊れるおそれがあるため、このパソコンのフォルダーに置いてください。</source>
        <translation>%1 is in a shared folder, where it could be damaged. Put it in a folder of this PC.</translation>
    </message>
    <message>
        <source>%1 はすでにあります。別の名前にしてください。</source>
        <translation>%1 exists already. Choose another name.</translation>
    </message>
    <message>
        <source>保存先で思わぬことが起きました。もう一度お試しください。</source>
        <translation>Something unexpected happened while storing. Please try again.</translation>
    </message>
    <message>
        <source>鍵のファイル %1 がありません。控えから戻すか、回復キーで開いてください。</source>
        <translation>The key file %1 is missing. Restore it from a backup or use the recovery key.</translation>
    </message>
    <message>
        <source>ログイン名かパスワードが違います。</source>
        <translation>Wrong user name or password.</translation>
    </message>
    <message>
        <source>回復キーに書き間違いがあります。紙と見比べてください。</source>
        <translation>The recovery key is mistyped. Compare it with the paper.</translation>
    </message>
    <message>
        <source>パスワードは%1文字以上にしてください。</source>
        <translation>A password needs at least %1 characters.</translation>
    </message>
    <message>
        <source>パスワードの間違いが続いたため、あと%1秒待ってください。</source>
        <translation>Too many wrong passwords. Wait another %1 seconds.</translation>
    </message>
    <message>
        <source>「%1」は使えなくなっています。管理者に尋ねてください。</source>
        <translation>&quot;%1&quot; may no longer be used. Ask an administrator.</translation>
    </message>
    <message>
        <source>「%1」の権限ではできません。</source>
        <translation>The rights of &quot;%1&quot; do not allow this.</translation>
    </message>
    <message>
        <source>%1 が見つかりません。</source>
        <translation>%1 was not found.</translation>
    </message>
    <message>
        <source>この記録はほかの人が先に変えました。新しい内容と見比べてください。</source>
        <translation>Somebody else changed this record first. Compare it with the new content.</translation>
    </message>
    <message>
        <source>「%1」は受け付けられません。内容を確かめてください。</source>
        <translation>&quot;%1&quot; cannot be accepted. Please check it.</translation>
    </message>
    <message>
        <source>%1 を読み書きできません。</source>
        <translation>%1 cannot be read or written.</translation>
    </message>
    <message>
        <source>%1 は窓辺の控えではないか、壊れています。ほかの控えを試してください。</source>
        <translation>%1 is not a backup of Madobe, or is damaged. Try another backup.</translation>
    </message>
    <message>
        <source>取り込めない行があります。</source>
        <translation>Some rows cannot be imported.</translation>
    </message>
    <message>
        <source>中止しました。何も変わっていません。</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>窓辺の内部の誤りです（%1）。</source>
        <translation>An internal error of Madobe (%1).</translation>
    </message>
    <message>
        <source>%1 のサーバーは古い版（%2）です。PostgreSQL 15以降に上げるよう管理者に頼んでください。</source>
        <translation>The server of %1 is too old (%2). Ask its administrator for PostgreSQL 15 or later.</translation>
    </message>
    <message>
        <source>%1 は窓辺のために用意されていません（照合順序: %2）。文字コードUTF-8、照合順序Cで作り直すよう管理者に頼んでください。</source>
        <translation>%1 was not prepared for Madobe (collation: %2). Ask the administrator to make it again with the encoding UTF-8 and the collation C.</translation>
    </message>
    <message>
        <source>サーバー %1 につながりません。ネットワークとサーバーの電源を確かめてください。</source>
        <translation>The server %1 cannot be reached. Check the network, and whether the server is on.</translation>
    </message>
    <message>
        <source>%1 の証明書を確かめられないので、つなぎません。接続ファイルの証明書が正しいか、管理者に確かめてください。</source>
        <translation>The certificate of %1 cannot be verified, so there is no connection. Ask the administrator whether the certificate of the connection file is right.</translation>
    </message>
    <message>
        <source>%1 の記録はこの窓辺より古い版です。管理者が「madobectl server upgrade」を行うと開けます。</source>
        <translation>The records on %1 are of an older version than this Madobe. They open after an administrator has run “madobectl server upgrade”.</translation>
    </message>
    <message>
        <source>%1 は接続ファイルとして読めません（%2）。管理者から受け取り直してください。</source>
        <translation>%1 cannot be read as a connection file (%2). Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>%1 の行の終わりがCRだけなので、行に分けられません。表計算ソフトで「CSV UTF-8（コンマ区切り）」として保存し直してください。</source>
        <translation>The lines of %1 end in CR alone, so it cannot be split into rows. Save it again from the spreadsheet as “CSV UTF-8 (comma delimited)”.</translation>
    </message>
    <message>
        <source>%1 の見出しに使えない文字（U+0000）が入っています。見出しを直してください。</source>
        <translation>The header of %1 holds a character that cannot be used (U+0000). Mend the header.</translation>
    </message>
    <message>
        <source>%1 はExcelのブック（.xlsx）ではないか、壊れています。</source>
        <translation>%1 is not an Excel workbook (.xlsx), or it is damaged.</translation>
    </message>
    <message>
        <source>%1 にはパスワードがかかっているか、古いExcelの形式（.xls）です。Excelで開き、パスワードを外して「Excelブック（.xlsx）」として保存し直してください。</source>
        <translation>%1 has a password or is in the format of old Excel (.xls). Open it in Excel, remove the password and save it as &quot;Excel Workbook (.xlsx)&quot;.</translation>
    </message>
    <message>
        <source>%1 にシート「%2」がありません。</source>
        <translation>%1 has no sheet &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 は%2行目のあたりで壊れています。Excelで開いて保存し直してください。</source>
        <translation>%1 is damaged near row %2. Open it in Excel and save it again.</translation>
    </message>
    <message>
        <source>%1 は大きすぎて読めません。ブックを分けて保存し直してください。</source>
        <translation>%1 is too large to be read. Divide the workbook and save it again.</translation>
    </message>
    <message>
        <source>%1 を書き出しませんでした。シート「%2」の%3行目がExcelの限り（1つのセルに32,767文字、1枚に1,048,576行）を超えます。CSVで書き出してください。</source>
        <translation>%1 was not written. Row %3 of the sheet &quot;%2&quot; is more than Excel holds (32,767 characters a cell, 1,048,576 rows a sheet). Export it as CSV.</translation>
    </message>
    <message>
        <source>%1 に添える %3 がありません。書き出された2つのファイルを同じフォルダーに置いてください。</source>
        <translation>%3, which belongs to %1, is missing. Put both exported files into the same folder.</translation>
    </message>
    <message>
        <source>%1 が壊れています。書き出したままのファイルを使ってください。</source>
        <translation>%1 is damaged. Use the file as it was exported.</translation>
    </message>
    <message>
        <source>%1 の「%3」がないか、正しくありません。書き出したままのファイルを使ってください。</source>
        <translation>“%3” in %1 is missing or not valid. Use the file as it was exported.</translation>
    </message>
    <message>
        <source>%1 は書き出した後に変わっています（%3 のSHA-256と合いません）。Excelなどで保存し直さず、書き出したままのファイルを使ってください。</source>
        <translation>%1 has changed since it was exported (it does not match the SHA-256 in %3). Use the file as it was exported, not saved again by Excel or the like.</translation>
    </message>
    <message>
        <source>%1 は練習用の窓口の集計なので、合算できません。</source>
        <translation>%1 comes from a practice office and cannot be added up.</translation>
    </message>
    <message>
        <source>%1 の数え方（版 %3）はこの窓辺の数え方（版 %4）より新しいため、合算できません。新しい版の窓辺で合算してください。</source>
        <translation>The counting rules of %1 (version %3) are newer than those of this Madobe (version %4). Roll up with a newer Madobe.</translation>
    </message>
    <message>
        <source>%1 の数え方（%3）が %4 の数え方（%5）と違うため、合算できません。同じ版の窓辺で書き出し直してください。</source>
        <translation>The counting rules of %1 (%3) differ from those of %4 (%5). Export both again with the same version of Madobe.</translation>
    </message>
    <message>
        <source>%1 の窓口「%3」は10区のいずれでもないため、合算できません。</source>
        <translation>The office “%3” of %1 is none of the ten wards and cannot be added up.</translation>
    </message>
    <message>
        <source>%1 と %4 はどちらも%3の集計です。どちらか1つにしてください。</source>
        <translation>%1 and %4 are both counts of %3. Give one of them.</translation>
    </message>
    <message>
        <source>%1 に%3の行がありません。この区を含めて書き出し直してください。</source>
        <translation>%1 has no rows of %3. Export it again with this ward.</translation>
    </message>
    <message>
        <source>%1 の%2行目は集計の行の形をしていません。</source>
        <translation>Line %2 of %1 does not have the form of a line of counts.</translation>
    </message>
    <message>
        <source>%1 の%2行目の集計表「%3」はありません。</source>
        <translation>Line %2 of %1: there is no table “%3”.</translation>
    </message>
    <message>
        <source>%1 の%2行目の期間「%3」は正しくありません。</source>
        <translation>Line %2 of %1: “%3” is not a period.</translation>
    </message>
    <message>
        <source>%1 の%2行目の「%3」は %4 の一覧にありません。</source>
        <translation>Line %2 of %1: “%3” is not listed in %4.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）の値「%4」は件数ではありません。</source>
        <translation>Line %2 of %1 (%3): “%4” is not a figure.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）に値がなく、その理由も書かれていません。</source>
        <translation>Line %2 of %1 (%3) has neither a figure nor a reason for having none.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）は%4行目と同じ欄です。</source>
        <translation>Line %2 of %1 (%3) is the same cell as line %4.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）の計 %4 が内訳の和 %5 と合いません。</source>
        <translation>Line %2 of %1 (%3): the total %4 is not the sum %5 of its parts.</translation>
    </message>
    <message>
        <source>%1 の%3（%4）に欠けている行があります。</source>
        <translation>Lines are missing in %3 (%4) of %1.</translation>
    </message>
    <message>
        <source>%1 にはこのほかに%3件の誤りがあります。</source>
        <translation>%1 has %3 more faults.</translation>
    </message>
    <message>
        <source>集計のない区があります: %3</source>
        <translation>Wards without counts: %3</translation>
    </message>
    <message>
        <source>%1（%4）に、ほかの区にある期間がありません: %3</source>
        <translation>%1 (%4) lacks periods that other wards have: %3</translation>
    </message>
    <message>
        <source>%1（%4）に、ほかの区にある集計表がありません: %3</source>
        <translation>%1 (%4) lacks tables that other wards have: %3</translation>
    </message>
    <message>
        <source>%1（%4）に、締められていない月があります: %3</source>
        <translation>%1 (%4) has months that are not closed: %3</translation>
    </message>
    <message>
        <source>区ごとの行がないため合算しない集計表: %3</source>
        <translation>Tables left out because they have no rows by ward: %3</translation>
    </message>
    <message>
        <source>%1（%3）には記録が1件もありません。0として合算します。</source>
        <translation>%1 (%3) has no records at all. It counts as 0.</translation>
    </message>
    <message>
        <source>コード「%3」の名称が%4では「%5」、%6では「%7」です。同じものとして合算します。</source>
        <translation>Code “%3” is called “%5” in %4 and “%7” in %6. Both are added up as one.</translation>
    </message>
    <message>
        <source>「%3」（コード %4）のない区があります。0として合算します: %5</source>
        <translation>Wards without “%3” (code %4), counted as 0: %5</translation>
    </message>
    <message>
        <source>%1 のどのシートが台帳か分かりません。シートの名前を台帳の名前にしてください。シート: %2</source>
        <translation>It cannot be told which sheet of %1 is the ledger. Name the sheet after the ledger. Sheets: %2</translation>
    </message>
    <message>
        <source>締めた月の数が変わります（%1）。訂正のわけが要ります。</source>
        <translation>Figures of a closed month would change (%1). A reason for the correction is needed.</translation>
    </message>
    <message>
        <source>鍵のファイルがこのデータのものではないか、壊れています。控えから戻すか、回復キーで開いてください。それでも開けないときはデータのファイルが壊れていますので、控えから復元してください。</source>
        <translation>The key file does not belong to this data, or is damaged. Restore it from a backup or use the recovery key. If that does not open it either, the file of the data is damaged: restore it from a backup.</translation>
    </message>
    <message>
        <source>ロール「%1」はサーバーの管理者の権限を持っているので、事務所には使えません。ほかの名前を「--role」で指定してください。</source>
        <translation>The role “%1” has an administrator’s rights on the server and cannot be an office’s. Give another name with “--role”.</translation>
    </message>
    <message>
        <source>%1（%4）は期限のあとに作られています: %3</source>
        <translation>%1 (%4) was made after the day it was due: %3</translation>
    </message>
    <message>
        <source>%1（%4）は期間が終わる前に作られています: %3（期間の終わり: %5）</source>
        <translation>%1 (%4) was made before its period was over: %3 (the period ends: %5)</translation>
    </message>
    <message>
        <source>確定したシートと、新しい版のあるシートは直せません。直すときは「新しい版」を始めてください。</source>
        <translation>A sheet that is final or has a newer version cannot be changed. Begin a new version to change it.</translation>
    </message>
    <message>
        <source>サーバー %1 がこのPCを受け入れません。このPCの証明書かパスワードと、サーバーの許可（pg_hba.conf）を管理者に確かめてください。</source>
        <translation>The server %1 does not accept this PC. Ask the administrator to check this PC’s certificate or password, and what the server allows (pg_hba.conf).</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）の %4 が、%5 の和 %6 と合いません。</source>
        <translation>In %1, line %2 (%3): %4 differs from %6, the sum of %5.</translation>
    </message>
    <message>
        <source>ほかの記録と合わなくなるので、何も変えませんでした。ぶつかっている相手の記録を先に直してから、もう一度お試しください。</source>
        <translation>Nothing was changed: it would contradict other records. Mend the record that it contradicts first, then try again.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）の %4 が、%5 の %6 と合いません。</source>
        <translation>%1, line %2 (%3): %4 does not fit %6 of %5.</translation>
    </message>
    <message>
        <source>%1 の%2行目（%3）の %4 が、%5 の同じ欄の %6 より大きくなっています。</source>
        <translation>%1, line %2 (%3): %4 is larger than %6 in the same cell of %5.</translation>
    </message>
    <message>
        <source>記録は新しい版の窓辺のものです（記録 %1、この窓辺 %2）。この窓辺を終了し、新しい版で開いてください。</source>
        <translation>The records are of a newer Madobe (records %1, this Madobe %2). Close this Madobe and open them with the newer one.</translation>
    </message>
    <message>
        <source>ほかの窓辺がこのファイルを開いています（PC「%1」、%3 から）。そちらを終了してください。</source>
        <translation>Another Madobe has this file open (PC &quot;%1&quot;, since %3). Close that one.</translation>
    </message>
    <message>
        <source>サーバー %1 は起動か停止のとちゅうです。少し待ってからやり直してください。</source>
        <translation>The server %1 is just starting or stopping. Wait a little and try again.</translation>
    </message>
    <message>
        <source>サーバー %1 につながっているPCが多すぎます。使っていない窓辺を終了してからやり直してください。たびたび起こるときは、サーバーの上限（max_connections）を管理者に確かめてください。</source>
        <translation>Too many PCs are connected to the server %1. Close a Madobe that is not in use and try again. If it happens often, ask the administrator about the limit of the server (max_connections).</translation>
    </message>
    <message>
        <source>サーバー %1 に事務所がありません。接続ファイルのデータベース名を確かめてください。用意がとちゅうで止まったときは、管理者が同じ「madobectl server init」「move」「restore」をもう一度行うと出来上がります。</source>
        <translation>There is no office on the server %1. Check the name of the database in the connection file. If its setting up was cut off, the administrator completes it by the same &quot;madobectl server init&quot;, &quot;move&quot; or &quot;restore&quot; once more.</translation>
    </message>
    <message>
        <source>サーバー %1 は、このロールにその権限を与えていません。事務所の用意がとちゅうで止まったときは同じ「madobectl server init」「move」「restore」を、出来上がっているときは「madobectl server upgrade」を、管理者がもう一度行うと使えます。</source>
        <translation>The server %1 has not given this role that right. If the setting up of the office was cut off, the administrator runs the same &quot;madobectl server init&quot;, &quot;move&quot; or &quot;restore&quot; once more; if it was completed, &quot;madobectl server upgrade&quot;.</translation>
    </message>
    <message>
        <source>%1 は、開いたときと別の事務所になっています。何も書き込んでいません。この窓辺を終了し、管理者に確かめてください。</source>
        <translation>%1 is another office than the one that was opened. Nothing was written. Close this Madobe and ask the administrator.</translation>
    </message>
    <message>
        <source>「%1」の役割が変わり、この操作の権限がなくなりました。ログインし直すか、管理者に尋ねてください。</source>
        <translation>The role of &quot;%1&quot; was changed and no longer has the right for this. Log in again or ask the administrator.</translation>
    </message>
    <message>
        <source>この操作は、履歴からは元に戻せません。</source>
        <translation>This cannot be undone from the history.</translation>
    </message>
    <message>
        <source>%1 %2の「%3」は、封が壊れていて読めません。サーバーを見る人に知らせ、前の控えと比べてください。</source>
        <translation>&quot;%3&quot; of %1 %2 cannot be read: its seal is damaged. Tell who looks after the server, and compare with an earlier backup.</translation>
    </message>
    <message>
        <source>%1 は読み込むファイルなので、別の名前で書き出してください。</source>
        <translation>%1 is a file that is read: write to another name.</translation>
    </message>
    <message>
        <source>%1 で印刷できません。プリンターを確かめて、もう一度印刷してください。</source>
        <translation>%1 cannot print. Check the printer and print again.</translation>
    </message>
    <message>
        <source>%1 の文字コードが分かりません（先頭から%2バイト読んだところ）。UTF-8かシフトJISで保存し直してください。</source>
        <translation>The encoding of %1 is not known (after %2 bytes). Save it again as UTF-8 or Shift JIS.</translation>
    </message>
    <message>
        <source>シフトJISにない文字がある（%2個）ため、%1 を書き出しませんでした。</source>
        <translation>%1 was not written, since there are characters that Shift-JIS does not have (%2).</translation>
    </message>
    <message>
        <source>ほか%1か所</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>まだ全部をさがし終えていません。件数が出てから、もう一度お試しください。出ないままのときは、F5で新しい内容にしてください。</source>
        <translation>Not everything has been found yet. Try again once the count is shown. If it does not appear, refresh with F5.</translation>
    </message>
    <message>
        <source>選んだのはこの人自身です。統合するもう一つの登録を選んでください。</source>
        <translation>You chose this very person. Choose the other entry that shall be merged.</translation>
    </message>
    <message>
        <source>2人のどちらかは、すでに「%1」に統合されています。</source>
        <translation>One of the two has already been merged into &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>ほかの処理が記録に書き込んでいます（取り込みやその確認など）。少し待ってからやり直してください。</source>
        <translation>Something else is writing to the records (an import, or the check of one). Wait a moment and try again.</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>区</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>相談区分</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>細区分</source>
        <translation>Subcategory</translation>
    </message>
    <message>
        <source>再掲</source>
        <translation>Overlap flags</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>記録種別</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>受発</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>相談者</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>対応</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>受付経路</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>対象者年代</source>
        <translation>Age class</translation>
    </message>
    <message>
        <source>終結事由</source>
        <translation>Closing reason</translation>
    </message>
    <message>
        <source>主副</source>
        <translation>Main or second</translation>
    </message>
    <message>
        <source>連絡可否</source>
        <translation>May be contacted</translation>
    </message>
    <message>
        <source>機関種別</source>
        <translation>Kind of institution</translation>
    </message>
    <message>
        <source>当番ブロック</source>
        <translation>Duty block</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>注意種別</source>
        <translation>Kind of alert</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>紹介先機関</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>ケース</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Own record</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>権限</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>職員コード</source>
        <translation>Staff code</translation>
    </message>
    <message>
        <source>有効</source>
        <translation>Enabled</translation>
    </message>
    <message>
        <source>ケース番号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>対象者番号</source>
        <translation>Person number</translation>
    </message>
    <message>
        <source>担当区</source>
        <translation>Responsible ward</translation>
    </message>
    <message>
        <source>受理日</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>受理経路</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>終結日</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>再開元</source>
        <translation>Reopened from</translation>
    </message>
    <message>
        <source>開始日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>終了日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>親コード</source>
        <translation>Parent code</translation>
    </message>
    <message>
        <source>年度から</source>
        <translation>From fiscal year</translation>
    </message>
    <message>
        <source>年度まで</source>
        <translation>To fiscal year</translation>
    </message>
    <message>
        <source>表示順</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>受付番号</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>受付日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>受付時刻</source>
        <translation>At</translation>
    </message>
    <message>
        <source>窓口</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>続柄</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>対象者性別</source>
        <translation>Sex of person</translation>
    </message>
    <message>
        <source>居住区</source>
        <translation>Ward of residence</translation>
    </message>
    <message>
        <source>精神医療相談</source>
        <translation>Psychiatric care calls</translation>
    </message>
    <message>
        <source>紹介先機関コード</source>
        <translation>Referred to (code)</translation>
    </message>
    <message>
        <source>所要分</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>新規</source>
        <translation>New</translation>
    </message>
    <message>
        <source>要旨</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>次回対応日</source>
        <translation>Follow-up on</translation>
    </message>
    <message>
        <source>次回対応時刻</source>
        <translation>Follow-up at</translation>
    </message>
    <message>
        <source>次回対応者</source>
        <translation>Follow-up by</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>取消理由</source>
        <translation>Cancelled because</translation>
    </message>
    <message>
        <source>連番</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>同居</source>
        <translation>Lives together</translation>
    </message>
    <message>
        <source>キーパーソン</source>
        <translation>Key person</translation>
    </message>
    <message>
        <source>本人番号</source>
        <translation>Own number</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>機関コード</source>
        <translation>Institution code</translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>仮登録</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>支援措置</source>
        <translation>Protected address</translation>
    </message>
    <message>
        <source>診断コード</source>
        <translation>Diagnosis code</translation>
    </message>
    <message>
        <source>手帳等級</source>
        <translation>Certificate grade</translation>
    </message>
    <message>
        <source>手帳有効期限</source>
        <translation>Certificate until</translation>
    </message>
    <message>
        <source>自立支援医療有効期限</source>
        <translation>Subsidy until</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>有効期限</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>職種</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>在籍終了日</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>入院形態</source>
        <translation>Admission type</translation>
    </message>
    <message>
        <source>集団活動種別</source>
        <translation>Kind of group activity</translation>
    </message>
    <message>
        <source>活動種別</source>
        <translation>Kind of activity</translation>
    </message>
    <message>
        <source>実施方法</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>対象区分</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>必要性</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>同意経過種別</source>
        <translation>Kind of consent step</translation>
    </message>
    <message>
        <source>単独共同</source>
        <translation>Authorship</translation>
    </message>
    <message>
        <source>退院後支援終了事由</source>
        <translation>End of discharge support</translation>
    </message>
    <message>
        <source>地域移行支援結果</source>
        <translation>Result of transition support</translation>
    </message>
    <message>
        <source>確定区分</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>協議の場の分野</source>
        <translation>Sector of the council</translation>
    </message>
    <message>
        <source>機関</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>ピア</source>
        <translation>Peer supporters</translation>
    </message>
    <message>
        <source>支援</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>事業所</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>担当職員</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>入院日</source>
        <translation>Admitted on</translation>
    </message>
    <message>
        <source>形態開始日</source>
        <translation>Type from</translation>
    </message>
    <message>
        <source>形態終了日</source>
        <translation>Type until</translation>
    </message>
    <message>
        <source>退院日</source>
        <translation>Discharged on</translation>
    </message>
    <message>
        <source>年月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>総相談件数</source>
        <translation>All calls</translation>
    </message>
    <message>
        <source>分野</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>就任日</source>
        <translation>Member from</translation>
    </message>
    <message>
        <source>退任日</source>
        <translation>Member until</translation>
    </message>
    <message>
        <source>会議名</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>開催日</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>会場</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>出席委員</source>
        <translation>Members present</translation>
    </message>
    <message>
        <source>委員以外の参加者数</source>
        <translation>Others present</translation>
    </message>
    <message>
        <source>議題</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>議事録</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>課題</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>取組方針</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>行政の役割</source>
        <translation>Role of government</translation>
    </message>
    <message>
        <source>医療の役割</source>
        <translation>Role of medicine</translation>
    </message>
    <message>
        <source>福祉の役割</source>
        <translation>Role of welfare</translation>
    </message>
    <message>
        <source>その他関係機関・住民等の役割</source>
        <translation>Role of others and residents</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>個人が分からない</source>
        <translation>Anonymised</translation>
    </message>
    <message>
        <source>公表してよい</source>
        <translation>May be published</translation>
    </message>
    <message>
        <source>概要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>時期（月）</source>
        <translation>Month(s)</translation>
    </message>
    <message>
        <source>実施する項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>実施する内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>支援番号</source>
        <translation>Support number</translation>
    </message>
    <message>
        <source>把握日</source>
        <translation>Identified on</translation>
    </message>
    <message>
        <source>必要性判断日</source>
        <translation>Need judged on</translation>
    </message>
    <message>
        <source>説明日</source>
        <translation>Explained on</translation>
    </message>
    <message>
        <source>同意日</source>
        <translation>Consent on</translation>
    </message>
    <message>
        <source>撤回日</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>アセスメント日</source>
        <translation>Assessed on</translation>
    </message>
    <message>
        <source>会議日</source>
        <translation>Conferences</translation>
    </message>
    <message>
        <source>計画作成日</source>
        <translation>Plan made on</translation>
    </message>
    <message>
        <source>交付日</source>
        <translation>Delivered on</translation>
    </message>
    <message>
        <source>支援開始日</source>
        <translation>Support from</translation>
    </message>
    <message>
        <source>支援終了予定日</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>延長日</source>
        <translation>Extended on</translation>
    </message>
    <message>
        <source>延長後終了予定日</source>
        <translation>End after extension</translation>
    </message>
    <message>
        <source>見直し日</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>終了事由</source>
        <translation>End reason</translation>
    </message>
    <message>
        <source>担当職員コード</source>
        <translation>Worker’s code</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>説明者</source>
        <translation>Explained by</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>作成日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>共同自治体</source>
        <translation>Other municipality</translation>
    </message>
    <message>
        <source>交付先</source>
        <translation>Delivered to</translation>
    </message>
    <message>
        <source>活動番号</source>
        <translation>Activity number</translation>
    </message>
    <message>
        <source>活動日</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>参加延人員</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>うちうつ病</source>
        <translation>About depression</translation>
    </message>
    <message>
        <source>指標</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>基準日</source>
        <translation>Reference date</translation>
    </message>
    <message>
        <source>目標値</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>出典</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>文言</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>役職・職種</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>連絡日</source>
        <translation>Talked on</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ピアコード</source>
        <translation>Peer code</translation>
    </message>
    <message>
        <source>対象者人数</source>
        <translation>Headcount</translation>
    </message>
    <message>
        <source>登録日</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>休止日</source>
        <translation>Paused from</translation>
    </message>
    <message>
        <source>研修</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>活動できる曜日・時間</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>配慮事項</source>
        <translation>To be mindful of</translation>
    </message>
    <message>
        <source>事業所コード</source>
        <translation>Provider’s code</translation>
    </message>
    <message>
        <source>支給開始日</source>
        <translation>Used from</translation>
    </message>
    <message>
        <source>支給終了日</source>
        <translation>Used until</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>提供しているもの</source>
        <translation>What it offers</translation>
    </message>
    <message>
        <source>シートの作成状況</source>
        <translation>Sheet status</translation>
    </message>
    <message>
        <source>シートの部品の種類</source>
        <translation>Kinds of sheet blocks</translation>
    </message>
    <message>
        <source>指標のよい向き</source>
        <translation>Good direction of indicators</translation>
    </message>
    <message>
        <source>区・窓口</source>
        <translation>Ward or desk</translation>
    </message>
    <message>
        <source>締めた日</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>締めた人</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>指紋</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>履歴の指紋</source>
        <translation>Fingerprint of the journal</translation>
    </message>
    <message>
        <source>開け直した日</source>
        <translation>Reopened on</translation>
    </message>
    <message>
        <source>開け直した人</source>
        <translation>Reopened by</translation>
    </message>
    <message>
        <source>開け直したわけ</source>
        <translation>Reason for reopening</translation>
    </message>
    <message>
        <source>報告日</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>報告した人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>訂正のわけ</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>訂正日</source>
        <translation>Corrected on</translation>
    </message>
    <message>
        <source>訂正した人</source>
        <translation>Corrected by</translation>
    </message>
    <message>
        <source>作成状況</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>事業名・シート名</source>
        <translation>Programme and sheet name</translation>
    </message>
    <message>
        <source>自治体名</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>リード文</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>表題</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>シート</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>シートの章</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>順</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>部品の種類</source>
        <translation>Kind of block</translation>
    </message>
    <message>
        <source>行頭の記号</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>本文・1列目</source>
        <translation>Text, column 1</translation>
    </message>
    <message>
        <source>2列目</source>
        <translation>Column 2</translation>
    </message>
    <message>
        <source>3列目</source>
        <translation>Column 3</translation>
    </message>
    <message>
        <source>4列目</source>
        <translation>Column 4</translation>
    </message>
    <message>
        <source>5列目</source>
        <translation>Column 5</translation>
    </message>
    <message>
        <source>6列目</source>
        <translation>Column 6</translation>
    </message>
    <message>
        <source>数値を使う指標</source>
        <translation>Indicator whose figures are used</translation>
    </message>
    <message>
        <source>よい向き</source>
        <translation>Good direction</translation>
    </message>
    <message>
        <source>区をもたない表の締め</source>
        <translation>Closing of tables without wards</translation>
    </message>
    <message>
        <source>統合先</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>元の番号</source>
        <translation>Former number</translation>
    </message>
    <message>
        <source>元の氏名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>元の内部番号</source>
        <translation>Former row</translation>
    </message>
    <message>
        <source>統合日</source>
        <translation>Merged on</translation>
    </message>
    <message>
        <source>統合した人</source>
        <translation>Merged by</translation>
    </message>
    <message>
        <source>休止の最終日</source>
        <translation>Last day of the pause</translation>
    </message>
    <message>
        <source>休止の理由</source>
        <translation>Reason for the pause</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>受付</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>だれの・だれから</source>
        <translation>Who and from whom</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>対応</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>次回</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>匿名の人について・その他</source>
        <translation>About an anonymous person, and other</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Own record</translation>
    </message>
    <message>
        <source>住まいと連絡先</source>
        <translation>Home and contact</translation>
    </message>
    <message>
        <source>医療と手帳</source>
        <translation>Care and certificates</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>対象者と把握</source>
        <translation>Person and notice</translation>
    </message>
    <message>
        <source>必要性の判断</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>説明と同意</source>
        <translation>Explanation and consent</translation>
    </message>
    <message>
        <source>アセスメントと会議</source>
        <translation>Assessment and conferences</translation>
    </message>
    <message>
        <source>計画</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>支援期間</source>
        <translation>Period of support</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>いつ・何を</source>
        <translation>When and what</translation>
    </message>
    <message>
        <source>どこで・だれと</source>
        <translation>Where and with whom</translation>
    </message>
    <message>
        <source>だれが・だれと</source>
        <translation>Who and with whom</translation>
    </message>
    <message>
        <source>どこで</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>電話が鳴ったら</source>
        <translation>When the phone rings</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; を押すと、時計の入った新しい相談の用紙が開きます。対象者の欄にかな（例: やまだ）を打つと候補が出て、&lt;b&gt;Enter&lt;/b&gt; で選べます。いない人は「仮登録する」、名乗らない人は空のままで匿名になります。&lt;b&gt;Ctrl+Enter&lt;/b&gt; で保存して閉じます。&lt;/p&gt;&lt;p&gt;書いている途中で席を立っても、画面がロックされても、電源が落ちても、書きかけは残ります。次に「今日」を開くと、そこにあります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; opens a new consultation with the clock filled in. Type kana under the person (やまだ) and &lt;b&gt;Enter&lt;/b&gt; chooses; who is not there is entered provisionally, and without a name the record stays anonymous. &lt;b&gt;Ctrl+Enter&lt;/b&gt; saves and closes.&lt;/p&gt;&lt;p&gt;What you have begun stays when you leave your desk, when the screen locks and when the power fails. It waits under Today.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>日付の書き方</source>
        <translation>How dates are written</translation>
    </message>
    <message>
        <source>&lt;p&gt;R8.4.1、令和8年4月1日、2026/4/1、20260401 のどれでも。&lt;b&gt;↑&lt;/b&gt; と &lt;b&gt;↓&lt;/b&gt; で一日ずつ動き、空の欄では今日が入ります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;R8.4.1, 令和8年4月1日, 2026/4/1 or 20260401. &lt;b&gt;↑&lt;/b&gt; and &lt;b&gt;↓&lt;/b&gt; move by a day; in an empty field they fill in today.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>月の数</source>
        <translation>The month’s figures</translation>
    </message>
    <message>
        <source>&lt;p&gt;「集計・報告」でどの数を選んでも、&lt;b&gt;Enter&lt;/b&gt; でもとの記録の一覧が開きます。&lt;b&gt;Ctrl+Shift+D&lt;/b&gt;（違いのわけ）は、前の月、前の年、締めたときの数との違いを、だれが、またはどの記録がつくったかを示します。&lt;/p&gt;&lt;p&gt;紙、PDF、Excel、CSVは表の上のボタンから。公表するものには、小さい数を伏せられます。各区のCSVは「区の合算」で全市の表になります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;On any figure under Counts, &lt;b&gt;Enter&lt;/b&gt; lists the records behind it. &lt;b&gt;Ctrl+Shift+D&lt;/b&gt; tells which persons or records make it differ from the month before, the year before or the sealed figure.&lt;/p&gt;&lt;p&gt;Paper, PDF, Excel and CSV are the buttons above the table. Small figures can be withheld from what is published. The wards’ CSV files are added up under Roll-up.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>月を締める</source>
        <translation>Closing a month</translation>
    </message>
    <message>
        <source>状況共有シート</source>
        <translation>Situation sheet</translation>
    </message>
    <message>
        <source>何台ものPCで使う</source>
        <translation>Several PCs</translation>
    </message>
    <message>
        <source>&lt;p&gt;月が終わると、「今日」に締めていない月と、締める前に見ることが並びます。書き終えた人は「月の締め」で記入済みと報告し、管理する人が締めます。数は、もとの記録の指紋と一緒に封じられます。&lt;/p&gt;&lt;p&gt;締めたあとで数が変わる直しには、わけを書きます。封じた数は変わらず、訂正一覧と次の報告に載ります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;When a month is over, Today lists it until it is closed, with what to look at before. Whoever has written everything up reports so under Closing; a supervisor closes. The figures are sealed with a fingerprint of the records behind them.&lt;/p&gt;&lt;p&gt;A later change that moves a figure asks for a reason. The sealed figures stay; the change stands under Corrections and on the next report.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>「その他」が多いとき</source>
        <translation>When much is “other”</translation>
    </message>
    <message>
        <source>&lt;p&gt;「集計表」で「その他」が半分をこえると、表の上に知らせと細区分ごとの内訳が出ます。月を締める前には、「管理」の設定にある割合をこえた区が「今日」と「月の締め」に出て、&lt;b&gt;Enter&lt;/b&gt; でその記録の一覧が開きます。&lt;/p&gt;&lt;p&gt;もとの記録で区分を選び直すか、そのままにするかを決めます。締めることを妨げるものではありません。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Where more than half of a table of counts stands under “other”, a note above the table says so, with the second-level codes behind it. Before a month is closed, a ward with more than the share in the settings under Administration stands under Today and Closing of months, and &lt;b&gt;Enter&lt;/b&gt; lists the records.&lt;/p&gt;&lt;p&gt;Choose another category in the records, or leave them: nothing keeps the month from being closed.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>退院後支援</source>
        <translation>Discharge support</translation>
    </message>
    <message>
        <source>医療保護入院の更新</source>
        <translation>Renewal of medical protection</translation>
    </message>
    <message>
        <source>&lt;p&gt;更新の期限は、形態開始日から数えます。はじめの6か月は3か月ごと、そのあとは6か月ごとです。期限の1か月前からは退院支援委員会、1か月前から2週間前までは家族等への通知の期間です。どの数も「管理」の設定で変えられます。&lt;/p&gt;&lt;p&gt;期限は「在院者」、対象者のページの上、入院歴の用紙の横に出ます。委員会か通知の期間に入ると「今日」に並び、&lt;b&gt;Enter&lt;/b&gt; でその入院が開きます。「在院者」では、どの日にだれが入院していたかも分かります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;The day by which a stay must be renewed is counted from the first day of its type: every three months in the first six, every six months after that. The committee meets from one month before, and the family is asked from one month to two weeks before. All these numbers are settings under Administration.&lt;/p&gt;&lt;p&gt;The day stands under Inpatients, at the top of the person’s page and beside the form of the stay. When it is time for the committee or the notice, the stay is listed under Today, and &lt;b&gt;Enter&lt;/b&gt; opens it. Inpatients also tells who was in hospital on any day.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>ピアの担当件数と休止</source>
        <translation>The load and the pauses of peers</translation>
    </message>
    <message>
        <source>&lt;p&gt;2人のピアが1回出かけて3人に会えば、活動1件、ピア延べ2、対象者延べ3です。「ピア・集団活動」の「担当件数」は、選んだ期間にそれぞれのピアが出かけた回数、最後の活動、次の予定、休止を並べます。先の日付のピア活動を「未完成のまま保存」すると、次の予定になります。&lt;/p&gt;&lt;p&gt;休止はピアサポーターのページの「休止」に、休止日と最終日で書きます。何度でも書け、最終日が空なら休止が続いています。その間にその人を入れた活動は、完成にできません。台帳の「休止日」は、続いている休止の初日です。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Two peers on one outing who meet three people are 1 activity, 2 supporters’ actions and 3 client-contacts. Load, under Activities, lists how often each peer went out in a period, the last and the next activity, and pauses. An activity of a day to come that is saved unfinished is the next one planned.&lt;/p&gt;&lt;p&gt;Pauses are written on the supporter’s page, with the first and the last day and as many as there are; one without a last day goes on. An activity within it cannot be finished with that supporter. The ledger’s 休止日 is the first day of the pause that goes on.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>医療機関と窓口</source>
        <translation>Institutions and contacts</translation>
    </message>
    <message>
        <source>&lt;p&gt;「入院・地域移行」の「医療機関」は、病院や事業所など、つなぐ先の名簿です。種別、区、電話番号のほか、提供しているものを書いておくと、ことばで探せます。&lt;/p&gt;&lt;p&gt;1つを開くと、下の「機関の窓口」に頼む相手を、「機関との連絡」に対象者によらない話し合いを残せます。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Institution, under Stays, is the register of hospitals and services to turn to: kind, ward, telephone, and what they offer, which can be searched for.&lt;/p&gt;&lt;p&gt;Below an institution stand its contacts, whom to ask for, and talks with it that are about no person.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>協議の場</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>&lt;p&gt;「協議の場」には、会議と出席した委員、課題と方針、好事例、今年度の予定を書きます。年度ごとの課題と方針、今年度の予定は、「状況共有シート」の表に入ります。&lt;/p&gt;&lt;p&gt;好事例には、個人が分からないことと公表してよいことを、それぞれ確かめて印を付けます。「指標」と「窓口件数」は、記録から数えられない数を入れるところです。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Under Council stand the meetings with the members who came, issues and policies, good practice and this year’s schedule. The issues and the schedule of a year go into the tables of the Situation sheet.&lt;/p&gt;&lt;p&gt;A good practice is marked when nobody can be recognised in it, and when it may be published. Indicator and Calls at the centre take figures that no record gives.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;「協議の場」の「状況共有シート」で、その年度のシートを開いてその場で書きます。前の年度のシートから始められ、過ぎた年度のシートも「ほかの年度…」で始められます。数は記録から入ります。合わないところは欄の横に出ますが、ひとりでに直されることはありません。PDF、ODT、HTMLにできます。&lt;/p&gt;&lt;p&gt;文、見出し、表などは章の「＋ 加える」か、行の右の「⋯」から加え、消し、動かします。&lt;b&gt;Alt+Enter&lt;/b&gt; は続きを下に加え、&lt;b&gt;Ctrl+Shift+↑↓&lt;/b&gt; は動かし、&lt;b&gt;Alt+Delete&lt;/b&gt; は消し、&lt;b&gt;Alt+Z&lt;/b&gt; は消した行を戻します。文字は &lt;b&gt;Ctrl+Z&lt;/b&gt; で戻ります。&lt;/p&gt;&lt;p&gt;作成状況を「確定」にして保存した版は直せません。直すときは「新しい版」を始めます。前の版は残り、いつでも読めます。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Under Council, the Situation sheet of a year is written in place. It can begin from last year’s; the sheet of a year gone by is begun by &quot;Another year…&quot;. Figures come from the records. What does not fit is told beside its field and never changed by itself. It can be written as PDF, ODT or HTML.&lt;/p&gt;&lt;p&gt;Texts, headings, tables and so on are added, removed and moved by &quot;+ Add&quot; of a section or by &quot;⋯&quot; at the right of a row. &lt;b&gt;Alt+Enter&lt;/b&gt; goes on below, &lt;b&gt;Ctrl+Shift+↑↓&lt;/b&gt; moves, &lt;b&gt;Alt+Delete&lt;/b&gt; removes and &lt;b&gt;Alt+Z&lt;/b&gt; brings back what was removed. &lt;b&gt;Ctrl+Z&lt;/b&gt; takes typing back.&lt;/p&gt;&lt;p&gt;A version that was saved as final cannot be changed: begin a new version. The ones before stay and can be read at any time.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>集団活動</source>
        <translation>Group activities</translation>
    </message>
    <message>
        <source>&lt;p&gt;「ピア・集団活動」の「集団活動」には、家族教室、デイケア、普及啓発、研修などを1回ずつ書きます。参加延人員は集まった人の数だけで、だれが来たかは書きません。&lt;/p&gt;&lt;p&gt;集計表では種別ごとの開催回数と延人員になります。「うちうつ病」に印を付けた回は、その内数にも入ります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Family classes, day care, public events, training and so on are entered one by one under Group activities. The attendance is a number only: who came is not written.&lt;/p&gt;&lt;p&gt;In the tables they become the number of times and the attendance of each kind. Those marked as about depression count among these too.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>地域移行支援</source>
        <translation>Transition support</translation>
    </message>
    <message>
        <source>&lt;p&gt;「入院・地域移行」の「地域移行支援」の1行が、1人が1つの事業所で使った1回です。事業所は、先に「医療機関」の名簿に入れておきます。&lt;/p&gt;&lt;p&gt;支給終了日は決まった期間の終わりではなく、使い終えた日です。空のあいだは利用中と数えます。指標②は、「指標」に書いた数がなければ、その年度に1日でも使った人の数になります。&lt;/p&gt;</source>
        <translation>&lt;p&gt;A row of Transition support is one person&apos;s use of one provider. Enter the provider in the register of institutions first.&lt;/p&gt;&lt;p&gt;The end is the day on which the use ended, not that of the period granted; while it is empty the person counts as using it. Indicator ② is the number of persons who used it on any day of the fiscal year, unless a number is entered under Indicators.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;3台から5台のPCは、1台のPostgreSQLサーバー（市のサーバー、または事務所のPC1台）を分け合います。共有フォルダーに置いたファイルは使えません。&lt;/p&gt;&lt;ol&gt;&lt;li&gt;サーバーを見る人が、証明書のあるPostgreSQL 15以降を用意します。市の証明書がなければ、&lt;tt&gt;tools/certificates office db.example 5&lt;/tt&gt; が、サーバー &lt;tt&gt;db.example&lt;/tt&gt; とPC5台の分をフォルダー &lt;tt&gt;office&lt;/tt&gt; につくります。サーバーの設定は README にあります。&lt;/li&gt;&lt;li&gt;1台のPCで、事務所と接続ファイル &lt;tt&gt;office.madobe&lt;/tt&gt; をつくります。サーバーの管理者のパスワードは &lt;tt&gt;PGPASSWORD&lt;/tt&gt; か &lt;tt&gt;~/.pgpass&lt;/tt&gt;、窓辺の管理者のものはファイル &lt;tt&gt;password&lt;/tt&gt; から読まれます。&lt;pre&gt;madobectl server init --server db.example \
  --server-admin postgres --ward 北区 --admin hanako \
  --password-file password \
  --root-certificate office/root.pem \
  --client-certificate office/pc1.pem \
  --client-key office/pc1.key --out office/office.madobe&lt;/pre&gt;いまのファイルを持って行くときは、&lt;tt&gt;server init&lt;/tt&gt; の代わりに &lt;tt&gt;move --db&lt;/tt&gt; とそのファイル、&lt;tt&gt;--ward&lt;/tt&gt; と &lt;tt&gt;--admin&lt;/tt&gt; の代わりに &lt;tt&gt;--user&lt;/tt&gt; です。履歴も書きかけも一緒に移ります。&lt;/li&gt;&lt;li&gt;接続ファイルと &lt;tt&gt;root.pem&lt;/tt&gt;、そのPCの証明書と鍵を、それぞれのPCの1つのフォルダーに写します。証明書と鍵の名前は、接続ファイルにあるもの（&lt;tt&gt;pc1.pem&lt;/tt&gt;、&lt;tt&gt;pc1.key&lt;/tt&gt;）にします。鍵はそのPCで使う人だけが読めるようにします（&lt;tt&gt;chmod 600 pc1.key&lt;/tt&gt;）。ほかの人も読める鍵では、つながりません。&lt;tt&gt;root.key&lt;/tt&gt; はPCにもサーバーにも置きません。&lt;/li&gt;&lt;li&gt;最初の画面の「事務所のファイルを開く…」で接続ファイルを選び、自分のアカウントでログインします。&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;だれかが保存すると一覧はひとりでに新しくなり、同じ記録を書いている人の名前が出ます。同じ欄を二人が直したときは、欄ごとに見比べて選べます。サーバーにつながらないあいだも読むことはでき、書きかけはこのPCに暗号で残り、つながると続きから書けます。&lt;/p&gt;&lt;p&gt;サーバーの中の記録は、サーバーのディスクの暗号と管理で守ります。人についての文（要旨、内容、議事録、備考、注意、配慮事項、好事例の概要、取消や訂正などのわけ）は、事務所の鍵で封じてから送るようにもできます。その文は検索と並べ替えに使えなくなります。氏名、住所、電話番号、日付、区分、会議の名前と議題、人に見せるための文は、検索や集計のためにそのまま残ります。&lt;/p&gt;&lt;p&gt;サーバーが壊れたときは、サーバーを見る人が &lt;tt&gt;madobectl restore&lt;/tt&gt; で控えを新しいサーバーに戻せます。はじめの画面の「控えから戻す」で、1台のPCのファイルに戻して続けることもできます。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Three to five PCs share one PostgreSQL server, the city’s or one PC of the office. A file in a shared folder cannot be used.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Whoever looks after the server sets up PostgreSQL 15 or later with a certificate. If the city has none, &lt;tt&gt;tools/certificates office db.example 5&lt;/tt&gt; makes those of the server &lt;tt&gt;db.example&lt;/tt&gt; and of five PCs in the folder &lt;tt&gt;office&lt;/tt&gt;. README says how the server is set up.&lt;/li&gt;&lt;li&gt;On one PC make the office and the connection file &lt;tt&gt;office.madobe&lt;/tt&gt;. The password of the server’s administrator is read from &lt;tt&gt;PGPASSWORD&lt;/tt&gt; or &lt;tt&gt;~/.pgpass&lt;/tt&gt;, that of Madobe’s administrator from the file &lt;tt&gt;password&lt;/tt&gt;.&lt;pre&gt;madobectl server init --server db.example \
  --server-admin postgres --ward 北区 --admin hanako \
  --password-file password \
  --root-certificate office/root.pem \
  --client-certificate office/pc1.pem \
  --client-key office/pc1.key --out office/office.madobe&lt;/pre&gt;To bring an office file along, write &lt;tt&gt;move --db&lt;/tt&gt; and the file instead of &lt;tt&gt;server init&lt;/tt&gt;, and &lt;tt&gt;--user&lt;/tt&gt; instead of &lt;tt&gt;--ward&lt;/tt&gt; and &lt;tt&gt;--admin&lt;/tt&gt;. Its history and drafts come along.&lt;/li&gt;&lt;li&gt;Copy the connection file, &lt;tt&gt;root.pem&lt;/tt&gt; and the PC’s own certificate and key into one folder of each PC. Name certificate and key as the connection file does (&lt;tt&gt;pc1.pem&lt;/tt&gt;, &lt;tt&gt;pc1.key&lt;/tt&gt;). The key must be readable by the PC’s user alone (&lt;tt&gt;chmod 600 pc1.key&lt;/tt&gt;), else no connection is made. &lt;tt&gt;root.key&lt;/tt&gt; goes neither to a PC nor to the server.&lt;/li&gt;&lt;li&gt;On the first screen choose the connection file and log in with your own account.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;When somebody saves, lists follow by themselves, and you see who else is writing on your record. If two have changed the same field, both versions are shown field by field. While the server cannot be reached you can go on reading; drafts are kept encrypted on this PC and go on when it is back.&lt;/p&gt;&lt;p&gt;Records on the server are protected by its disk encryption and its administration. Texts about persons (summaries, contents, minutes, remarks, alerts, considerations, good practices and reasons of cancelling or correcting) can be sealed with the office’s key before they are sent; they are then neither searched nor sorted by. Names, addresses, telephone numbers, dates, codes, names and agendas of meetings and texts meant for others stay as they are for search and counts.&lt;/p&gt;&lt;p&gt;When the server breaks, whoever looks after it can bring a backup to a new server with &lt;tt&gt;madobectl restore&lt;/tt&gt;. 控えから戻す on the first screen makes a file on one PC of it, to go on with.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;「退院後支援」の1行が、把握から終了までの1回の支援です。説明と同意、計画の版、交付のように何度もあることは、用紙の下の「同意経過」「計画版」「交付」に1回ずつ書くと、支援の欄にはいちばん新しいものが出ます。&lt;/p&gt;&lt;p&gt;支援終了予定日は、空のままなら支援開始日から6か月（初日は数えません）です。退院後6か月以内が基本なので、この数は設定で変わりません。延長を含む上限は「管理」の設定で決められ、こえた日は保存のあとに知らせます。ガイドラインの期限に合わなくても、保存は妨げません。&lt;/p&gt;</source>
        <translation>&lt;p&gt;A row under Discharge support is one course of support, from the first notice to its end. What happens several times, explanation and consent, versions of the plan, deliveries, is written one by one under Consent step, Plan version and Delivery below the form; the fields of the support show the latest.&lt;/p&gt;&lt;p&gt;Where the planned end is left empty, it is six months after the start (the first day is not counted). Up to six months after discharge is the rule, so no setting changes that number. The longest support, extensions included, is set under Administration; a day beyond it is told after saving. What misses a deadline of the guideline can be saved all the same.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>アカウントと担当区</source>
        <translation>Accounts and their wards</translation>
    </message>
    <message>
        <source>&lt;p&gt;「管理」の「アカウント」で、ログインできる人と役割を決めます。「担当区を変える…」で選んだ区は、その人の新しい記録の区、「集計表」と「月の締め」ではじめに出る区になり、「今日」には、それらの区の締めていない月が出ます。月を締められる人の「今日」には、すべての区の分が出ます。選ばなければ事務所の区です。見たり書いたりできる範囲は変わりません。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Under Administration › Accounts you decide who can log in, and as what. The wards chosen with &quot;Change wards…&quot; are where that person&apos;s new records, the tables of counts and the closing of months begin, and Today shows the months of those wards that are not closed; for whoever may close months, Today shows those of every ward. With none chosen it is the office&apos;s own ward. What may be read and written stays the same.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>issue</name>
    <message>
        <source>入力が必要です。</source>
        <translation>Needs an answer.</translation>
    </message>
    <message>
        <source>%1文字までにしてください。</source>
        <translation>At most %1 characters.</translation>
    </message>
    <message>
        <source>使えない文字（U+0000）が入っています。</source>
        <translation>Holds a character that cannot be used (U+0000).</translation>
    </message>
    <message>
        <source>「%v」は数として読めません。</source>
        <translation>&quot;%v&quot; cannot be read as a number.</translation>
    </message>
    <message>
        <source>%1から%2までの数にしてください（「%v」）。</source>
        <translation>Give a number from %1 to %2 (&quot;%v&quot;).</translation>
    </message>
    <message>
        <source>「%v」は日付として読めません（例: R3.8.1、2021-08-01）。</source>
        <translation>&quot;%v&quot; cannot be read as a date (for example R3.8.1, 2021-08-01).</translation>
    </message>
    <message>
        <source>「%v」という日はありません。</source>
        <translation>There is no such day as &quot;%v&quot;.</translation>
    </message>
    <message>
        <source>「%v」はその元号の期間にありません。%1 のことでしょうか。</source>
        <translation>&quot;%v&quot; is outside that era. Did you mean %1?</translation>
    </message>
    <message>
        <source>「%v」は元号が分かりません。R3.8.1 のように元号を付けてください。</source>
        <translation>&quot;%v&quot; does not say which era. Put the era before it, as in R3.8.1.</translation>
    </message>
    <message>
        <source>「%v」は年が2桁です。4桁の西暦か元号で書いてください。</source>
        <translation>&quot;%v&quot; has a year of two digits. Use four digits or an era.</translation>
    </message>
    <message>
        <source>「%v」は表計算ソフトの内部の数のようです。日付の形で書いてください。</source>
        <translation>&quot;%v&quot; looks like a spreadsheet&apos;s internal number. Write it as a date.</translation>
    </message>
    <message>
        <source>「%v」は扱える期間（1868年1月25日から2199年12月31日）の外です。</source>
        <translation>&quot;%v&quot; is outside the range (25 January 1868 to 31 December 2199).</translation>
    </message>
    <message>
        <source>「%v」には日まで書いてください。</source>
        <translation>&quot;%v&quot; needs a day.</translation>
    </message>
    <message>
        <source>「%v」は %1 として読みました。</source>
        <translation>&quot;%v&quot; was read as %1.</translation>
    </message>
    <message>
        <source>「%v」は時刻として読めません（例: 9:05）。</source>
        <translation>&quot;%v&quot; cannot be read as a time (for example 9:05).</translation>
    </message>
    <message>
        <source>「%v」は 1 か 0 にしてください。</source>
        <translation>&quot;%v&quot; must be 1 or 0.</translation>
    </message>
    <message>
        <source>「%v」は選べません。選べるもの: %1</source>
        <translation>&quot;%v&quot; is not a choice. Choices: %1</translation>
    </message>
    <message>
        <source>「%v」は%1年度には使えません。</source>
        <translation>&quot;%v&quot; cannot be used in fiscal year %1.</translation>
    </message>
    <message>
        <source>「%v」は登録されていません。</source>
        <translation>&quot;%v&quot; is not registered.</translation>
    </message>
    <message>
        <source>「%v」は登録されていません。「%1」ならあります。表計算ソフトが先頭の0を落としたのかもしれません。</source>
        <translation>&quot;%v&quot; is not registered, but &quot;%1&quot; is. A spreadsheet may have dropped leading zeros.</translation>
    </message>
    <message>
        <source>「%v」の行（%1 の%2行目）が取り込めないため、この行も取り込めません。</source>
        <translation>The row of &quot;%v&quot; (%1, line %2) cannot be imported, so neither can this one.</translation>
    </message>
    <message>
        <source>「%v」は%1行目にもあります。</source>
        <translation>&quot;%v&quot; stands on line %1 too.</translation>
    </message>
    <message>
        <source>「%v」はすでに登録されています。違うところ: %1</source>
        <translation>&quot;%v&quot; is registered already. It differs in: %1</translation>
    </message>
    <message>
        <source>終わりが始まりより前になっています。</source>
        <translation>Ends before it begins.</translation>
    </message>
    <message>
        <source>この人にはその区に開いているケース（%1）があります。</source>
        <translation>This person has an open case in that ward (%1).</translation>
    </message>
    <message>
        <source>同じコードの年度が重なっています。</source>
        <translation>The fiscal years of the same code overlap.</translation>
    </message>
    <message>
        <source>自分自身を指しています。</source>
        <translation>Refers to itself.</translation>
    </message>
    <message>
        <source>1つの値が1MiBを超えています。</source>
        <translation>One value is over 1 MiB.</translation>
    </message>
    <message>
        <source>ほかの人が先に変えました。</source>
        <translation>Somebody else changed it first.</translation>
    </message>
    <message>
        <source>「%v」は %1 の%2行目にもあります。</source>
        <translation>“%v” stands in %1, line %2, too.</translation>
    </message>
    <message>
        <source>「%v」はほかの記録が使っています。</source>
        <translation>“%v” is used by another record.</translation>
    </message>
    <message>
        <source>見出しより多くの値があります（「%v」）。区切り文字を確かめてください。</source>
        <translation>There are more values than headings (“%v”). Check the separator.</translation>
    </message>
    <message>
        <source>「%v」は選べません。まだ1つも登録されていないので、コード一覧に加えてください。</source>
        <translation>“%v” cannot be chosen. None is registered yet: add it to the code lists.</translation>
    </message>
    <message>
        <source>「%v」に始まる入院歴はありません。</source>
        <translation>There is no hospital stay that begins on &quot;%v&quot;.</translation>
    </message>
    <message>
        <source>「%v」は年月として読めません（例: R3.8、2021-08）。</source>
        <translation>&quot;%v&quot; cannot be read as a month (for example R3.8, 2021-08).</translation>
    </message>
    <message>
        <source>この人には終わっていない入院（%1、%2 から）がほかにあります。</source>
        <translation>This person has another stay that has not ended (%1, since %2).</translation>
    </message>
    <message>
        <source>同じ入院のほかの行では退院日が %1 です。</source>
        <translation>Another row of the same stay has %1 as the day of discharge.</translation>
    </message>
    <message>
        <source>ピアサポーター「%1」は %2 から休止しています。</source>
        <translation>The peer supporter &quot;%1&quot; has paused since %2.</translation>
    </message>
    <message>
        <source>Excelの数式がエラー（%v）になっています。Excelで直すか、値にしてください。</source>
        <translation>A formula of Excel shows an error (%v). Mend it in Excel or make it a value.</translation>
    </message>
    <message>
        <source>「%v」は退院日（%1）より後です。</source>
        <translation>“%v” is after the discharge (%1).</translation>
    </message>
    <message>
        <source>「%1」に%2からの入院と期間が重なります。</source>
        <translation>Overlaps the stay at “%1” from %2.</translation>
    </message>
    <message>
        <source>%1さんの登録日（%2）より前の活動です。</source>
        <translation>The activity is before %1 was registered (%2).</translation>
    </message>
    <message>
        <source>「%v」は対象者番号の数（%1）より少ない人数です。</source>
        <translation>“%v” is less than the number of persons named (%1).</translation>
    </message>
    <message>
        <source>「%v」は「%1」（%2）より前の日です。</source>
        <translation>“%v” is before “%1” (%2).</translation>
    </message>
    <message>
        <source>空欄なので、集計の内訳に入りません。</source>
        <translation>Empty, so it has no line in the counts.</translation>
    </message>
    <message>
        <source>「%v」の人は、%1 と同じ人として統合されています。</source>
        <translation>The person numbered &quot;%v&quot; was merged with %1 as one and the same.</translation>
    </message>
    <message>
        <source>ピアサポーター「%1」は %2 から %3 まで休止しています。</source>
        <translation>The peer supporter &quot;%1&quot; pauses from %2 to %3.</translation>
    </message>
    <message>
        <source>%1 から続く休止と期間が重なります。</source>
        <translation>Overlaps with the pause that has lasted since %1.</translation>
    </message>
    <message>
        <source>%1 から %2 までの休止と期間が重なります。</source>
        <translation>Overlaps with the pause from %1 to %2.</translation>
    </message>
    <message>
        <source>空欄</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>前の版の作成日</source>
        <translation>day of the version before</translation>
    </message>
    <message>
        <source>「%v」までに「%1」がありません。</source>
        <translation>There is no &quot;%1&quot; up to &quot;%v&quot;.</translation>
    </message>
    <message>
        <source>「%v」は、「%1」が「%2」であることと合いません。</source>
        <translation>&quot;%v&quot; does not go with &quot;%1&quot; being &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>版「%v」の計画は登録されていません。</source>
        <translation>There is no plan of version &quot;%v&quot;.</translation>
    </message>
    <message>
        <source>「%v」はICD-10のコードではありません（例: F20、F20.0）。病名は備考に書いてください。</source>
        <translation>&quot;%v&quot; is no code of ICD-10 (such as F20 or F20.0). Write the name of an illness into the remarks.</translation>
    </message>
    <message>
        <source>「%v」を「%1」（%2）より前の日にはできません。</source>
        <translation>&quot;%v&quot; cannot be before &quot;%1&quot; (%2).</translation>
    </message>
    <message>
        <source>この休止の間に活動の記録が%1件あります（最初は %2）。</source>
        <translation>%1 recorded activities lie within this pause (the first on %2).</translation>
    </message>
    <message>
        <source>支援期間の上限</source>
        <translation>the longest support</translation>
    </message>
    <message>
        <source>次の入院形態の開始日</source>
        <translation>the beginning of the next type</translation>
    </message>
    <message>
        <source>前の入院形態の終了日</source>
        <translation>the end of the type before</translation>
    </message>
    <message>
        <source>「%1」の%2からの支給と期間が重なります。</source>
        <translation>Overlaps with the benefit at &quot;%1&quot; from %2.</translation>
    </message>
    <message>
        <source>「%v」は「%1」（%2）より後の日です。</source>
        <translation>&quot;%v&quot; is later than &quot;%1&quot; (%2).</translation>
    </message>
    <message>
        <source>「%1」（%2）があるのに空欄です。</source>
        <translation>Empty although there is &quot;%1&quot; (%2).</translation>
    </message>
    <message>
        <source>「%v」は、同じ種別のコード「%1」（名称「%2」）と見分けられません。別の名前にするか、年度が重ならないようにしてください。</source>
        <translation>&quot;%v&quot; cannot be told from the code &quot;%1&quot; (named &quot;%2&quot;) of the same list. Give it another name, or years that do not overlap.</translation>
    </message>
    <message>
        <source>「%v」は、対象者「%1」の生年月日（%2）より前の日です。</source>
        <translation>&quot;%v&quot; is before the birth (%2) of person &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>「%v」はまだ来ていない日です。</source>
        <translation>&quot;%v&quot; is a day still to come.</translation>
    </message>
    <message>
        <source>この人には終わっていない退院後支援（%1）がほかにあります。</source>
        <translation>This person has another course of post-discharge support (%1) that has not ended.</translation>
    </message>
    <message>
        <source>「%v」は、ほかの対象者「%1」のケースです。</source>
        <translation>&quot;%v&quot; is the case of another person, &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>「%v」は、同じ種別のコード「%1」（名称「%2」）と見分けられません。取り込みましたが、あとで別の名前にしてください。</source>
        <translation>&quot;%v&quot; cannot be told from the code &quot;%1&quot; (named &quot;%2&quot;) of the same list. It was imported, but give it another name later.</translation>
    </message>
    <message>
        <source>「%v」という名称のコードはいくつもあります。コードで書いてください: %1</source>
        <translation>Several codes are called &quot;%v&quot;. Write the code instead: %1</translation>
    </message>
    <message>
        <source>「%v」の「;」や「、」は、一つの欄にいくつも書くときの区切りなので使えません。</source>
        <translation>“%v”: “;” and “、” separate several values in one cell and cannot stand in it.</translation>
    </message>
    <message>
        <source>「%v」は集計が自分の行に使うので、ほかの語にしてください。</source>
        <translation>“%v” is what the counts call a line of their own; use another word.</translation>
    </message>
    <message>
        <source>%v年度より前の記録%1件がこのコードを使っています（最初は %2）。年度からを%3以前にするか、先にその記録のコードを直してください。</source>
        <translation>%1 records from before fiscal year %v use this code (the first on %2). Set the first year to %3 or earlier, or change the code of those records first.</translation>
    </message>
    <message>
        <source>%v年度より後の記録%1件がこのコードを使っています（最後は %2）。年度までを%3以降にするか、先にその記録のコードを直してください。</source>
        <translation>%1 records from after fiscal year %v use this code (the last on %2). Set the last year to %3 or later, or change the code of those records first.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>事務所をつくった</source>
        <translation>Office created</translation>
    </message>
    <message>
        <source>台帳の取り込み</source>
        <translation>Ledgers imported</translation>
    </message>
    <message>
        <source>元に戻した</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>アカウントの追加</source>
        <translation>Account added</translation>
    </message>
    <message>
        <source>アカウントの変更</source>
        <translation>Account changed</translation>
    </message>
    <message>
        <source>パスワードの変更</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>回復キーでの決め直し</source>
        <translation>Reset by recovery key</translation>
    </message>
    <message>
        <source>ログインの失敗</source>
        <translation>Failed log-ins</translation>
    </message>
    <message>
        <source>設定の変更</source>
        <translation>Settings changed</translation>
    </message>
    <message>
        <source>%1の保存</source>
        <translation>%1 saved</translation>
    </message>
    <message>
        <source>%1を開いた</source>
        <translation>%1 opened</translation>
    </message>
    <message>
        <source>%1の取消</source>
        <translation>%1 cancelled</translation>
    </message>
    <message>
        <source>%1の取消を戻した</source>
        <translation>%1 restored</translation>
    </message>
    <message>
        <source>練習用の記録をつくった</source>
        <translation>Practice records made up</translation>
    </message>
    <message>
        <source>記入済みの報告</source>
        <translation>A month was reported as written up</translation>
    </message>
    <message>
        <source>月を締めた</source>
        <translation>A month was closed</translation>
    </message>
    <message>
        <source>月を開け直した</source>
        <translation>A month was reopened</translation>
    </message>
    <message>
        <source>やり直した</source>
        <translation>Redone</translation>
    </message>
    <message>
        <source>対象者の統合</source>
        <translation>Merge of two persons</translation>
    </message>
    <message>
        <source>事務所を始めたときの記録なので、元に戻せません。</source>
        <translation>What the office began with cannot be undone.</translation>
    </message>
    <message>
        <source>履歴からは元に戻せません。締めた月は、締めの画面で開け直してください。</source>
        <translation>Not undone from the history: reopen a closed month on the page of closing.</translation>
    </message>
    <message>
        <source>履歴からは元に戻せません。管理 › アカウントで直してください。</source>
        <translation>Not undone from the history: change it under Administration › Accounts.</translation>
    </message>
    <message>
        <source>見ただけなので、元に戻すものがありません。</source>
        <translation>It was only looked at: there is nothing to undo.</translation>
    </message>
    <message>
        <source>新しいコード一覧の追加</source>
        <translation>New code lists added</translation>
    </message>
    <message>
        <source>元に戻した取り込みは、やり直せません。もう一度取り込んでください。</source>
        <translation>An import that was undone cannot be redone: import again.</translation>
    </message>
    <message>
        <source>履歴からは元に戻せません。設定の画面で直してください。</source>
        <translation>Not undone from the history: change it among the settings.</translation>
    </message>
    <message>
        <source>%1を始めた</source>
        <translation>%1 begun</translation>
    </message>
    <message>
        <source>%1を取り除いた</source>
        <translation>%1 removed</translation>
    </message>
    <message>
        <source>記録番号%1</source>
        <translation>entry %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1回、最後は%2</source>
        <translation>%1 times, the last %2</translation>
    </message>
    <message>
        <source>見たのは%1</source>
        <translation>looked at %1</translation>
    </message>
    <message>
        <source>「%1」の権限では元に戻せません。</source>
        <translation>The rights of &quot;%1&quot; do not allow to undo it.</translation>
    </message>
    <message>
        <source>元に戻せない操作です。</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>「%1」（%2、%3）をやり直します。%4件の記録が変わります。</source>
        <translation>Redoes &quot;%1&quot; (%2, %3). %4 records change.</translation>
    </message>
    <message>
        <source>「%1」（%2、%3）を元に戻します。%4件の記録が変わります。</source>
        <translation>Undoes &quot;%1&quot; (%2, %3). %4 records change.</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>使えないアカウント名でのログインの失敗</source>
        <translation>Failed log-ins under unknown account names</translation>
    </message>
    <message>
        <source>「%3」で%1回、最後は%2</source>
        <translation>%1 times as &quot;%3&quot;, last on %2</translation>
    </message>
</context>
<context>
    <name>lastsaved</name>
    <message>
        <source>この記録は、書いているあいだに別の画面で自分が保存しました（%1）。</source>
        <translation>You saved this record in another window while writing (%1).</translation>
    </message>
    <message>
        <source>この記録は、書いているあいだに %1 さんが保存しました（%2）。</source>
        <translation>%1 saved this record while you were writing (%2).</translation>
    </message>
    <message>
        <source>この記録は、書いているあいだにほかの人が保存しました。</source>
        <translation>Somebody else saved this record while you were writing.</translation>
    </message>
</context>
<context>
    <name>madobe::AccountButton</name>
    <message>
        <source>%1のメニュー</source>
        <translation>Menu of %1</translation>
    </message>
</context>
<context>
    <name>madobe::AccountDialog</name>
    <message>
        <source>アカウントの追加</source>
        <translation>Account added</translation>
    </message>
    <message>
        <source>パスワードを変える</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>今のパスワード</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>新しいパスワード（%1文字以上）</source>
        <translation>New password (%1 characters or more)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>ログイン名を入れてください。</source>
        <translation>Give a user name.</translation>
    </message>
</context>
<context>
    <name>madobe::AccountsPanel</name>
    <message>
        <source>ログインできる人と役割です。鍵を持つ人はだれでもデータの鍵を持ちます。役割を守るのはこのプログラムで、暗号ではありません。</source>
        <translation>Who may log in, and as what. Every holder of a key has the key to all data: roles are kept by this program, not by the encryption.</translation>
    </message>
    <message>
        <source>アカウントの一覧</source>
        <translation>List of accounts</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>＋ アカウントを追加</source>
        <translation>+ Add account</translation>
    </message>
    <message>
        <source>役割を変える</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>パスワードを決め直す…</source>
        <translation>Set a new password…</translation>
    </message>
    <message>
        <source>使えなくする・戻す</source>
        <translation>Disable or enable</translation>
    </message>
    <message>
        <source>使えます</source>
        <translation>enabled</translation>
    </message>
    <message>
        <source>使えません</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>アカウント「%1」を追加しました</source>
        <translation>Added the account &quot;%1&quot;</translation>
    </message>
    <message>
        <source>「%1」のパスワードを決め直しました</source>
        <translation>Set a new password for &quot;%1&quot;</translation>
    </message>
    <message>
        <source>使える管理者が一人もいなくなるため、変えませんでした。</source>
        <translation>Not changed: no administrator would be left.</translation>
    </message>
    <message>
        <source>担当区</source>
        <translation>Responsible ward</translation>
    </message>
    <message>
        <source>担当区を変える…</source>
        <translation>Change wards…</translation>
    </message>
    <message>
        <source>「%1」の担当区を変えました。次のログインから使われます</source>
        <translation>The wards of &quot;%1&quot; were changed. They are used from the next log-in</translation>
    </message>
</context>
<context>
    <name>madobe::AdminPage</name>
    <message>
        <source>アカウント</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>事務所・控え・この窓辺</source>
        <translation>Office, backup, about</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>madobe::AppWindow</name>
    <message>
        <source>練習用の事務所&#x3000;ここにいる人はみな作りものです</source>
        <translation>Practice office  Everybody here is made up</translation>
    </message>
    <message>
        <source>窓辺（練習用）</source>
        <translation>Madobe (practice)</translation>
    </message>
    <message>
        <source>窓辺</source>
        <translation>Madobe</translation>
    </message>
</context>
<context>
    <name>madobe::BackupBar</name>
    <message>
        <source>毎日の控えを取れませんでした。</source>
        <translation>The daily backup could not be made.</translation>
    </message>
    <message>
        <source>毎日の控えのいちばん新しいものを試しに戻せませんでした。「控えを取る…」で、別のディスクに控えを取ってください。</source>
        <translation>The newest daily backup could not be restored on trial. Make a backup on another disk with &quot;Back up…&quot;.</translation>
    </message>
    <message>
        <source>管理者に知らせてください。控えのフォルダーは「管理」の「事務所・控え・この窓辺」にあります。明日か、次のログインのときに、もう一度試します。</source>
        <translation>Tell an administrator. The folder for backups is chosen under Administration. It is tried again tomorrow or at the next log-in.</translation>
    </message>
    <message>
        <source>毎日の控えを取りました。古い控えのうち%1個は消せなかったので、残してあります（%2）。急ぎません。要らなければ、消せる人が消してください。</source>
        <translation>The daily backup was taken. %1 of the old backups could not be deleted and were left (%2). There is no hurry: if they are not needed, somebody who can delete them may do so.</translation>
    </message>
    <message>
        <source>ほかの窓辺が控えのフォルダーを使っているあいだ、毎日の控えが1日以上できていません。ほかの窓辺を終了してください。明日か、次のログインのときに、もう一度試します。それでもこの知らせが出るときは、管理者に知らせてください。</source>
        <translation>No daily backup has been made for a day or more while another Madobe window uses the backup folder. Please close the other windows. It is tried again tomorrow or at the next login. If this message still appears then, tell the administrator.</translation>
    </message>
</context>
<context>
    <name>madobe::BackupPanel</name>
    <message>
        <source>毎日の控えのフォルダーを選ぶ…</source>
        <translation>Choose a folder for daily backups…</translation>
    </message>
    <message>
        <source>毎日の控えをやめる</source>
        <translation>Stop daily backups</translation>
    </message>
    <message>
        <source>毎日の控えのフォルダー</source>
        <translation>Folder for daily backups</translation>
    </message>
    <message>
        <source>このPCでは、毎日の控えを取っていません。フォルダーを選ぶと、だれかがログインしているあいだに1日1回、暗号化された控えをそこに取ります。2日分はすべて、そのあとは12日・10週・9か月の分を残します。</source>
        <translation>This PC makes no daily backups. Choose a folder, and an encrypted backup is made there once a day while somebody is logged in. All of 2 days are kept, then those of 12 days, 10 weeks and 9 months.</translation>
    </message>
    <message>
        <source>まだ確かめていません</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>毎日の控えのフォルダー: %1
最後の控え: %2&#x3000;試しに戻した日: %3</source>
        <translation>Folder for daily backups: %1
Last backup: %2   Restored on trial: %3</translation>
    </message>
</context>
<context>
    <name>madobe::CallerPanel</name>
    <message>
        <source>対象者を選ぶと、注意することと最近の記録がここに出ます。選ばなければ匿名の相談として残ります。</source>
        <translation>Choose a person to see alerts and recent records here. Without one the consultation stays anonymous.</translation>
    </message>
    <message>
        <source>%1歳</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>この人のページを開く</source>
        <translation>Open this person&apos;s page</translation>
    </message>
    <message>
        <source>匿名の相談です。だれか分かったら、対象者を選んで保存すると、その人の経過に入ります。</source>
        <translation>An anonymous entry. When you know who it was, choose the person and save: it goes into that person’s time-line.</translation>
    </message>
    <message>
        <source>人に結び付ける</source>
        <translation>Link to a person</translation>
    </message>
</context>
<context>
    <name>madobe::CensusModel</name>
    <message>
        <source>%1か月</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>%1年</source>
        <translation>%1 years </translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>医療機関</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>入院形態</source>
        <translation>Admission type</translation>
    </message>
    <message>
        <source>入院日</source>
        <translation>Admitted on</translation>
    </message>
    <message>
        <source>在院期間</source>
        <translation>Length of stay</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>医療保護の更新期限</source>
        <translation>Renewal due (medical protection)</translation>
    </message>
</context>
<context>
    <name>madobe::CensusPage</name>
    <message>
        <source>日付</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>在院者を見る日</source>
        <translation>Day of the census</translation>
    </message>
    <message>
        <source>在院者の一覧</source>
        <translation>Inpatients</translation>
    </message>
    <message>
        <source>在院者</source>
        <translation>Inpatients</translation>
    </message>
    <message>
        <source>日付として読めません。R3.6.30 や 2021/6/30 のように書いてください。</source>
        <translation>This is no date. Write it like R3.6.30 or 2021/6/30.</translation>
    </message>
    <message>
        <source>在院 %1人</source>
        <translation>%1 in hospital</translation>
    </message>
    <message>
        <source>（入院 %1件）</source>
        <translation> (%1 stays)</translation>
    </message>
    <message>
        <source>1年以上 %1人（65歳以上 %2、65歳未満 %3、年齢不明 %4）</source>
        <translation>a year or more %1 (65 and over %2, under 65 %3, age unknown %4)</translation>
    </message>
</context>
<context>
    <name>madobe::ChangesModel</name>
    <message>
        <source>新しく入った</source>
        <translation>New</translation>
    </message>
    <message>
        <source>なくなった</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>変わった</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>ほかの欄から</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>ほかの欄へ</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>%1・%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>（対象者のない記録）</source>
        <translation>(records without a person)</translation>
    </message>
    <message>
        <source>（今はない記録）</source>
        <translation>(a record that is no more)</translation>
    </message>
    <message>
        <source>変わり方</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>記録</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>今</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>ほかの欄</source>
        <translation>Other cells</translation>
    </message>
</context>
<context>
    <name>madobe::ClimbView</name>
    <message>
        <source>事務所のファイルを新しくしています</source>
        <translation>Bringing the office’s file up to date</translation>
    </message>
    <message>
        <source>このファイルは前の窓辺のものなので、この窓辺に合わせます。終わるまでお待ちください。途中で電源が切れても、元のままのファイルか、新しくなったファイルが残ります。</source>
        <translation>This file is an older Madobe’s and is being brought up to this one. Please wait until it has ended. Even if the power fails, the file is left either as it was or brought up to date.</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>はじめに、いまのファイルの写しを同じフォルダーに残しています。</source>
        <translation>First a copy of the file as it is now is kept in the same folder.</translation>
    </message>
    <message>
        <source>記録を新しい形に移しています。</source>
        <translation>The records are being moved to the new form.</translation>
    </message>
</context>
<context>
    <name>madobe::ClosingPage</name>
    <message>
        <source>記入済みと報告する</source>
        <translation>Report as written up</translation>
    </message>
    <message>
        <source>締める</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>開け直す…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>締めると、その月の数と、もとになった記録の指紋が封じられます。あとの変更は、わけと一緒に訂正一覧に載ります。</source>
        <translation>Closing seals the month&apos;s figures and a fingerprint of the records behind them. Later changes stand in the list of corrections with their reason.</translation>
    </message>
    <message>
        <source>区ごとの締めの様子</source>
        <translation>State of the wards</translation>
    </message>
    <message>
        <source>区・窓口</source>
        <translation>Ward or desk</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>State</translation>
    </message>
    <message>
        <source>未完成</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>記入済み</source>
        <translation>Written up</translation>
    </message>
    <message>
        <source>締めた日・人</source>
        <translation>Closed on, by</translation>
    </message>
    <message>
        <source>指紋</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>締める前に見ること</source>
        <translation>To look at before closing</translation>
    </message>
    <message>
        <source>月の締め</source>
        <translation>Closing of months</translation>
    </message>
    <message>
        <source>締めた</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>開いている</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>数える記録がまだありません。</source>
        <translation>There are no records to count yet.</translation>
    </message>
    <message>
        <source>%1の数は封じられています。</source>
        <translation>The figures of %1 are sealed.</translation>
    </message>
    <message>
        <source>%1を締める用意ができています。</source>
        <translation>%1 is ready to be closed.</translation>
    </message>
    <message>
        <source>締める前に見ること（Enterで開く）</source>
        <translation>To look at before closing (Enter opens)</translation>
    </message>
    <message>
        <source>記入済みと報告しました。</source>
        <translation>Reported as written up.</translation>
    </message>
    <message>
        <source>%1の%2を締めますか。</source>
        <translation>Close %2 for %1?</translation>
    </message>
    <message>
        <source>
未完成の記録%1件は数えられません。</source>
        <translation>
%1 unfinished records will not be counted.</translation>
    </message>
    <message>
        <source>数えて封じています…</source>
        <translation>Counting and sealing…</translation>
    </message>
    <message>
        <source>締めました。</source>
        <translation>Closed.</translation>
    </message>
    <message>
        <source>開け直す</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>開け直すわけ（履歴に残ります）:</source>
        <translation>Reason for reopening (kept in the journal):</translation>
    </message>
    <message>
        <source>開け直しました。</source>
        <translation>Reopened.</translation>
    </message>
</context>
<context>
    <name>madobe::ComparisonPage</name>
    <message>
        <source>前の月（%1）</source>
        <translation>Month before (%1)</translation>
    </message>
    <message>
        <source>前の年（%1）</source>
        <translation>Year before (%1)</translation>
    </message>
    <message>
        <source>締めたときの数</source>
        <translation>Sealed figures</translation>
    </message>
    <message>
        <source>くらべる相手</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>数とその違い</source>
        <translation>Figures and their differences</translation>
    </message>
    <message>
        <source>違いのもと</source>
        <translation>What makes the difference</translation>
    </message>
    <message>
        <source>くらべる相手(&amp;W)</source>
        <translation>Compared &amp;with</translation>
    </message>
    <message>
        <source>違いのわけ</source>
        <translation>Why it differs</translation>
    </message>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1・%2: %3 → %4&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1, %2: %3 → %4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>&lt;br&gt;訂正&#x3000;%1: %2 → %3&#x3000;%4（%5&#x3000;%6）</source>
        <translation>&lt;br&gt;Correction  %1: %2 → %3  %4 (%5  %6)</translation>
    </message>
    <message>
        <source>&lt;br&gt;違いをつくった記録はありません。</source>
        <translation>&lt;br&gt;No record makes a difference.</translation>
    </message>
</context>
<context>
    <name>madobe::ConflictDialog</name>
    <message>
        <source>別の内容で保存されています</source>
        <translation>Saved by somebody else</translation>
    </message>
    <message>
        <source>自分が書いた方</source>
        <translation>What I wrote</translation>
    </message>
    <message>
        <source>保存されている方</source>
        <translation>What is stored</translation>
    </message>
    <message>
        <source>この内容で保存する</source>
        <translation>Save like this</translation>
    </message>
    <message>
        <source>同じところは書き換えられていないので、このまま保存できます。</source>
        <translation>Nothing was changed by both, so it can be saved as it is.</translation>
    </message>
    <message>
        <source>前のまま</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>両方で変わったところは、残す方を選んでください。</source>
        <translation>Where both changed, choose which to keep.</translation>
    </message>
    <message>
        <source>取消は戻されています。</source>
        <translation>The cancelling has been taken back.</translation>
    </message>
    <message>
        <source>この記録は取り消されています（%1）。保存しても取消のままです。</source>
        <translation>This record has been cancelled (%1). It stays cancelled when you save.</translation>
    </message>
    <message>
        <source>保存されている方だけが変わったところ</source>
        <translation>Changed only in what is stored</translation>
    </message>
    <message>
        <source>自分が書いた方だけが変わったところ</source>
        <translation>Changed only in what you wrote</translation>
    </message>
</context>
<context>
    <name>madobe::CountCard</name>
    <message>
        <source>%1・%2・%3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1: %2&lt;/b&gt;&#x3000;単位: %3&#x3000;期間: %4〜%5（%6 現在）&lt;br&gt;%7</source>
        <translation>&lt;b&gt;%1: %2&lt;/b&gt;  Unit: %3  Period: %4 – %5 (as of %6)&lt;br&gt;%7</translation>
    </message>
    <message>
        <source>&lt;br&gt;&lt;b&gt;この期間に未完成の記録が%1件あり、数えていません。&lt;/b&gt;</source>
        <translation>&lt;br&gt;&lt;b&gt;%1 unfinished records of this period are not counted.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&#x3000;Enterで、この数の記録を開きます。</source>
        <translation>  Enter opens the records behind this figure.</translation>
    </message>
    <message>
        <source>&#x3000;%1: %2（%3）</source>
        <translation>  %1: %2 (%3)</translation>
    </message>
    <message>
        <source>前の月</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>前の年</source>
        <translation>Year before</translation>
    </message>
</context>
<context>
    <name>madobe::CountExportDialog</name>
    <message>
        <source>年度の累計と合計も書き出す</source>
        <translation>Also totals to date and of the fiscal year</translation>
    </message>
    <message>
        <source>集計の書き出し</source>
        <translation>Export counts</translation>
    </message>
    <message>
        <source>はじめの月</source>
        <translation>First month</translation>
    </message>
    <message>
        <source>終わりの月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>フォルダーを選ぶ…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>空なら、選んだフォルダーに直接</source>
        <translation>Empty: right in the chosen folder</translation>
    </message>
    <message>
        <source>新しいフォルダーの名前</source>
        <translation>Name of the new folder</translation>
    </message>
    <message>
        <source>集計</source>
        <translation>counts</translation>
    </message>
</context>
<context>
    <name>madobe::CountGridModel</name>
    <message>
        <source>%1・%2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>madobe::CountPaperDialog</name>
    <message>
        <source>集計表の出力</source>
        <translation>Output of tables</translation>
    </message>
    <message>
        <source>画面の表（%1）</source>
        <translation>Table on the screen (%1)</translation>
    </message>
    <message>
        <source>すべての表</source>
        <translation>All tables</translation>
    </message>
    <message>
        <source>画面の期間（%1）</source>
        <translation>Period on the screen (%1)</translation>
    </message>
    <message>
        <source>%1の各月</source>
        <translation>Each month of %1</translation>
    </message>
    <message>
        <source>%1の合計</source>
        <translation>Total of %1</translation>
    </message>
    <message>
        <source>画面の区だけ（%1）</source>
        <translation>Ward on the screen only (%1)</translation>
    </message>
    <message>
        <source>すべての区</source>
        <translation>All wards</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>区</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>しない</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1未満の数と、それが分かる数</source>
        <translation>Figures below %1, and those that would tell them</translation>
    </message>
    <message>
        <source>公表のために伏せる</source>
        <translation>Withhold for publication</translation>
    </message>
    <message>
        <source>国の報告の様式（相談区分と再掲、普及啓発）</source>
        <translation>National return (categories and flags, public education)</translation>
    </message>
</context>
<context>
    <name>madobe::CountPlot</name>
    <message>
        <source>集計のグラフ</source>
        <translation>Plot of the figures</translation>
    </message>
</context>
<context>
    <name>madobe::CountsPage</name>
    <message>
        <source>集計表の一覧</source>
        <translation>Tables of counts</translation>
    </message>
    <message>
        <source>区・窓口</source>
        <translation>Ward or desk</translation>
    </message>
    <message>
        <source>集計表</source>
        <translation>Table of counts</translation>
    </message>
    <message>
        <source>数えています…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>この数のもとになる記録はありません</source>
        <translation>There are no records behind this figure</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>違いのわけ…</source>
        <translation>Why it differs…</translation>
    </message>
    <message>
        <source>前年度と当年度の数のもとが違います。どちらかの数を選んでください。</source>
        <translation>The figures of the two years come from different records. Choose one of them.</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>%1&#x3000;%2・%3・%4&#x3000;%5&#x3000;%6</source>
        <translation>%1  %2, %3, %4  %5  %6</translation>
    </message>
</context>
<context>
    <name>madobe::EntryScreens</name>
    <message>
        <source>練習用の事務所をつくっています。少しお待ちください…</source>
        <translation>Making up a practice office. One moment…</translation>
    </message>
    <message>
        <source>事務所のファイル</source>
        <translation>Office file</translation>
    </message>
    <message>
        <source>窓辺の事務所と接続ファイル (*.madobe-db *.db *.madobe);;すべて (*)</source>
        <translation>Madobe offices and connection files (*.madobe-db *.db *.madobe);;All (*)</translation>
    </message>
    <message>
        <source>窓辺.madobe-db</source>
        <translation>madobe.madobe-db</translation>
    </message>
    <message>
        <source>窓辺の事務所 (*.madobe-db)</source>
        <translation>Madobe offices (*.madobe-db)</translation>
    </message>
    <message>
        <source>回復キーの保存先</source>
        <translation>Where to save the recovery key</translation>
    </message>
    <message>
        <source>回復キー.txt</source>
        <translation>recovery-key.txt</translation>
    </message>
    <message>
        <source>文字 (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>控えのファイル</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>窓辺の控え (*.madobe-backup);;すべて (*)</source>
        <translation>Madobe backups (*.madobe-backup);;All (*)</translation>
    </message>
    <message>
        <source>戻す場所</source>
        <translation>Where to restore</translation>
    </message>
    <message>
        <source>窓辺（復元）.madobe-db</source>
        <translation>madobe-restored.madobe-db</translation>
    </message>
    <message>
        <source>回復キーを保存しました: %1</source>
        <translation>Recovery key saved: %1</translation>
    </message>
</context>
<context>
    <name>madobe::FieldChoices</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>（空欄）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>両方を残す</source>
        <translation>Keep both</translation>
    </message>
</context>
<context>
    <name>madobe::FigurePlot</name>
    <message>
        <source>グラフの種類</source>
        <translation>Kind of plot</translation>
    </message>
    <message>
        <source>グラフを画像で保存…</source>
        <translation>Save the plot as a picture…</translation>
    </message>
    <message>
        <source>月ごとのグラフ</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>区ごとのグラフ</source>
        <translation>By ward</translation>
    </message>
    <message>
        <source>割合のグラフ</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>（練習用）</source>
        <translation>(practice)</translation>
    </message>
    <message>
        <source>グラフの保存先</source>
        <translation>Save the plot</translation>
    </message>
    <message>
        <source>グラフ.png</source>
        <translation>plot.png</translation>
    </message>
    <message>
        <source>画像 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>書き出しました: %1</source>
        <translation>Exported: %1</translation>
    </message>
</context>
<context>
    <name>madobe::FileBar</name>
    <message>
        <source>&lt;b&gt;この事務所のファイルが壊れています。&lt;/b&gt;新しい記録を入れずに、管理者に知らせてください。ログオフして、はじめの画面の「控えから戻す」で、いちばん新しい控えを戻します。壊れたファイルは消さないでください。</source>
        <translation>&lt;b&gt;This office&apos;s file is damaged.&lt;/b&gt; Enter no new records and tell the administrator. Log off and restore the newest backup by “Restore a backup” on the first screen. Do not delete the damaged file.</translation>
    </message>
    <message>
        <source>控えのあとに入れた記録のために、&lt;a href=&quot;save&quot;&gt;読める記録を台帳に書き出す&lt;/a&gt;ことができます。</source>
        <translation>For what was entered after that backup, &lt;a href=&quot;save&quot;&gt;the records that can still be read can be exported as ledgers&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。</source>
        <translation>Ledgers are written without encryption: whoever opens them can read them. Export?</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>読める記録を書き出すフォルダー</source>
        <translation>Folder for the records that can be read</translation>
    </message>
    <message>
        <source>読める記録を書き出しています…</source>
        <translation>Exporting what can be read…</translation>
    </message>
    <message>
        <source>%1個の台帳に%2件を書き出しました。</source>
        <translation>%2 records exported into %1 ledgers. </translation>
    </message>
    <message>
        <source>読めなかった記録は%1件、読めなかった欄は%2か所です（%3）。</source>
        <translation>%1 records and %2 cells could not be read (%3). </translation>
    </message>
    <message>
        <source>控えを戻してから、足りない記録を取り込んでください。</source>
        <translation>Restore the backup, then import the records that it lacks.</translation>
    </message>
</context>
<context>
    <name>madobe::FirstSteps</name>
    <message>
        <source>はじめに</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>今までの台帳を取り込む</source>
        <translation>Import your ledgers</translation>
    </message>
    <message>
        <source>対象者を登録する</source>
        <translation>Register a person</translation>
    </message>
    <message>
        <source>相談を書く（F2）</source>
        <translation>Write a consultation (F2)</translation>
    </message>
    <message>
        <source>まだ対象者も相談もありません。どれからでも始められます。</source>
        <translation>There are no persons or consultations yet. Begin with any of these.</translation>
    </message>
    <message>
        <source>まだ対象者も相談もありません。</source>
        <translation>There are no persons or consultations yet.</translation>
    </message>
</context>
<context>
    <name>madobe::FormController</name>
    <message>
        <source>入力中</source>
        <translation>Typing</translation>
    </message>
    <message>
        <source>下書きを保存 %1</source>
        <translation>Draft kept %1</translation>
    </message>
    <message>
        <source>下書きを保存できません</source>
        <translation>The draft cannot be kept</translation>
    </message>
    <message>
        <source>書きかけを開きました</source>
        <translation>Opened what you had begun</translation>
    </message>
    <message>
        <source>保存済み %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>サーバーにつながらないので、下書きをこのPCに保存 %1</source>
        <translation>The server cannot be reached: draft kept on this PC %1</translation>
    </message>
    <message>
        <source>ほかの処理が書き込んでいるので、下書きをこのPCに保存 %1</source>
        <translation>Something else is writing; draft kept on this PC %1</translation>
    </message>
    <message>
        <source>この窓辺からは書き込めないので、下書きをこのPCに保存 %1</source>
        <translation>This Madobe cannot write: draft kept on this PC %1</translation>
    </message>
    <message>
        <source>%1&#x3000;別の画面の書きかけも残しています</source>
        <translation>%1  A draft of another window is kept too</translation>
    </message>
    <message>
        <source>今は書き込めないので、下書きをこのPCに保存 %1</source>
        <translation>Cannot write now: draft kept on this PC %1</translation>
    </message>
    <message>
        <source>この記録には、別の画面の書きかけが残っています。「今日」から開いて見比べられます。</source>
        <translation>There is a draft of another window on this record. Open it from Today to compare.</translation>
    </message>
    <message>
        <source>書きかけの内容は保存されています</source>
        <translation>What was begun is saved already</translation>
    </message>
</context>
<context>
    <name>madobe::FormView</name>
    <message>
        <source>&#x3000;※必須</source>
        <translation>  (required)</translation>
    </message>
    <message>
        <source>（空欄）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>madobe::HelpDialog</name>
    <message>
        <source>ヘルプ</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>madobe::HistoryPanel</name>
    <message>
        <source>だれが、いつ、何をしたか。見ただけのことも残ります。新しいものから%1件。</source>
        <translation>Who did what, and when; looking counts too. The newest %1.</translation>
    </message>
    <message>
        <source>履歴の一覧</source>
        <translation>History</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれ</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>したこと</source>
        <translation>What</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>新しい内容にする</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>選んだ操作を元に戻す</source>
        <translation>Undo the selected action</translation>
    </message>
    <message>
        <source>履歴の鎖を確かめる</source>
        <translation>Verify the chain</translation>
    </message>
    <message>
        <source>元に戻しました。</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>確かめています…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>履歴の鎖は切れていません。先頭: %1</source>
        <translation>The chain is unbroken. Head: %1</translation>
    </message>
    <message>
        <source>履歴の鎖が合いません: %1</source>
        <translation>The chain does not fit: %1</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>元に戻しています… %1件のうち%2件</source>
        <translation>Taking back… %2 of %1</translation>
    </message>
</context>
<context>
    <name>madobe::ImportFiles</name>
    <message>
        <source>ファイルを選ぶ…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>取り込むファイル</source>
        <translation>Files to import</translation>
    </message>
    <message>
        <source>選んだファイルの台帳</source>
        <translation>Ledger of the chosen file</translation>
    </message>
    <message>
        <source>（取り込まない）</source>
        <translation>(not imported)</translation>
    </message>
    <message>
        <source>台帳</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>台帳のファイル</source>
        <translation>Ledger files</translation>
    </message>
    <message>
        <source>台帳 (*.csv *.xlsx *.txt *.tsv);;すべて (*)</source>
        <translation>Ledgers (*.csv *.xlsx *.txt *.tsv);;All (*)</translation>
    </message>
    <message>
        <source>%1 は、列から見て「%2」としました。違うときは台帳を選び直してください。</source>
        <translation>%1 was taken for &quot;%2&quot; by its columns. If that is wrong, choose the ledger.</translation>
    </message>
    <message>
        <source>%1 がどの台帳か分かりません。台帳を選んでください。選ばないファイルは取り込みません。</source>
        <translation>It is not known which ledger %1 is. Choose it; files without one are not imported.</translation>
    </message>
    <message>
        <source>%1&#x3000;→&#x3000;%2</source>
        <translation>%1  →  %2</translation>
    </message>
</context>
<context>
    <name>madobe::ImportPanel</name>
    <message>
        <source>同じ番号の記録は上書きする（前の値は履歴に残る）</source>
        <translation>Overwrite records with the same number (old values stay in the history)</translation>
    </message>
    <message>
        <source>確かめる</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>良い行だけ取り込み、残りを保存…</source>
        <translation>Import good rows, save the rest…</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>この取り込みを元に戻す</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>保存される値の下見</source>
        <translation>What will be stored</translation>
    </message>
    <message>
        <source>取り込めない行の一覧</source>
        <translation>Rows that cannot be imported</translation>
    </message>
    <message>
        <source>問題</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>取り込みの進み</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>直す行の保存先</source>
        <translation>Where to save the rows to correct</translation>
    </message>
    <message>
        <source>直す行.csv</source>
        <translation>rows-to-correct.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>&#x3000;使わない列: %1</source>
        <translation>  Columns not used: %1</translation>
    </message>
    <message>
        <source>%1行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1: 新しい%2件、上書き%3件、同じ%4件、取り込めない%5件</source>
        <translation>%1: new %2, overwritten %3, unchanged %4, bad %5</translation>
    </message>
    <message>
        <source>問題（%1）</source>
        <translation>Problems (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;取り込みました。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation>&lt;b&gt;Imported.&lt;/b&gt;&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>&lt;br&gt;取り込めなかった行: %1</source>
        <translation>&lt;br&gt;Rows not imported: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;取り込めない行があります。何も書き込んでいません。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation>&lt;b&gt;Some rows cannot be imported. Nothing was written.&lt;/b&gt;&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;全部の行を取り込めます。まだ何も書き込んでいません。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation>&lt;b&gt;All rows can be imported. Nothing was written yet.&lt;/b&gt;&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>取り込みを元に戻しました。</source>
        <translation>The import was undone.</translation>
    </message>
    <message>
        <source>今までの台帳（CSV、Excel）を取り込みます。文字コードと区切りは自動で見分けます。まず「確かめる」で、何も書き込まずに全部の行を調べられます。</source>
        <translation>Imports the ledgers you have (CSV, Excel). Encoding and separator are found out. &quot;Check&quot; looks at every row without writing anything.</translation>
    </message>
    <message>
        <source>形式: %1&#x3000;使う列: %2</source>
        <translation>Format: %1, columns used: %2</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>読んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>madobe::ImportProblemsModel</name>
    <message>
        <source>お知らせ: </source>
        <translation>Note: </translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>わけ</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>madobe::LedgerExportDialog</name>
    <message>
        <source>台帳の書き出し</source>
        <translation>Export of ledgers</translation>
    </message>
    <message>
        <source>台帳は暗号化されずに書き出され、開けばだれでも読めます。</source>
        <translation>Ledgers are exported unencrypted: whoever opens them can read them.</translation>
    </message>
    <message>
        <source>フォルダーを選ぶ…</source>
        <translation>Choose a folder…</translation>
    </message>
</context>
<context>
    <name>madobe::ListPanel</name>
    <message>
        <source>絞り込み</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>かな・氏名・番号・電話でさがす</source>
        <translation>Find by kana, name, number or phone</translation>
    </message>
    <message>
        <source>さがす</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>%1をさがす</source>
        <translation>Find: %1</translation>
    </message>
    <message>
        <source>%1件以上…</source>
        <translation>%1 or more…</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>当てはまるものがありません</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>%1: %2から</source>
        <translation>%1: from %2</translation>
    </message>
    <message>
        <source>%1: %2まで</source>
        <translation>%1: until %2</translation>
    </message>
    <message>
        <source>%1: なし</source>
        <translation>%1: none</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>絞り込み「%1」を外す</source>
        <translation>Remove the filter &quot;%1&quot;</translation>
    </message>
    <message>
        <source>取消も出す</source>
        <translation>Show cancelled ones</translation>
    </message>
    <message>
        <source>選ばれた記録だけ</source>
        <translation>Chosen records only</translation>
    </message>
    <message>
        <source>今月から</source>
        <translation>Since this month</translation>
    </message>
    <message>
        <source>先月から</source>
        <translation>Since last month</translation>
    </message>
    <message>
        <source>今年度から</source>
        <translation>Since this fiscal year</translation>
    </message>
    <message>
        <source>昨年度から</source>
        <translation>Since last fiscal year</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>Until today</translation>
    </message>
    <message>
        <source>未完成だけ</source>
        <translation>Unfinished only</translation>
    </message>
    <message>
        <source>%1行を写しました</source>
        <translation>Copied %1 rows</translation>
    </message>
    <message>
        <source>＋ 追加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>%1を追加</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <source>さがしています…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>さがせませんでした。前の一覧のままです</source>
        <translation>The search failed; this is the list from before</translation>
    </message>
    <message>
        <source>さがせませんでした</source>
        <translation>The search failed</translation>
    </message>
</context>
<context>
    <name>madobe::LoginView</name>
    <message>
        <source>ログイン</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>ほかの事務所を開く</source>
        <translation>Open another office</translation>
    </message>
    <message>
        <source>パスワードを忘れた（回復キーを使う）</source>
        <translation>Forgot the password (use the recovery key)</translation>
    </message>
    <message>
        <source>回復キー（紙に印刷したもの）</source>
        <translation>Recovery key (as printed)</translation>
    </message>
    <message>
        <source>上のログイン名の新しいパスワード</source>
        <translation>New password for the user above</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>パスワードを決め直す</source>
        <translation>Set the password</translation>
    </message>
    <message>
        <source>ロックしています</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>パスワードを決め直すログイン名を、上の欄に入れてください。</source>
        <translation>Enter above the login name whose password is to be set anew.</translation>
    </message>
    <message>
        <source>回復キーを入れてください。</source>
        <translation>Enter the recovery key.</translation>
    </message>
</context>
<context>
    <name>madobe::MergePage</name>
    <message>
        <source>統合する</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>「%1」と同じ人を選ぶ</source>
        <translation>Choose who is the same person as &quot;%1&quot;</translation>
    </message>
    <message>
        <source>同じ人が二重に登録されているとき、記録を1人にまとめます。あとから分けることもできます。</source>
        <translation>Where one person stands in the register twice, the records become those of one. They can be parted again later.</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>同じ人の統合</source>
        <translation>Merging duplicates</translation>
    </message>
    <message>
        <source>移る記録を調べています…</source>
        <translation>Looking at the records that go over…</translation>
    </message>
</context>
<context>
    <name>madobe::MergePlanView</name>
    <message>
        <source>このままでは統合できません。先に次の記録を直してください。</source>
        <translation>They cannot be merged as they are. Correct these records first.</translation>
    </message>
    <message>
        <source>開いて直す</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1を開いて直す</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>残る人</source>
        <translation>Who stays</translation>
    </message>
    <message>
        <source>統合される人</source>
        <translation>Who goes</translation>
    </message>
    <message>
        <source>残す内容（番号は残る人のものになります）</source>
        <translation>What holds (the number is that of who stays)</translation>
    </message>
    <message>
        <source>%1 %2件</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>残る人に移る記録</source>
        <translation>Records that go over</translation>
    </message>
    <message>
        <source>ありません。</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>番号「%1」はこのあとも残る人を指します（台帳の取り込みでも）。</source>
        <translation>The number &quot;%1&quot; will go on meaning the person who stays, in ledgers too.</translation>
    </message>
    <message>
        <source>仮登録</source>
        <translation>provisional</translation>
    </message>
</context>
<context>
    <name>madobe::MergeWrite</name>
    <message>
        <source>統合しています… %1件のうち%2件</source>
        <translation>Merging… %2 of %1 records</translation>
    </message>
    <message>
        <source>統合をやめました。何も変わっていません。</source>
        <translation>The merge was stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>「%1」に統合しました</source>
        <translation>Merged into &quot;%1&quot;</translation>
    </message>
    <message>
        <source>統合できませんでした: %1</source>
        <translation>Could not merge: %1</translation>
    </message>
    <message>
        <source>統合しています…</source>
        <translation>Merging…</translation>
    </message>
    <message>
        <source>統合をやめています…</source>
        <translation>Stopping the merge…</translation>
    </message>
    <message>
        <source>%1 さん</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>自分</source>
        <translation>you</translation>
    </message>
    <message>
        <source>「%1」の基本情報に書きかけがあります（%2）。保存するか捨ててから統合してください。</source>
        <translation>The basic facts of &quot;%1&quot; are being edited (%2). Save or discard that first.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>madobe::MergedPersons</name>
    <message>
        <source>統合を取り消しました</source>
        <translation>The merge was undone</translation>
    </message>
    <message>
        <source>このあとに別の統合をしているので、分けられません。先に新しい方の統合を取り消してください。</source>
        <translation>Another merge followed, so they cannot be parted. Undo the newer merge first.</translation>
    </message>
    <message>
        <source>%1 に「%2」（%3）を統合</source>
        <translation>%1: merged &quot;%2&quot; (%3)</translation>
    </message>
    <message>
        <source>統合を取り消す…</source>
        <translation>Undo the merge…</translation>
    </message>
    <message>
        <source>「%1」の統合を取り消す</source>
        <translation>Undo the merge of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>「%1」（%2）をもう一度別の人にします。戻る記録: %3。
統合のあとに書いた記録は、この人に残ります。</source>
        <translation>&quot;%1&quot; (%2) becomes a person of their own again. Records that return: %3.
What was written after the merge stays with this person.</translation>
    </message>
    <message>
        <source>統合を取り消す</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>%1 %2件</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>統合を取り消せませんでした: %1</source>
        <translation>Could not undo the merge: %1</translation>
    </message>
</context>
<context>
    <name>madobe::MessageBar</name>
    <message>
        <source>お知らせ</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>お知らせを閉じる</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>ほか%1か所</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>書いたものは下書きに残ります。</source>
        <translation>What was written stays in the draft.</translation>
    </message>
</context>
<context>
    <name>madobe::MomentEditor</name>
    <message>
        <source>例: 9:05</source>
        <translation>for example 9:05</translation>
    </message>
    <message>
        <source>例: R8.4.1</source>
        <translation>for example R8.4.1</translation>
    </message>
    <message>
        <source>不詳</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>空欄なら %1</source>
        <translation>If empty: %1</translation>
    </message>
</context>
<context>
    <name>madobe::MonthChoice</name>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>madobe::NewOfficeView</name>
    <message>
        <source>新しい事務所</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>変える…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>ファイルの場所</source>
        <translation>Where the file lies</translation>
    </message>
    <message>
        <source>区</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>ファイルの場所（このパソコンの中）</source>
        <translation>Where the file lies (on this PC)</translation>
    </message>
    <message>
        <source>はじめの管理者のログイン名</source>
        <translation>User name of the first administrator</translation>
    </message>
    <message>
        <source>パスワード（%1文字以上）</source>
        <translation>Password (%1 characters or more)</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>つくる</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>区を選んでください。</source>
        <translation>Choose a ward.</translation>
    </message>
    <message>
        <source>ファイルの場所を決めてください。</source>
        <translation>Say where the file shall lie.</translation>
    </message>
    <message>
        <source>管理者のログイン名を入れてください。</source>
        <translation>Give the administrator&apos;s user name.</translation>
    </message>
</context>
<context>
    <name>madobe::OfficePanel</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source> 分</source>
        <translation> min</translation>
    </message>
    <message>
        <source>R8.4.1（短い和暦）</source>
        <translation>R8.4.1 (short era)</translation>
    </message>
    <message>
        <source>令和8年4月1日（和暦）</source>
        <translation>令和8年4月1日 (era)</translation>
    </message>
    <message>
        <source>2026-04-01（西暦）</source>
        <translation>2026-04-01 (Western)</translation>
    </message>
    <message>
        <source>何もしないときに画面をロックするまで</source>
        <translation>Lock the screen after</translation>
    </message>
    <message>
        <source>日付の見せ方</source>
        <translation>Show dates as</translation>
    </message>
    <message>
        <source>設定を保存</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>設定を保存しました。次にログインしたときから使われます。</source>
        <translation>Settings saved. They take effect at the next log-in.</translation>
    </message>
    <message>
        <source>控えと書き出し</source>
        <translation>Backup and export</translation>
    </message>
    <message>
        <source>控えは鍵ごと1つの暗号化されたファイルになり、開けることを確かめてから保存されます。戻すときは、はじめの画面の「控えから戻す」を使います。台帳の書き出しは暗号化されません。</source>
        <translation>A backup is one encrypted file with its keys; it is opened once to prove it before it gets its name. To get it back use &quot;Restore a backup&quot; on the first screen. Exported ledgers are not encrypted.</translation>
    </message>
    <message>
        <source>控えを取る…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>台帳を書き出す…</source>
        <translation>Export ledgers…</translation>
    </message>
    <message>
        <source>ファイルを検査する</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>この窓辺</source>
        <translation>About</translation>
    </message>
    <message>
        <source>（練習用）</source>
        <translation> (practice)</translation>
    </message>
    <message>
        <source>控えの保存先</source>
        <translation>Where to save the backup</translation>
    </message>
    <message>
        <source>窓辺の控え_%1.madobe-backup</source>
        <translation>madobe-backup_%1.madobe-backup</translation>
    </message>
    <message>
        <source>窓辺の控え (*.madobe-backup)</source>
        <translation>Madobe backups (*.madobe-backup)</translation>
    </message>
    <message>
        <source>控えを取っています…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>控えを取り、開けることを確かめました: %1</source>
        <translation>Backed up and proved: %1</translation>
    </message>
    <message>
        <source>台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。</source>
        <translation>Ledgers are written without encryption: whoever opens them can read them. Export?</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>台帳を書き出すフォルダー</source>
        <translation>Folder for the ledgers</translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>%1個の台帳を書き出しました。</source>
        <translation>Exported %1 ledgers.</translation>
    </message>
    <message>
        <source>検査しています…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>ファイルに問題はありません。</source>
        <translation>The file is sound.</translation>
    </message>
    <message>
        <source>問題が見つかりました: %1</source>
        <translation>Problems were found: %1</translation>
    </message>
    <message>
        <source>ピア延べ（ピア1人の活動1回を1と数える）</source>
        <translation>Supporters’ actions (one for each supporter at an activity)</translation>
    </message>
    <message>
        <source>活動件数（活動1回を1と数える）</source>
        <translation>Activities (one for each activity)</translation>
    </message>
    <message>
        <source>指標③（ピアの活動回数）の数え方</source>
        <translation>How indicator ③ (peer activity) is counted</translation>
    </message>
    <message>
        <source> ％</source>
        <translation> %</translation>
    </message>
    <message>
        <source>締める前に知らせる「その他」の割合</source>
        <translation>Share of &quot;Other&quot; told before closing</translation>
    </message>
    <message>
        <source>締める前に知らせる前の月との違い</source>
        <translation>Change against the month before told before closing</translation>
    </message>
    <message>
        <source>はじめは（か月）</source>
        <translation>First every (months)</translation>
    </message>
    <message>
        <source>入院から（か月）</source>
        <translation>until after admission (months)</translation>
    </message>
    <message>
        <source>を過ぎたら（か月）</source>
        <translation>then every (months)</translation>
    </message>
    <message>
        <source>医療保護入院の更新</source>
        <translation>Renewal of medical protection</translation>
    </message>
    <message>
        <source>台帳をExcelに書き出す…</source>
        <translation>Export ledgers to Excel…</translation>
    </message>
    <message>
        <source>台帳の保存先</source>
        <translation>Save the ledgers</translation>
    </message>
    <message>
        <source>台帳.xlsx</source>
        <translation>ledgers.xlsx</translation>
    </message>
    <message>
        <source>Excelブック (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>退院支援委員会は（か月前から）</source>
        <translation>Committee from (months before)</translation>
    </message>
    <message>
        <source>家族等への通知は（か月前から）</source>
        <translation>Notice to the family from (months before)</translation>
    </message>
    <message>
        <source>（週間前まで）</source>
        <translation>until (weeks before)</translation>
    </message>
    <message>
        <source>更新の期限より前にすること</source>
        <translation>Before a renewal falls due</translation>
    </message>
    <message>
        <source> 件以上</source>
        <translation> or more</translation>
    </message>
    <message>
        <source>前の月との違いを知らせる件数</source>
        <translation>Tell a change against the month before from</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>まだ保存していません。ほかの人が先に変えた設定があります。ここの値にするには、もう一度「設定を保存」を押してください。&lt;br&gt;%1&lt;br&gt;%2</source>
        <translation>Not saved yet: somebody else changed settings first. Press &quot;Save settings&quot; once more to have the values shown here.&lt;br&gt;%1&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>保存されている設定に戻す</source>
        <translation>Back to the stored settings</translation>
    </message>
    <message>
        <source>退院後支援の期間の上限（延長を含む）</source>
        <translation>Longest post-discharge support (with extensions)</translation>
    </message>
    <message>
        <source> か月</source>
        <translation> months</translation>
    </message>
    <message>
        <source>記録を検査する</source>
        <translation>Check the records</translation>
    </message>
    <message>
        <source>窓辺 %1&#x3000;記録の版 %2&#x3000;%3%4
ログイン: %5
GPL-3.0-or-later で配られている自由なソフトウェアで、無保証です。%6</source>
        <translation>Madobe %1   records version %2   %3%4
Logged in: %5
Free software under GPL-3.0-or-later, without any warranty. %6</translation>
    </message>
    <message>
        <source>ネットワークには何も送りません。</source>
        <translation>Nothing is sent over the network.</translation>
    </message>
    <message>
        <source>記録はサーバー %1 にあり、ほかのところには何も送りません。</source>
        <translation>The records are on the server %1; nothing is sent anywhere else.</translation>
    </message>
    <message>
        <source>サーバーの記録に問題はありません。サーバーのディスクは調べていません。</source>
        <translation>The server&apos;s records are sound. Its disk was not looked at.</translation>
    </message>
</context>
<context>
    <name>madobe::OfficeScreens</name>
    <message>
        <source>サーバーとの接続が切れました。つながりしだい続けます。書いたものは残ります。</source>
        <translation>The connection to the server is lost. Madobe goes on as soon as it is back; what you write is kept.</translation>
    </message>
    <message>
        <source>練習用のログイン名は「%1」、パスワードは「%2」です。</source>
        <translation>For practice the user name is &quot;%1&quot; and the password &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>パスワードを決め直しました。ログインしてください。</source>
        <translation>The new password is set. Please log in.</translation>
    </message>
    <message>
        <source>%1さんの作業（取り込みなど）が続いています。終わってからログインしてください。</source>
        <translation>Work of %1 (an import or the like) goes on. Log in when it has ended.</translation>
    </message>
    <message>
        <source>ロックのあいだに作業が終わりました。結果は「管理」の「履歴」にあります。</source>
        <translation>The work ended behind the lock. Its result is in the history, under Administration.</translation>
    </message>
    <message>
        <source>サーバーにつながりました</source>
        <translation>The server is there again</translation>
    </message>
    <message>
        <source>書いたものを下書きに残せないので、閉じません。書いた人がログインして保存してください。</source>
        <translation>What was written can be kept nowhere, so this stays. Whoever wrote it must log in and save it.</translation>
    </message>
    <message>
        <source>作業（取り込みなど）が終わっていません。やめると、はじめからやり直しになります。</source>
        <translation>Work (an import or the like) has not ended. Stopped, it must be begun anew.</translation>
    </message>
    <message>
        <source>作業をやめる</source>
        <translation>Stop the work</translation>
    </message>
    <message>
        <source>サーバーにつながりました。切れたときの作業（取り込みなど）は終わっていないことがあります。「管理」の「履歴」で確かめてください。</source>
        <translation>Connected to the server again. What was running when it was lost (an import, say) may not have finished; look under Administration › History.</translation>
    </message>
    <message>
        <source>ロックのあいだに作業が終わりました。できたかどうかは、記録で確かめてください。</source>
        <translation>The work ended behind the lock. Look at the records to see whether it was done.</translation>
    </message>
    <message>
        <source>サーバーにつながりました。切れたときの作業は終わっていないことがあります。記録で確かめてください。</source>
        <translation>Connected to the server again. What was under way when the connection broke may not be finished. Look at the records.</translation>
    </message>
</context>
<context>
    <name>madobe::OpenMonths</name>
    <message>
        <source>締めていない月と、締める前に見ること</source>
        <translation>Months not closed, and what to look at before closing</translation>
    </message>
    <message>
        <source>これより前にも締めていない月があります&#x3000;%1件</source>
        <translation>Earlier months are not closed either: %1</translation>
    </message>
    <message>
        <source>締めていない月&#x3000;%1件</source>
        <translation>Months not closed: %1</translation>
    </message>
    <message>
        <source>「その他」が多い</source>
        <translation>much of it is “other”</translation>
    </message>
    <message>
        <source>報告なし</source>
        <translation>not reported</translation>
    </message>
    <message>
        <source>前の月との違い %1件</source>
        <translation>%1 changed much</translation>
    </message>
    <message>
        <source>未完成 %1件</source>
        <translation>%1 unfinished</translation>
    </message>
    <message>
        <source>締める用意ができています</source>
        <translation>ready to be closed</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
</context>
<context>
    <name>madobe::OthersLabel</name>
    <message>
        <source>%1 さんもこの記録を書いています（%2）。</source>
        <translation>%1 is writing on this record too (%2).</translation>
    </message>
</context>
<context>
    <name>madobe::Palette</name>
    <message>
        <source>操作・人をさがす</source>
        <translation>Find an action or a person</translation>
    </message>
    <message>
        <source>操作の名前、または人のかな・氏名・番号</source>
        <translation>Name of an action, or a person&apos;s kana, name or number</translation>
    </message>
    <message>
        <source>見つかったもの</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>%1&#x3000;（%2）</source>
        <translation>%1  (%2)</translation>
    </message>
</context>
<context>
    <name>madobe::PeriodChoice</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>%1月分</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>4月から%1月まで</source>
        <translation>April to month %1</translation>
    </message>
    <message>
        <source>年度の合計</source>
        <translation>Whole fiscal year</translation>
    </message>
</context>
<context>
    <name>madobe::PersonPage</name>
    <message>
        <source>この人の相談を記録（F2）</source>
        <translation>Record a consultation (F2)</translation>
    </message>
    <message>
        <source>経過</source>
        <translation>Time-line</translation>
    </message>
    <message>
        <source>基本情報</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>経過の一覧</source>
        <translation>Time-line</translation>
    </message>
    <message>
        <source>【仮登録】</source>
        <translation>[Provisional]</translation>
    </message>
    <message>
        <source>【支援措置: 住所を伝えない】</source>
        <translation>[Protected: do not tell the address]</translation>
    </message>
    <message>
        <source>（%1歳）</source>
        <translation> (%1 years)</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Ward %1</translation>
    </message>
    <message>
        <source>担当者 %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>同じ人を統合…</source>
        <translation>Merge duplicates…</translation>
    </message>
    <message>
        <source>医療保護入院の更新の期限&#x3000;%1</source>
        <translation>Medical protection to be renewed by %1</translation>
    </message>
</context>
<context>
    <name>madobe::RecordForm</name>
    <message>
        <source>%1を保存しました</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>保存して閉じる</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>未完成のまま保存</source>
        <translation>Save unfinished</translation>
    </message>
    <message>
        <source>書きかけを捨てる</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>取消を戻す</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>取消…</source>
        <translation>Cancel record…</translation>
    </message>
    <message>
        <source>取消を戻しました</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel record</translation>
    </message>
    <message>
        <source>取り消すわけ（記録は残り、数えられなくなります）:</source>
        <translation>Why it is cancelled (it stays, and counts no more):</translation>
    </message>
    <message>
        <source>取り消しました</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>取消: %1</source>
        <translation>Cancelled: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>この記録はほかの人が先に変えたので、そのままにしてあります。%1&lt;br&gt;%2</source>
        <translation>Somebody else changed this record first, so it was left as it is. %1&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>書いた内容を保存して、見比べてください。</source>
        <translation>Save what you wrote and compare.</translation>
    </message>
    <message>
        <source>確かめてから、もう一度押してください。</source>
        <translation>Look at it, then press once more.</translation>
    </message>
</context>
<context>
    <name>madobe::RecordPage</name>
    <message>
        <source>もう登録されている人かもしれません: %1</source>
        <translation>Perhaps registered already: %1</translation>
    </message>
    <message>
        <source>%1（新規）</source>
        <translation>%1 (new)</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>前回の値を空いた欄に入れました</source>
        <translation>Filled empty fields as last time</translation>
    </message>
</context>
<context>
    <name>madobe::RecordTableModel</name>
    <message>
        <source>取消 </source>
        <translation>Cancelled </translation>
    </message>
    <message>
        <source>未完成 </source>
        <translation>Unfinished </translation>
    </message>
    <message>
        <source>読めません</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>madobe::RecordTableView</name>
    <message>
        <source>%1の一覧</source>
        <translation>List: %1</translation>
    </message>
</context>
<context>
    <name>madobe::RecoveryKeyView</name>
    <message>
        <source>回復キー</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>この画面は一度だけ出ます。パスワードや鍵のファイルを失っても、これがあれば記録を開けます。印刷して封をし、金庫に入れてください。</source>
        <translation>This is shown once. If passwords or the key file are lost, it opens the records. Print it, seal it and put it into a safe.</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>文字のファイルに保存…</source>
        <translation>Save as text…</translation>
    </message>
    <message>
        <source>回復キーを安全な場所に残しました</source>
        <translation>I have put the recovery key in a safe place</translation>
    </message>
    <message>
        <source>はじめる</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>回復キーを印刷しました。</source>
        <translation>The recovery key was printed.</translation>
    </message>
</context>
<context>
    <name>madobe::ReferenceEditor</name>
    <message>
        <source>かな・氏名・番号・電話の下4桁</source>
        <translation>Kana, name, number, or last 4 digits of the phone</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>＋「%1」を仮登録する</source>
        <translation>+ Enter &quot;%1&quot; provisionally</translation>
    </message>
    <message>
        <source>%1を外す</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>かな・%1・番号</source>
        <translation>Kana, %1, number</translation>
    </message>
</context>
<context>
    <name>madobe::RenewalList</name>
    <message>
        <source>医療保護入院の更新の一覧</source>
        <translation>List of stays to be renewed (medical protection)</translation>
    </message>
    <message>
        <source>医療保護入院の更新（期限が近いもの）&#x3000;%1件</source>
        <translation>Medical protection to be renewed soon: %1</translation>
    </message>
    <message>
        <source>%1まで&#x3000;%2&#x3000;%3</source>
        <translation>by %1  %2  %3</translation>
    </message>
</context>
<context>
    <name>madobe::RenewalPanel</name>
    <message>
        <source>医療保護入院の更新</source>
        <translation>Renewal of medical protection</translation>
    </message>
    <message>
        <source>医療保護入院のあいだ、更新の期限がここに出ます。</source>
        <translation>During a stay under medical protection, the day by which it must be renewed stands here.</translation>
    </message>
    <message>
        <source>期限&#x3000;%1</source>
        <translation>Due&#x3000;%1</translation>
    </message>
</context>
<context>
    <name>madobe::RollupFiles</name>
    <message>
        <source>区が分からない</source>
        <translation>Ward unknown</translation>
    </message>
    <message>
        <source>集計のファイルを加える…</source>
        <translation>Add files of counts…</translation>
    </message>
    <message>
        <source>フォルダーを加える…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>選んだファイルを外す</source>
        <translation>Take out the chosen files</translation>
    </message>
    <message>
        <source>その下のフォルダーにある「集計.csv」をすべて加えます</source>
        <translation>Adds every 集計.csv in the folders below it</translation>
    </message>
    <message>
        <source>合算する集計のファイル</source>
        <translation>Files of counts to sum</translation>
    </message>
    <message>
        <source>各区の集計</source>
        <translation>Counts of the wards</translation>
    </message>
    <message>
        <source>集計 (*.csv);;すべて (*)</source>
        <translation>Counts (*.csv);;All (*)</translation>
    </message>
    <message>
        <source>各区の集計があるフォルダー</source>
        <translation>Folder with the counts of the wards</translation>
    </message>
</context>
<context>
    <name>madobe::RollupPage</name>
    <message>
        <source>欠けている区・期間・表があっても合算する</source>
        <translation>Roll up although wards, periods or tables are missing</translation>
    </message>
    <message>
        <source>締めていない月があっても合算する</source>
        <translation>Roll up although months are open</translation>
    </message>
    <message>
        <source>合算を書き出す…</source>
        <translation>Export the sum…</translation>
    </message>
    <message>
        <source>合算について知らせること</source>
        <translation>What to know about the roll-up</translation>
    </message>
    <message>
        <source>集計表と期間</source>
        <translation>Table and period</translation>
    </message>
    <message>
        <source>区・窓口</source>
        <translation>Ward or desk</translation>
    </message>
    <message>
        <source>合算した集計表</source>
        <translation>Rolled-up table</translation>
    </message>
    <message>
        <source>区の合算</source>
        <translation>Roll-up of wards</translation>
    </message>
    <message>
        <source>読んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>上の一覧の問題があるため、書き出せません。</source>
        <translation>The problems above stand against an export.</translation>
    </message>
    <message>
        <source>合算の書き出し</source>
        <translation>Export the sum</translation>
    </message>
    <message>
        <source>市の集計.csv</source>
        <translation>city_counts.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>書き出しました: %1</source>
        <translation>Exported: %1</translation>
    </message>
    <message>
        <source>提出の期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>なし（例: R8.5.10）</source>
        <translation>none (e.g. R8.5.10)</translation>
    </message>
    <message>
        <source>期限が日付として読めません。R8.5.10 や 2026/5/10 のように書いてください。</source>
        <translation>The due day cannot be read. Write it as R8.5.10 or 2026/5/10.</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>市の集計</source>
        <translation>city-counts</translation>
    </message>
    <message>
        <source>各区の「集計.csv」を、横に「集計.meta.json」を置いたまま加えます。フォルダーごと加えても、ここに引いてきてもかまいません。区ごとに、その区の行だけを使います。実人員は区の和になり、印が付きます。</source>
        <translation>Add the 集計.csv of each ward with its 集計.meta.json beside it: files, whole folders, or dropped here. Of each ward only its own rows are used. Persons become sums of wards, and are marked so.</translation>
    </message>
    <message>
        <source>そこには、まだ加えていない集計のファイルがありません。</source>
        <translation>There is no file of counts there that has not been added yet.</translation>
    </message>
</context>
<context>
    <name>madobe::SheetBlockMenu</name>
    <message>
        <source>下に加える</source>
        <translation>Add below</translation>
    </message>
    <message>
        <source>続きを下に加える</source>
        <translation>Go on below</translation>
    </message>
    <message>
        <source>ひな形の指標の行を加える</source>
        <translation>Add the shipped rows of indicators</translation>
    </message>
    <message>
        <source>列を加える</source>
        <translation>Add a column</translation>
    </message>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>madobe::SheetBlockRow</name>
    <message>
        <source>前回 %1、今回 %2</source>
        <translation>Before %1, now %2</translation>
    </message>
    <message>
        <source>%1の記号</source>
        <translation>Mark of %1</translation>
    </message>
    <message>
        <source>%1の操作</source>
        <translation>Actions on this %1</translation>
    </message>
    <message>
        <source>加える、動かす、消す</source>
        <translation>Add, move, remove</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>（数値を入れない）</source>
        <translation>(no figures)</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>madobe::SheetEditor</name>
    <message>
        <source>%1章</source>
        <translation>Section %1</translation>
    </message>
    <message>
        <source>消した行を戻す</source>
        <translation>Bring back what was removed</translation>
    </message>
    <message>
        <source>＋ 加える</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>%1章の始めに加える</source>
        <translation>Add at the start of section %1</translation>
    </message>
    <message>
        <source>%1行を消しました。</source>
        <translation>Rows removed: %1.</translation>
    </message>
</context>
<context>
    <name>madobe::SheetHead</name>
    <message>
        <source>第%1版（%2）</source>
        <translation>Version %1 (%2)</translation>
    </message>
</context>
<context>
    <name>madobe::SheetPage</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存した内容に戻す</source>
        <translation>Back to what was saved</translation>
    </message>
    <message>
        <source>PDF・ODT・HTML…</source>
        <translation>PDF, ODT, HTML…</translation>
    </message>
    <message>
        <source>状況共有シート</source>
        <translation>Situation sheet</translation>
    </message>
    <message>
        <source>前に書いて保存していない内容を戻しました。「保存」で残ります。</source>
        <translation>What was typed and not saved before is back. &quot;Save&quot; keeps it.</translation>
    </message>
    <message>
        <source>保存しました</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>%1のシートを始める</source>
        <translation>Begin the sheet of %1</translation>
    </message>
    <message>
        <source>シートはまだありません。ひな形から始められます。</source>
        <translation>There is no sheet yet. Begin one from the template.</translation>
    </message>
    <message>
        <source>まだ保存していません</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>状況共有シートの書き出し</source>
        <translation>Export the situation sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;ODT (*.odt);;HTML (*.html)</source>
        <translation>PDF (*.pdf);;ODT (*.odt);;HTML (*.html)</translation>
    </message>
    <message>
        <source>書き出しました: %1</source>
        <translation>Exported: %1</translation>
    </message>
    <message>
        <source>あいだに保存された内容と合わせました。確かめてから「保存」してください。</source>
        <translation>Put together with what was saved meanwhile. Look at it, then save.</translation>
    </message>
    <message>
        <source>両方が書いたところ（両方の文を残しました）: %1</source>
        <translation>Where both wrote (both texts were kept): %1</translation>
    </message>
    <message>
        <source>新しい版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>この版を残して、続きを新しい版に書きます</source>
        <translation>Keeps this version and goes on in a new one</translation>
    </message>
    <message>
        <source>前に書いて保存していない内容が、この版に残っています。</source>
        <translation>What was typed and not saved before is still in this version.</translation>
    </message>
    <message>
        <source>あいだに確定された内容と合わせました。書いた内容は「新しい版」に移せます。</source>
        <translation>Put together with what was made final meanwhile. &quot;New version&quot; takes what you wrote.</translation>
    </message>
    <message>
        <source>新しい版があるので、この版は読むだけです。</source>
        <translation>There is a newer version, so this one can only be read.</translation>
    </message>
    <message>
        <source>保存すると確定し、この版は直せなくなります。</source>
        <translation>Saving makes this version final; it cannot be changed then.</translation>
    </message>
    <message>
        <source>保存すると作成中に戻ります。</source>
        <translation>Saving makes it a draft again.</translation>
    </message>
    <message>
        <source>確定しています。直すときは「新しい版」を始めるか、作成状況を「作成中」に戻してください。</source>
        <translation>This sheet is final. To change it, begin a new version or set its status back to draft.</translation>
    </message>
    <message>
        <source>確定しています。直すときは「新しい版」を始めてください。</source>
        <translation>This sheet is final. To change it, begin a new version.</translation>
    </message>
    <message>
        <source>状況共有シート_%1_第%2版.pdf</source>
        <translation>situation_sheet_%1_version_%2.pdf</translation>
    </message>
    <message>
        <source>%1のシートに書いて保存していない内容は、このシートに入っていません。</source>
        <translation>What was written into the sheet of %1 without being saved is not in this sheet.</translation>
    </message>
    <message>
        <source>ほかの年度…</source>
        <translation>Another year…</translation>
    </message>
    <message>
        <source>前の年度でもあとの年度でも、シートを始められます</source>
        <translation>Begins the sheet of an earlier or later year</translation>
    </message>
    <message>
        <source>シートを始める年度</source>
        <translation>Year of the sheet</translation>
    </message>
    <message>
        <source>どの年度のシートを始めますか（例: R3、2021）:</source>
        <translation>Which fiscal year should the sheet be of (such as R3 or 2021)?</translation>
    </message>
    <message>
        <source>「%1」は年度として読めません。R3 や 2021 のように書いてください。</source>
        <translation>&quot;%1&quot; cannot be read as a fiscal year. Write it like R3 or 2021.</translation>
    </message>
    <message>
        <source>%1のシートはもうあります。</source>
        <translation>There is a sheet of %1 already.</translation>
    </message>
    <message>
        <source>別の画面で書いた内容と合わせました。確かめてから「保存」してください。</source>
        <translation>Put together with what was written in another window. Look at it before saving.</translation>
    </message>
    <message>
        <source>まだ保存していません&#x3000;別の画面の書きかけも残しています</source>
        <translation>Not saved yet  A draft of another window is kept too</translation>
    </message>
    <message>
        <source>このシートには、別の画面の書きかけが残っています。シートを選び直すと合わせて表示します。</source>
        <translation>There is a draft of another window on this sheet. Choose the sheet again to have both put together.</translation>
    </message>
</context>
<context>
    <name>madobe::StartView</name>
    <message>
        <source>窓辺</source>
        <translation>Madobe</translation>
    </message>
    <message>
        <source>区の精神保健福祉相談の記録と集計</source>
        <translation>Consultation records and counts for a ward&apos;s mental health social workers</translation>
    </message>
    <message>
        <source>前回の事務所を開く</source>
        <translation>Open the last office</translation>
    </message>
    <message>
        <source>練習用の事務所を開く</source>
        <translation>Open the practice office</translation>
    </message>
    <message>
        <source>作りものの一年分の記録で、何を押しても困る人はいません。</source>
        <translation>A made-up year of records: whatever you press harms nobody.</translation>
    </message>
    <message>
        <source>新しい事務所をつくる</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>区と、はじめの管理者と、パスワードを決めます。</source>
        <translation>Choose its ward, first administrator and password.</translation>
    </message>
    <message>
        <source>事務所のファイルを開く…</source>
        <translation>Open an office file…</translation>
    </message>
    <message>
        <source>控えから戻す…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>控えのファイルから、元と別の場所に事務所を戻します。</source>
        <translation>Puts an office back from a backup, in a new place.</translation>
    </message>
    <message>
        <source>このパソコンにあるファイルか、共有の事務所の接続ファイルを選びます。</source>
        <translation>Choose a file on this PC, or the connection file of a shared office.</translation>
    </message>
</context>
<context>
    <name>madobe::SupporterLoadModel</name>
    <message>
        <source>登録前</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>休止中</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>活動中</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>%1から</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1から%2まで</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>ピアサポーター</source>
        <translation>Peer supporter</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>State</translation>
    </message>
    <message>
        <source>担当件数</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>うち対象小計</source>
        <translation>of them counted</translation>
    </message>
    <message>
        <source>対象者延べ</source>
        <translation>Client-contacts</translation>
    </message>
    <message>
        <source>最後の活動</source>
        <translation>Last activity</translation>
    </message>
    <message>
        <source>次の予定</source>
        <translation>Next planned</translation>
    </message>
    <message>
        <source>休止</source>
        <translation>Pauses</translation>
    </message>
</context>
<context>
    <name>madobe::SupporterLoadPage</name>
    <message>
        <source>ピアサポーターごとの担当件数</source>
        <translation>Load of each peer supporter</translation>
    </message>
    <message>
        <source>担当件数</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>活動件数 %1&#x3000;ピア延べ %2&#x3000;活動中 %3人／%4人</source>
        <translation>Activities %1&#x3000;Supporters’ actions %2&#x3000;Active %3 of %4</translation>
    </message>
</context>
<context>
    <name>madobe::TimelineModel</name>
    <message>
        <source>取消 </source>
        <translation>Cancelled </translation>
    </message>
    <message>
        <source>未完成 </source>
        <translation>Unfinished </translation>
    </message>
    <message>
        <source>%1の変更</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>前: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>方法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
</context>
<context>
    <name>madobe::TodayPage</name>
    <message>
        <source>書きかけの一覧</source>
        <translation>Forms begun</translation>
    </message>
    <message>
        <source>次回対応の一覧</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>7日以内に連絡する人はいません。</source>
        <translation>Nobody to contact within 7 days.</translation>
    </message>
    <message>
        <source>未完成の記録の一覧</source>
        <translation>Unfinished records</translation>
    </message>
    <message>
        <source>未完成の記録はありません。</source>
        <translation>No unfinished records.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2件</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3</source>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>書きかけ&#x3000;%1件</source>
        <translation>Begun  %1</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>次回対応（7日以内と過ぎたもの）</source>
        <translation>Follow-ups (overdue or within 7 days)</translation>
    </message>
    <message>
        <source>未完成の記録</source>
        <translation>Unfinished records</translation>
    </message>
</context>
<context>
    <name>madobe::WardSetEditor</name>
    <message>
        <source>どれも選ばなければ、事務所の区です。</source>
        <translation>With none chosen, it is the office&apos;s own ward.</translation>
    </message>
</context>
<context>
    <name>madobe::WardsDialog</name>
    <message>
        <source>「%1」の担当区</source>
        <translation>Wards of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>新しい記録の区、集計と締めではじめに出る区になります。見たり書いたりできる範囲は変わりません。</source>
        <translation>New records, counts and closing begin with them. What may be read and written stays the same.</translation>
    </message>
</context>
<context>
    <name>madobe::WordEditor</name>
    <message>
        <source>自動</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>madobe::Workspace</name>
    <message>
        <source>ページ</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>← Esc: %1</source>
        <translation>← Esc: %1</translation>
    </message>
    <message>
        <source>パスワードを変えました</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>書いたものを下書きに残せないので、この画面を閉じません。保存するか、「書きかけを捨てる」を選んでください。</source>
        <translation>What you wrote can be kept nowhere, so this page stays. Save it, or choose to discard it.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>区の精神保健福祉相談の記録と集計</source>
        <translation>Consultation records and counts for a ward&apos;s mental health social workers</translation>
    </message>
    <message>
        <source>練習用の事務所を開く。</source>
        <translation>Open the practice office.</translation>
    </message>
    <message>
        <source>練習用の事務所のファイル。</source>
        <translation>File of the practice office.</translation>
    </message>
    <message>
        <source>事務所のファイルを開く。</source>
        <translation>Open an office file.</translation>
    </message>
    <message>
        <source>画面の言葉（ja か en）。</source>
        <translation>Language of the screens (ja or en).</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>入院</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>退院</source>
        <translation>Discharge</translation>
    </message>
    <message>
        <source>ケース受理</source>
        <translation>Case opened</translation>
    </message>
    <message>
        <source>ケース終結</source>
        <translation>Case closed</translation>
    </message>
    <message>
        <source>退院後支援の把握</source>
        <translation>Post-discharge support: identified</translation>
    </message>
    <message>
        <source>支援計画の作成</source>
        <translation>Support plan made</translation>
    </message>
    <message>
        <source>退院後支援の開始</source>
        <translation>Post-discharge support begun</translation>
    </message>
    <message>
        <source>退院後支援の終了</source>
        <translation>Post-discharge support ended</translation>
    </message>
    <message>
        <source>ピア活動</source>
        <translation>Peer activity</translation>
    </message>
    <message>
        <source>地域移行支援の開始</source>
        <translation>Transition support begun</translation>
    </message>
    <message>
        <source>地域移行支援の終了</source>
        <translation>Transition support ended</translation>
    </message>
    <message>
        <source>入院形態の変更</source>
        <translation>Change of admission type</translation>
    </message>
    <message>
        <source>退院後支援の説明への返事</source>
        <translation>Answer about post-discharge support</translation>
    </message>
    <message>
        <source>退院後支援の同意の撤回</source>
        <translation>Consent to post-discharge support withdrawn</translation>
    </message>
    <message>
        <source>支援計画の交付</source>
        <translation>Support plan delivered</translation>
    </message>
    <message>
        <source>退院後支援の延長</source>
        <translation>Post-discharge support extended</translation>
    </message>
    <message>
        <source>対象者の統合</source>
        <translation>Merge of two persons</translation>
    </message>
</context>
<context>
    <name>part</name>
    <message>
        <source>在院者</source>
        <translation>Inpatients</translation>
    </message>
    <message>
        <source>状況共有シート</source>
        <translation>Situation sheet</translation>
    </message>
    <message>
        <source>集計表</source>
        <translation>Tables of counts</translation>
    </message>
    <message>
        <source>月の締め</source>
        <translation>Closing of months</translation>
    </message>
    <message>
        <source>訂正一覧</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>区の合算</source>
        <translation>Roll-up of wards</translation>
    </message>
    <message>
        <source>担当件数</source>
        <translation>Load</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>練習用（実在の人ではありません）</source>
        <translation>Practice (no real persons)</translation>
    </message>
    <message>
        <source>取扱注意&#x3000;個人情報</source>
        <translation>Confidential</translation>
    </message>
</context>
<context>
    <name>recordtexts</name>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>no</translation>
    </message>
    <message>
        <source>不詳</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>未完成</source>
        <translation>unfinished</translation>
    </message>
    <message>
        <source>（匿名）</source>
        <translation>(anonymous)</translation>
    </message>
</context>
<context>
    <name>recoverykey</name>
    <message>
        <source>窓辺&#x3000;回復キー

事務所: %1

%2

パスワードや鍵のファイルを失ったとき、これだけで記録を開けます。
この紙を持つ人はだれでも全部の記録を読めます。封をして、金庫に入れてください。
</source>
        <translation>Madobe  recovery key

Office: %1

%2

If passwords or the key file are lost, this alone opens the records.
Whoever holds this paper can read all of them. Seal it and put it into a safe.
</translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>（%1歳）</source>
        <translation> (%1 years)</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>このページでは「%1」はできません。</source>
        <translation>&quot;%1&quot; cannot be done on this page.</translation>
    </message>
</context>
<context>
    <name>renewal</name>
    <message>
        <source>いまがその期間です</source>
        <translation>now is the time</translation>
    </message>
    <message>
        <source>まだ先です</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>期間を過ぎました</source>
        <translation>the time is over</translation>
    </message>
    <message>
        <source>%1（今日）</source>
        <translation>%1 (today)</translation>
    </message>
    <message>
        <source>%1（あと%2日）</source>
        <translation>%1 (%2 days left)</translation>
    </message>
    <message>
        <source>退院支援委員会&#x3000;%1から%2まで（%3）</source>
        <translation>Discharge support committee&#x3000;%1 to %2 (%3)</translation>
    </message>
    <message>
        <source>家族等への通知&#x3000;%1から%2まで（%3）</source>
        <translation>Notice to the family&#x3000;%1 to %2 (%3)</translation>
    </message>
    <message>
        <source>退院支援委員会: %1&#x3000;家族等への通知: %2</source>
        <translation>Committee: %1  Notice to the family: %2</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>相談員</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>係長</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>管理者</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>閲覧</source>
        <translation>Viewer</translation>
    </message>
</context>
<context>
    <name>sheetremark</name>
    <message>
        <source>「%1」は前のシートの年度のままのようです。数値は%2のものです。</source>
        <translation>&quot;%1&quot; seems left from an earlier sheet; the figures are of %2.</translation>
    </message>
    <message>
        <source>目標の時期「%1」は、%2のシートではもう過ぎています。</source>
        <translation>The target date &quot;%1&quot; is already past in the sheet of %2.</translation>
    </message>
    <message>
        <source>「%1」は%2の予定ではありません。</source>
        <translation>&quot;%1&quot; does not lie in %2.</translation>
    </message>
    <message>
        <source>「%1」が年度なら、ほかの行の「%2」（%3）と合いません。</source>
        <translation>If &quot;%1&quot; means a fiscal year, it does not fit &quot;%2&quot; elsewhere (%3).</translation>
    </message>
    <message>
        <source>列の見出しは「%1」ですが、値は「%2」のものです。</source>
        <translation>The column head says &quot;%1&quot;, but the value is of &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>暫定値と比べています。確定すると増減が変わることがあります。</source>
        <translation>Compared with a provisional value; the change may differ once it is final.</translation>
    </message>
    <message>
        <source>2つの値だけで「傾向」と書いています。</source>
        <translation>Two values alone are called a trend.</translation>
    </message>
    <message>
        <source>前の値がないので、増減や横ばいを確かめられません。</source>
        <translation>There is no earlier value, so no change or standstill can be checked.</translation>
    </message>
    <message>
        <source>実績値がありません。「指標」に入力してください。</source>
        <translation>There is no actual value. Enter it under &quot;Indicators&quot;.</translation>
    </message>
    <message>
        <source>割合のもとになる総件数が12か月分そろっていません。</source>
        <translation>The total behind the percentage is not known for all twelve months.</translation>
    </message>
    <message>
        <source>「延べ」の数え方が分かりません。「指標」の出典に書いてください。</source>
        <translation>How the total number (延べ) was counted is not said. Write it in the indicator&apos;s source.</translation>
    </message>
    <message>
        <source>目標値がありません。</source>
        <translation>There is no target.</translation>
    </message>
    <message>
        <source>「%1」が空です。</source>
        <translation>&quot;%1&quot; is empty.</translation>
    </message>
    <message>
        <source>課題は%2件ですが、指標は%1件です。</source>
        <translation>There are %2 issues but %1 indicators.</translation>
    </message>
    <message>
        <source>見出しの下に何もありません。</source>
        <translation>There is nothing under this heading.</translation>
    </message>
    <message>
        <source>「です・ます」と「である」が混ざっています。</source>
        <translation>Polite and plain style are mixed.</translation>
    </message>
    <message>
        <source>ここは「%1」、ほかでは「%2」です。</source>
        <translation>Here &quot;%1&quot;, elsewhere &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>「%1」は「%2」ではありませんか。</source>
        <translation>Should &quot;%1&quot; be &quot;%2&quot;?</translation>
    </message>
    <message>
        <source>元号の「%1」が、ほかでは「%2」（全角・半角）と書かれています。</source>
        <translation>The era letter &quot;%1&quot; is written &quot;%2&quot; elsewhere (full or half width).</translation>
    </message>
    <message>
        <source>「%1」の中に全角と半角の元号が混ざっています。</source>
        <translation>&quot;%1&quot; mixes full-width and half-width era letters.</translation>
    </message>
    <message>
        <source>数字の全角・半角が、ほかと違います（「%1」）。</source>
        <translation>The width of the digits differs from elsewhere (&quot;%1&quot;).</translation>
    </message>
    <message>
        <source>「障がい」が%1か所、「障害」が%2か所あります。正式な名前はそのままにしてください。</source>
        <translation>障がい stands in %1 places, 障害 in %2. Leave official names as they are.</translation>
    </message>
    <message>
        <source>ここは「%1」と1つにまとめ、ほかでは「%2」と「%3」に分けています。</source>
        <translation>Here “%1” is one; elsewhere “%2” and “%3” are two.</translation>
    </message>
    <message>
        <source>「%1」は「%2」と同じ数ですが、同じところとは限りません。</source>
        <translation>“%1” is the same number as “%2”, but need not be the same ones.</translation>
    </message>
    <message>
        <source>○ よい向き</source>
        <translation>○ for the better</translation>
    </message>
    <message>
        <source>！ よくない向き</source>
        <translation>! for the worse</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>相談</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>集計・報告</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>退院後支援</source>
        <translation>Discharge support</translation>
    </message>
    <message>
        <source>ピア・集団活動</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>入院・地域移行</source>
        <translation>Stays, transition</translation>
    </message>
    <message>
        <source>協議の場</source>
        <translation>Council</translation>
    </message>
</context>
<context>
    <name>tableoutput</name>
    <message>
        <source>表の書き出し</source>
        <translation>Export the table</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1件を書き出しました</source>
        <translation>%1 rows written</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>元に戻せる操作がありません</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>元に戻しました: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>やり直しました: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>やり直せる操作がありません</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>元に戻した「%1」のあとに保存したので、やり直せません。記録を開いて入れ直してください。</source>
        <translation>“%1” was undone, but something was saved since, so it cannot be redone. Open the record and enter it again.</translation>
    </message>
    <message>
        <source>元に戻した取り込みは、やり直せません。管理 › 取り込みで、もう一度取り込んでください。</source>
        <translation>An import that was undone cannot be redone. Import it again under Administration › Import.</translation>
    </message>
    <message>
        <source>まだ元に戻しています…</source>
        <translation>Still taking it back…</translation>
    </message>
    <message>
        <source>元に戻しています… %1件のうち%2件</source>
        <translation>Taking it back… %2 of %1 records</translation>
    </message>
    <message>
        <source>元に戻せませんでした</source>
        <translation>Could not take it back</translation>
    </message>
</context>
<context>
    <name>withreason</name>
    <message>
        <source>締めた月の訂正</source>
        <translation>Correction of a closed month</translation>
    </message>
    <message>
        <source>この変更で、締めた数が変わります（%1）。締めた数はそのまま残り、違いは訂正一覧に載ります。
訂正のわけ:</source>
        <translation>This change moves sealed figures (%1). They stay as they are, and the difference stands in the list of corrections.
Reason for the correction:</translation>
    </message>
</context>
</TS>
