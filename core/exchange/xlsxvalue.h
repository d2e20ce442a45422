// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace madobe {

/// What a number format makes of a number. Month: a date of which no day is shown.
enum class XlsxFormat { Number, Date, Month, Time, Elapsed, DateTime };

/// The formats that a workbook need not spell out, by their id.
XlsxFormat builtInXlsxFormat(int id);
/// A format as spelt out: `[$-411]ge.m.d`.
XlsxFormat xlsxFormatOf(const QString& code);

/// A number as stored, shown as plain decimals, `2021-08-01`, `09:05` or both; as it is if it is
/// no number.
QString xlsxNumberText(const QString& stored, XlsxFormat format, bool counts1904);
/// A date that is stored as one: `2021-08-01T09:05:00`.
QString xlsxIsoText(const QString& stored);

/// The day as a number of the 1900 system, 0 for days before it and whatever is no day.
int xlsxSerial(const QString& iso);

/// Characters that XML cannot carry are written `_x0001_`, and so is what only looks like that.
QString escapedXlsx(const QString& text);
QString unescapedXlsx(const QString& text);

/// The column of a cell from its reference, `BC12`: the first is 0; -1 if it is none.
int xlsxColumn(QStringView reference);

}  // namespace madobe
