<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja_JP">
<context>
    <name>accountdialog</name>
    <message>
        <source>2回のパスワードが違います。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>キーの一覧とヘルプ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談を記録する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者を登録する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選んだ行を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい内容にする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作・人をさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このページでさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存して閉じる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成のまま保存する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回と同じ値を入れる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直前の保存を取り消す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表を印刷する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選んだ行を文字で写す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表をCSVに書き出す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面をロックする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログオフする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自分のパスワードを変える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計・報告を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明るい画面と暗い画面を切り替える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終了する</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>count</name>
    <message>
        <source>月初</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新規受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再開</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終結</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月末</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケースの動き</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月初＋新規受理＋再開－終結＝月末です。月初は期間の前日に開いているケース、月末は末日の終わりに開いているケースです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成し取り消されていない「相談」だけを数えます。対象者が複数の相談は人数分、対象者のない相談は1と数えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平日日中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平日夜間</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>土日祝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>時刻不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談件数（延人員）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延人員</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談実人員</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>実人員</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じ対象者は期間内で1人と数えます（仮登録を含み、匿名は含みません）。計はそれぞれ独立に数えるため、内訳の和とは一致しません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>匿名の相談件数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者番号のない「相談」の件数です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新規相談（延人員）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「新規」が記入されていればその値、なければ年度内にその窓口で最初に数えられる相談を新規とします。匿名は記入がなければ新規としません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再掲（延人員）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再掲は重複があり、合計しません。「自殺者の遺族」は「自殺関連」にも1回数えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談者の年代と性別（延人員）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年齢は受付日の満年齢です。生年月日の全部が分からない人は不明とします。匿名は記入された年代と性別、なければ不明です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>精神医療相談</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「精神医療相談」の印のある相談の件数です（人数ではありません）。対応は重複があり、計は1件ずつ数えます。平日日中は8時45分から17時15分前までです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録の種別と方法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成し取り消されていない記録を、種別を問わず1件ずつ数えます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区計</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全市</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>計</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countspage</name>
    <message>
        <source>%1年度（%2）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>--%1 を指定してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 には0以上の整数を指定してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 読まなかった列: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 追加 %2、更新 %3、変更なし %4、取り込めない行 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込めない行を %1 に書き出しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点検だけを行い、何も書き込んでいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 には年月を指定してください（例: 2021-04）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from は --to 以前の年月にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計表「%1」はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--encoding は utf-8 か cp932 です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区「%1」はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込む台帳のファイルを指定してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ward には10区のいずれかを指定してください（例: 北区）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 を作成しました。回復キー（封をして保管してください）:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>問題はありません。記録の連鎖の先頭: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 に控えを作り、開いて確かめました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 に復元しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 に練習用の窓口を作成しました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entity</name>
    <message>
        <source>アカウント</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>担当</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コード一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談記録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>家族</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医療機関</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>職員</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>%1 は空のファイルです。見出しの行のある台帳を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 の%2行目で始まる引用符（&quot;）が閉じられていません。その行を直してからもう一度取り込んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 の見出しに必要な列がありません: %2。見出しの名前を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 の見出しに同じ列が2つあります: %2。どちらかを消してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 がどの台帳か、ファイル名から分かりません。「台帳名=ファイル」と指定してください。台帳: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 の%2行目を読めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 を開けません。ファイルの場所と、読み書きの権限を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 は窓辺のファイルではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 は暗号化されていないため、開きません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このファイルは新しい版の窓辺で作られています（ファイル %1、この窓辺 %2）。新しい版で開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルが壊れています。控えから復元してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの処理がファイルを使っています。少し待ってからやり直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの窓辺がこのファイルを開いています（%1、%2、%3 から）。そちらを終了してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの記録とのつながりが合わないため、保存しませんでした。使われている記録は取り除けません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 に書き込めません。フォルダーの権限を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ディスクの空きが足りません。空きを作ってからやり直してください。何も変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 は共有フォルダーにあります。壊れるおそれがあるため、このパソコンのフォルダーに置いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 はすでにあります。別の名前にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存先で思わぬことが起きました。もう一度お試しください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵のファイル %1 がありません。控えから戻すか、回復キーで開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵のファイルがこのデータのものではないか、壊れています。控えから戻すか、回復キーで開いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名かパスワードが違います。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キーに書き間違いがあります。紙と見比べてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードは%1文字以上にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードの間違いが続いたため、あと%1秒待ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%1」は使えなくなっています。管理者に尋ねてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%1」の権限ではできません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 が見つかりません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録はほかの人が先に変えました。新しい内容と見比べてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%1」は受け付けられません。内容を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 を読み書きできません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 の文字コードが分かりません（%2バイト目）。UTF-8かシフトJISで保存し直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 は窓辺の控えではないか、壊れています。ほかの控えを試してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>シフトJISにない文字があるため、%1 を書き出しませんでした。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込めない行があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中止しました。何も変わっていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の内部の誤りです（%1）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談区分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>細区分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再掲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>記録種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受発</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対応</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付経路</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者年代</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終結事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主副</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>連絡可否</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>機関種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当番ブロック</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>役割</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>職員</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紹介先機関</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>権限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>職員コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有効</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>担当区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理経路</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終結日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再開元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開始日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終了日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>親コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度まで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表示順</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受付時刻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続柄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者性別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>居住区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>精神医療相談</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紹介先機関コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所要分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新規</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要旨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回対応日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回対応時刻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回対応者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状態</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>連番</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>氏名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>かな</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同居</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>キーパーソン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>備考</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>機関コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ふりがな</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仮登録</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>支援措置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>診断コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手帳等級</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手帳有効期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自立支援医療有効期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有効期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>職種</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在籍終了日</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>受付</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれの・だれから</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対応</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>匿名の人について・その他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>住まいと連絡先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>医療と手帳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>備考</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>issue</name>
    <message>
        <source>入力が必要です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1文字までにしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えない文字（U+0000）が入っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は数として読めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1から%2までの数にしてください（「%v」）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は日付として読めません（例: R3.8.1、2021-08-01）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」という日はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」はその元号の期間にありません。%1 のことでしょうか。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は元号が分かりません。R3.8.1 のように元号を付けてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は年が2桁です。4桁の西暦か元号で書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は表計算ソフトの内部の数のようです。日付の形で書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は扱える期間（1868年1月25日から2199年12月31日）の外です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」には日まで書いてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は %1 として読みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は時刻として読めません（例: 9:05）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は 1 か 0 にしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は選べません。選べるもの: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は%1年度には使えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は登録されていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は登録されていません。「%1」ならあります。表計算ソフトが先頭の0を落としたのかもしれません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」の行（%1 の%2行目）が取り込めないため、この行も取り込めません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」は%1行目にもあります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%v」はすでに登録されています。違うところ: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終わりが始まりより前になっています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この人にはその区に開いているケース（%1）があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同じコードの年度が重なっています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自分自身を指しています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見出しより多くの値があります。区切り文字を確かめてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1つの値が1MiBを超えています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの人が先に変えました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>事務所をつくった</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳の取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>アカウントの追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>アカウントの変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードの変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キーでの決め直し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログインの失敗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定の変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1の保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1を開いた</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1の取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1の取消を戻した</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::AccountDialog</name>
    <message>
        <source>アカウントの追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを変える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>役割</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今のパスワード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しいパスワード（%1文字以上）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決める</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::AccountsPanel</name>
    <message>
        <source>ログインできる人と役割です。鍵を持つ人はだれでもデータの鍵を持ちます。役割を守るのはこのプログラムで、暗号ではありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>アカウントの一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>役割</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状態</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＋ アカウントを追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>役割を変える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを決め直す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えなくする・戻す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えます</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使えません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>アカウント「%1」を追加しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>「%1」のパスワードを決め直しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使える管理者が一人もいなくなるため、変えませんでした。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::AdminPage</name>
    <message>
        <source>アカウント</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事務所・控え・この窓辺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::AppWindow</name>
    <message>
        <source>練習用の事務所&#x3000;ここにいる人はみな作りものです</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事務所のファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の事務所 (*.madobe-db *.db);;すべて (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを決め直しました。ログインしてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺（練習用）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習用のログイン名は「%1」、パスワードは「%2」です。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習用の事務所をつくっています。少しお待ちください…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺.madobe-db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の事務所 (*.madobe-db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キーの保存先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キー.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字 (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えのファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の控え (*.madobe-backup);;すべて (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻す場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺（復元）.madobe-db</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::CallerPanel</name>
    <message>
        <source>対象者を選ぶと、注意することと最近の記録がここに出ます。選ばなければ匿名の相談として残ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1歳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この人のページを開く</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::ConflictDialog</name>
    <message>
        <source>別の内容で保存されています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録は、書いているあいだにほかの人が保存しました。違うところごとに、残す方を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自分が書いた方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存されている方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 自分が書いた方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 保存されている方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この内容で保存する</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::CountExportDialog</name>
    <message>
        <source>年度の累計と合計も書き出す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計の書き出し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8（ふつうはこちら）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>シフトJIS（古いマクロ用）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空なら、書けない文字があるとき中止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめの月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>終わりの月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字コード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書けない文字の代わり</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>フォルダーを選ぶ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::CountGridModel</name>
    <message>
        <source>%1・%2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::CountPlot</name>
    <message>
        <source>月ごとのグラフ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::CountsPage</name>
    <message>
        <source>集計表の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期間</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区・窓口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSVに書き出す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計・報告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1月分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4月から%1月まで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度の合計</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数えています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1・%2・%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1: %2&lt;/b&gt;&#x3000;単位: %3&#x3000;期間: %4〜%5（%6 現在）&lt;br&gt;%7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;&lt;b&gt;この期間に未完成の記録が%1件あり、数えていません。&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;Enterで、この数の記録を開きます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この数のもとになる記録はありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;%2・%3・%4&#x3000;%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計を書き出すフォルダー</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書き出しました: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::FormController</name>
    <message>
        <source>入力中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを保存 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下書きを保存できません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけを開きました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この記録は、書きかけのあいだに別の内容で保存されています。保存するときに見比べられます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ保存していません。次のところを直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存済み %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ保存していません。書いたものは下書きに残っています。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::FormView</name>
    <message>
        <source>&#x3000;※必須</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::HelpDialog</name>
    <message>
        <source>ヘルプ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;電話が鳴ったら&lt;/h3&gt;&lt;p&gt;&lt;b&gt;F2&lt;/b&gt; を押すと、時計の入った新しい相談の用紙が開きます。対象者の欄にかな（例: やまだ）を打つと候補が出て、&lt;b&gt;Enter&lt;/b&gt; で選べます。いない人は「仮登録する」、名乗らない人は空のままで匿名になります。&lt;b&gt;Ctrl+Enter&lt;/b&gt; で保存して閉じます。&lt;/p&gt;&lt;p&gt;書いている途中で席を立っても、画面がロックされても、電源が落ちても、書きかけは残ります。次に「今日」を開くと、そこにあります。&lt;/p&gt;&lt;h3&gt;日付の書き方&lt;/h3&gt;&lt;p&gt;R8.4.1、令和8年4月1日、2026/4/1、20260401 のどれでも。&lt;b&gt;↑&lt;/b&gt; と &lt;b&gt;↓&lt;/b&gt; で一日ずつ動き、空の欄では今日が入ります。&lt;/p&gt;&lt;h3&gt;月の数&lt;/h3&gt;&lt;p&gt;「集計・報告」でどの数を選んでも、&lt;b&gt;Enter&lt;/b&gt; でもとの記録の一覧が開きます。&lt;/p&gt;&lt;h3&gt;キーの一覧&lt;/h3&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::HistoryPanel</name>
    <message>
        <source>だれが、いつ、何をしたか。見ただけのことも残ります。新しいものから%1件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>だれ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>したこと</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>わけ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>件数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい内容にする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選んだ操作を元に戻す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴の鎖を確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確かめています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴の鎖は切れていません。先頭: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>履歴の鎖が合いません: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::ImportPanel</name>
    <message>
        <source>同じ番号の記録は上書きする（前の値は履歴に残る）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確かめる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>良い行だけ取り込み、残りを保存…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この取り込みを元に戻す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今までの台帳（CSV）を取り込みます。文字コードと区切りは自動で見分けます。まず「確かめる」で、何も書き込まずに全部の行を調べられます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルを選ぶ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込むファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存される値の下見</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込めない行の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>問題</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込みの進み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直す行の保存先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直す行.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳のファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳 (*.csv *.txt *.tsv);;すべて (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;→&#x3000;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字コード: %1&#x3000;区切り: %2&#x3000;使う列: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>タブ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>コンマ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;使わない列: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 新しい%2件、上書き%3件、同じ%4件、取り込めない%5件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>問題（%1）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;取り込みました。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;取り込めなかった行: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;取り込めない行があります。何も書き込んでいません。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;全部の行を取り込めます。まだ何も書き込んでいません。&lt;/b&gt;&lt;br&gt;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り込みを元に戻しました。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::ImportProblemsModel</name>
    <message>
        <source>お知らせ: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>値</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>わけ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::ListPanel</name>
    <message>
        <source>絞り込み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>かな・氏名・番号・電話でさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>さがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1をさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＋ %1を追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1件以上…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当てはまるものがありません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2まで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: なし</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>絞り込み「%1」を外す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消も出す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選ばれた記録だけ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今月から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先月から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年度から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨年度から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成だけ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1行を写しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表の書き出し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1件を書き出しました</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::LoginView</name>
    <message>
        <source>ログイン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ログイン名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ほかの事務所を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを忘れた（回復キーを使う）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キー（紙に印刷したもの）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上のログイン名の新しいパスワード</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを決め直す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ロックしています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>続ける</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::MessageBar</name>
    <message>
        <source>お知らせ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>お知らせを閉じる</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::MomentEditor</name>
    <message>
        <source>例: 9:05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例: R8.4.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不詳</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::NewOfficeView</name>
    <message>
        <source>新しい事務所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>変える…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの場所（このパソコンの中）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめの管理者のログイン名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワード（%1文字以上）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>つくる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルの場所を決めてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者のログイン名を入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::OfficePanel</name>
    <message>
        <source>設定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R8.4.1（短い和暦）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>令和8年4月1日（和暦）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-04-01（西暦）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>何もしないときに画面をロックするまで</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日付の見せ方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定を保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定を保存しました。次にログインしたときから使われます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えと書き出し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えは鍵ごと1つの暗号化されたファイルになり、開けることを確かめてから保存されます。戻すときは、はじめの画面の「控えから戻す」を使います。台帳の書き出しは暗号化されません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えを取る…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳を書き出す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルを検査する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この窓辺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺 %1&#x3000;ファイルの版 %2&#x3000;%3%4
ログイン: %5
GPL-3.0-or-later で配られている自由なソフトウェアで、無保証です。ネットワークには何も送りません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（練習用）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えの保存先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の控え_%1.madobe-backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窓辺の控え (*.madobe-backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えを取っています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えを取り、開けることを確かめました: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳は暗号化されずに書き出され、開けばだれでも読めます。書き出しますか。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台帳を書き出すフォルダー</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書き出しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1個の台帳を書き出しました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>検査しています…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ファイルに問題はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>問題が見つかりました: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::Palette</name>
    <message>
        <source>操作・人をさがす</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作の名前、または人のかな・氏名・番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>見つかったもの</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;（%2）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::PersonPage</name>
    <message>
        <source>この人の相談を記録（F2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経過</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>基本情報</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経過の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>【仮登録】</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>【支援措置: 住所を伝えない】</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（%1歳）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>担当者 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::RecordForm</name>
    <message>
        <source>%1を保存しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存して閉じる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成のまま保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけを捨てる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消を戻す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消を戻しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り消すわけ（記録は残り、数えられなくなります）:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り消しました</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::RecordPage</name>
    <message>
        <source>氏名かかな</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1（%2が同じ）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>・</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>もう登録されている人かもしれません: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1（新規）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回の値を空いた欄に入れました</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::RecordTableModel</name>
    <message>
        <source>取消 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成 </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::RecordTableView</name>
    <message>
        <source>%1の一覧</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::RecoveryKeyView</name>
    <message>
        <source>回復キー</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この画面は一度だけ出ます。パスワードや鍵のファイルを失っても、これがあれば記録を開けます。印刷して封をし、金庫に入れてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字のファイルに保存…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回復キーを安全な場所に残しました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はじめる</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::ReferenceEditor</name>
    <message>
        <source>かな・氏名・番号・電話の下4桁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＋「%1」を仮登録する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1を外す</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::StartView</name>
    <message>
        <source>窓辺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区の精神保健福祉相談の記録と集計</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回の事務所を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習用の事務所を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作りものの一年分の記録で、何を押しても困る人はいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しい事務所をつくる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区と、はじめの管理者と、パスワードを決めます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事務所のファイルを開く…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このパソコンにあるファイルを選びます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えから戻す…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>控えのファイルから、元と別の場所に事務所を戻します。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::TimelineModel</name>
    <message>
        <source>取消 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ケース終結</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1の変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日時</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>種別</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>職員</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::TodayPage</name>
    <message>
        <source>書きかけの一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回対応の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7日以内に連絡する人はいません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成の記録の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成の記録はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;%2件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけ&#x3000;%1件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次回対応（7日以内と過ぎたもの）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成の記録</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::WordEditor</name>
    <message>
        <source>自動</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>はい</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madobe::Workspace</name>
    <message>
        <source>ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Esc: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>パスワードを変えました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻しました: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元に戻せる操作がありません</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>区の精神保健福祉相談の記録と集計</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習用の事務所を開く。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>練習用の事務所のファイル。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事務所のファイルを開く。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面の言葉（ja か en）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>練習用（実在の人ではありません）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取扱注意&#x3000;個人情報</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recordtexts</name>
    <message>
        <source>はい</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不詳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（匿名）</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>（%1歳）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>相談員</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>係長</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閲覧</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>対象者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相談</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>集計・報告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
