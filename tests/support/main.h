// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace madobe::tests {

/// What ctest takes for "skipped".
inline constexpr int kPassedOver = 77;

/// Locale, time zone and settings folder alike on every machine; before the application object.
void prepare();
/// Runs the test cases the command line asks for, with the application object alive.
int run(int argc, char** argv);

}  // namespace madobe::tests
