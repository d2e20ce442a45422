// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace madobe {

/// Qt's own words. Its Japanese catalogue still has the kinds of files where they stood in Qt 5.
class QtJapanese final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* disambiguation = nullptr,
                      int number = -1) const override;
};

}  // namespace madobe
