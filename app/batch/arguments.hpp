// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gazehold::batch {

/// The whole number that was typed for an option, such as "--runs". Throws UsageError that names the range.
int parseWhole(const std::string& option, const std::string& text, int minimum, int maximum);

/// A time that was typed for --duration [s], from `least` to a million. Throws UsageError.
double parseDuration(const std::string& text, double least = 0);

}  // namespace gazehold::batch
