// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold::batch {

namespace {

template <class Number>
bool isWhole(const std::string& text, Number& value) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end && !text.empty();
}

}  // namespace

std::uint64_t parseSeed(const std::string& text) {
  std::uint64_t seed = 0;
  if (!isWhole(text, seed))
    throw UsageError("--seed must be a whole number from 0 to 18446744073709551615, not " + inQuotes(text));
  return seed;
}

int parseWhole(const std::string& option, const std::string& text, int minimum, int maximum) {
  int value = 0;
  if (!isWhole(text, value) || value < minimum || value > maximum)
    throw UsageError(option + " must be a whole number from " + std::to_string(minimum) + " to " +
                     std::to_string(maximum) + ", not " + inQuotes(text));
  return value;
}

}  // namespace gazehold::batch
