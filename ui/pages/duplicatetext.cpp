// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatetext.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

QString duplicateText(RecordTexts& texts, const DuplicateCandidate& candidate) {
    const auto say = [](const char* text) {
        return QCoreApplication::translate("duplicate", text);
    };
    QStringList reasons;
    if (candidate.sameName) reasons.append(say(QT_TRANSLATE_NOOP("duplicate", "氏名かかな")));
    if (candidate.sameBirth) reasons.append(say(QT_TRANSLATE_NOOP("duplicate", "生年月日")));
    if (candidate.samePhone) reasons.append(say(QT_TRANSLATE_NOOP("duplicate", "電話番号")));
    return say(QT_TRANSLATE_NOOP("duplicate", "%1（%2が同じ）"))
        .arg(texts.name(u"patient"_s, candidate.id),
             reasons.join(say(QT_TRANSLATE_NOOP("duplicate", "・"))));
}

}  // namespace madobe
