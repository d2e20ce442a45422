// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace madobe {

/// A page of help: Japanese, translated in context "help". The text is HTML.
struct HelpTopic {
    const char* title;
    const char* text;
};

std::span<const HelpTopic> helpTopics();

}  // namespace madobe
