// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace madobe::tests {

/// Lines 2 and 3.
inline const QByteArray kPatients =
    "対象者番号,氏名,ふりがな,生年月日,居住区\n"
    "0012,見本　一郎,みほん　いちろう,S50.8.1,北区\n"
    "A-2,髙見本　花子,,不詳,市外\n";

/// Of those people, lines 2 to 4.
inline const QByteArray kConsultations =
    "受付番号,受付日,受付時刻,窓口,方法,対象者番号,相談区分,再掲,要旨\n"
    "1,R3.8.1,9:05,北区,電話,0012；A-2;0012,アルコール,ひきこもり、発達障害,\"一行目\n二行目\"\n"
    "2,2021/8/2,,精神科救急情報センター,phone,,other,,'=1+1\n";

}  // namespace madobe::tests
