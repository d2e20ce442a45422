// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formulaguard.h"

namespace madobe {

namespace {

bool isRisky(QChar first) {
    switch (first.unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case u'\'':
        case u'\t':
        case u'\r':
            return true;
        default:
            return false;
    }
}

}  // namespace

QString guardFormula(const QString& text) {
    if (text.isEmpty() || !isRisky(text.front())) {
        return text;
    }
    return QLatin1Char('\'') + text;
}

QString unguardFormula(const QString& text) {
    const bool guarded = text.size() > 1 && text.front() == QLatin1Char('\'') && isRisky(text[1]);
    return guarded ? text.sliced(1) : text;
}

}  // namespace madobe
