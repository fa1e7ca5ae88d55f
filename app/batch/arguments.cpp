// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/message.hpp"

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

}  // namespace gazehold::batch
