// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/practicepeople.h"

#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

struct Name {
    const char16_t* kanji;
    const char16_t* kana;
};

constexpr std::array kSurnames = {
    Name{u"架空", u"かくう"},           Name{u"見本", u"みほん"},
    Name{u"例題", u"れいだい"},         Name{u"練習", u"れんしゅう"},
    Name{u"仮野", u"かりの"},           Name{u"試田", u"ためしだ"},
    Name{u"窓辺", u"まどべ"},           Name{u"雛形", u"ひながた"},
    Name{u"模擬川", u"もぎかわ"},       Name{u"髙見本", u"たかみほん"},
    Name{u"見本﨑", u"みほんざき"},     Name{u"𠮷例", u"よしれい"},
    Name{u"渡邉例", u"わたなべれい"},   Name{u"齋藤例", u"さいとうれい"},
    Name{u"想定", u"そうてい"},         Name{u"下書", u"したがき"},
    Name{u"空想寺", u"くうそうじ"},     Name{u"仮名山", u"かめいやま"},
    Name{u"例之小路", u"れいのこうじ"}, Name{u"ダミー", u"だみー"},
};
constexpr std::array kGiven = {
    Name{u"一郎", u"いちろう"}, Name{u"花子", u"はなこ"},   Name{u"次郎", u"じろう"},
    Name{u"桃子", u"ももこ"},   Name{u"三郎", u"さぶろう"}, Name{u"雪", u"ゆき"},
    Name{u"四郎", u"しろう"},   Name{u"さくら", u"さくら"}, Name{u"五郎", u"ごろう"},
    Name{u"いろは", u"いろは"}, Name{u"六郎", u"ろくろう"}, Name{u"葵", u"あおい"},
    Name{u"七海", u"ななみ"},   Name{u"八重", u"やえ"},     Name{u"九十九", u"つくも"},
    Name{u"千代", u"ちよ"},     Name{u"健", u"けん"},       Name{u"翔", u"しょう"},
    Name{u"結", u"ゆい"},       Name{u"凜", u"りん"},
};

// What a list, a head or a paper must have room for; without kana where there is none.
constexpr std::array kLongNames = {
    Name{u"アレクサンドラ・マリア・サンプル・デ・ラ・レンシュウ・イ・ミホン",
         u"あれくさんどら　まりあ　さんぷる　で　ら　れんしゅう　い　みほん"},
    Name{u"見本之例之小路　兵左衛門之介", u"みほんのれいのこうじ　ひょうざえもんのすけ"},
    Name{u"架空　花子（通称　見本ダンス教室のマリアンヌ・エグザンプル先生）", u"かくう　はなこ"},
    Name{u"ンゴジ・イフェオマ・エグザンプル・ヌワンコ・サンプルアディーチェ", u""},
    Name{u"𠮷邉髙﨑見本小路　龍之進左衛門", u"よしべたかさきみほんこうじ　りゅうのしんざえもん"},
};
constexpr qint64 kLongNameEvery = 50;
// Among the few who call again and again, so that long names are met soon.
constexpr qint64 kFirstLongName = 3;

constexpr std::array kWards = {"kita", "kita", "kita", "kita", "kita", "higashi", "chuo", "nishi"};
constexpr std::array kDiagnoses = {u"F20.0", u"F20.9", u"F31",   u"F32.1",
                                   u"F10.2", u"F41.1", u"F60.3", u"F84.0"};

constexpr std::array kSentences = {
    u"眠れない日が続いているとのこと。",
    u"家族が対応に困っており、今後の進め方を話し合った。",
    u"通院は続いている。服薬の状況を確認した。",
    u"作業所の見学について説明し、本人は前向きだった。",
    u"不安が強いとの訴えを傾聴し、落ち着かれた。",
    u"主治医への連絡について本人の了解を得た。",
    u"生活費のやりくりについて相談があり、窓口を案内した。",
    u"近隣から物音の苦情があり、状況を聞き取った。",
    u"次回は訪問して様子を確認することとした。",
    u"受診をすすめ、かかりつけの予約方法を伝えた。",
};

/// Draws nothing, so that everybody else stays who he is.
void giveLongName(Patient& patient, qint64 index) {
    if (patient.isProvisional || index % kLongNameEvery != kFirstLongName) return;
    const Name& name = kLongNames[static_cast<size_t>(index / kLongNameEvery) % kLongNames.size()];
    patient.name = QString::fromUtf16(name.kanji);
    patient.kana = QString::fromUtf16(name.kana);
}

}  // namespace

Patient practicePatient(Random& random, const CodeBook& codes, qint64 index, QDate lastDay) {
    Patient patient;
    patient.number = u"%1"_s.arg(index + 1, 7, 10, QChar(u'0'));
    const Name& surname = random.pick(kSurnames);
    const Name& given = random.pick(kGiven);
    patient.name = QString::fromUtf16(surname.kanji) + u'　' + QString::fromUtf16(given.kanji);
    if (!random.chance(4)) {
        patient.kana = QString::fromUtf16(surname.kana) + u'　' + QString::fromUtf16(given.kana);
    }
    if (random.chance(1)) {
        patient.name =
            u"Example-Sample Maria Alexandra de la Practica y Muestra "_s + QString::number(index);
        patient.kana = u"えぐざんぷる　まりあ"_s;
    }
    if (random.chance(5)) {
        patient.isProvisional = true;
        patient.name = random.chance(50) ? u"相談者の息子"_s : u"同じ時間にかけてくる人"_s;
        patient.kana.clear();
    }
    giveLongName(patient, index);
    const int age = static_cast<int>(15 + random.below(75));
    const QDate born = lastDay.addYears(-age).addDays(-random.below(365));
    if (random.chance(90)) {
        patient.bornOn = born.toString(Qt::ISODate);
    } else if (random.chance(50)) {
        patient.bornOn = QString::number(born.year());
    } else {
        patient.bornOn = u"unknown"_s;
    }
    patient.sex = codes.id("sex", random.chance(48)   ? "male"
                                  : random.chance(92) ? "female"
                                                      : "unknown");
    patient.residence = codes.id("ward", random.chance(3) ? "outside" : random.pick(kWards));
    patient.ward = codes.id("ward", "kita");
    patient.postalCode = u"001-00%1"_s.arg(random.below(100), 2, 10, QChar(u'0'));
    patient.address = u"練習町%1条西%2丁目%3-%4"_s.arg(1 + random.below(30))
                          .arg(1 + random.below(20))
                          .arg(1 + random.below(20))
                          .arg(1 + random.below(30));
    if (random.chance(80)) {
        patient.phone = u"011-000-%1"_s.arg(random.below(10000), 4, 10, QChar(u'0'));
    }
    if (random.chance(70)) patient.diagnosis = QString::fromUtf16(random.pick(kDiagnoses));
    if (random.chance(30)) patient.certificateGrade = 1 + random.below(3);
    patient.isAddressProtected = random.chance(2);
    return patient;
}

QString practiceSummary(Random& random) {
    QString text;
    for (qint64 i = 1 + random.below(3); i > 0; --i) {
        text += QString::fromUtf16(random.pick(kSentences));
    }
    return text;
}

}  // namespace madobe
