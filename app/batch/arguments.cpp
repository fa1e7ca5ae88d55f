// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold::batch {

int parseWhole(const std::string& option, const std::string& text, int minimum, int maximum) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || text.empty() || value < minimum || value > maximum)
    throw UsageError(option + " must be a whole number from " + std::to_string(minimum) + " to " +
                     std::to_string(maximum) + ", not " + inQuotes(text));
  return value;
}

double parseDuration(const std::string& text, double least) {
  const auto duration = parseNumber(text);
  if (!duration || !(*duration >= least && *duration <= 1e6))
    throw UsageError("--duration must be a number of seconds from " + numberText(least) + " to 1000000, not " +
                     inQuotes(text));
  return *duration;
}

}  // namespace gazehold::batch
