// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gazehold {

/// The number that `text` is, all of it, with a point for the decimals whatever the locale; infinities and NaN count
/// as numbers here. Spaces around it are allowed. What is too small for a double is 0, what is too large infinite.
std::optional<double> parseNumber(std::string_view text);

/// The shortest text that reads back as the same number.
std::string numberText(double value);
/// With a fixed number of decimals.
std::string numberText(double value, int decimals);

/// What lies between the marks in a list, such as the commas of "1,2"; nothing of an empty one.
std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace gazehold
