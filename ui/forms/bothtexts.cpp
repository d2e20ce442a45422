// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/bothtexts.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Whether `added` says something new behind the base, and not the rest of its last sentence.
bool endsSentence(const QString& base, const QString& added) {
    if (base.isEmpty() || added.startsWith(u'\n')) return true;
    const QChar last = base.back();
    return u"\n。．.！!？?…"_s.contains(last) || last.category() == QChar::Punctuation_Close;
}

}  // namespace

QString bothTexts(const QString& base, const QString& older, const QString& newer) {
    if (newer.contains(older)) return newer;
    if (older.contains(newer)) return older;
    const bool onlyAdd = older.startsWith(base) && newer.startsWith(base);
    const bool isCut = onlyAdd && endsSentence(base, newer.mid(base.size()));
    const QString added = isCut ? newer.mid(base.size()) : newer;
    return added.startsWith(u'\n') ? older + added : older + u'\n' + added;
}

}  // namespace madobe
