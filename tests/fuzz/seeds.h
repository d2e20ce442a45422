// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <iostream>
#include <random>

namespace madobe::tests {

/// Runs `round` with fixed seeds and then with one of the clock, which is printed, for a bounded
/// time.
inline void fuzz(const char* name, std::chrono::milliseconds each,
                 const std::function<void(std::mt19937&)>& round) {
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    const auto ofClock = static_cast<std::mt19937::result_type>(now);
    std::cout << name << ": seed " << ofClock << '\n';
    for (const auto seed :
         {std::mt19937::result_type{1}, std::mt19937::result_type{932}, ofClock}) {
        std::mt19937 random(seed);
        const auto end = std::chrono::steady_clock::now() + each;
        while (std::chrono::steady_clock::now() < end) {
            round(random);
        }
    }
}

inline int below(std::mt19937& random, qsizetype count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
}

}  // namespace madobe::tests
