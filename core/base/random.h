// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace madobe {

/// SplitMix64: the same numbers for the same seed on every machine. Not for secrets.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next() {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 to count - 1.
    qint64 below(qint64 count) { return static_cast<qint64>(next() % static_cast<quint64>(count)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(static_cast<qint64>(list.size()))];
    }

private:
    quint64 m_state;
};

}  // namespace madobe
