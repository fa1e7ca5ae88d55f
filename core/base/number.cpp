// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace gazehold {

namespace {

// a decimal number that no double is near enough to: too small is zero, too large is infinite
double beyondDouble(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
  const std::string_view digits = text.substr(0, mark), exponent = text.substr(std::min(mark + 1, text.size()));
  // the power of ten of the first digit that counts
  const auto point = static_cast<long long>(std::min(digits.find('.'), digits.size()));
  const auto leading = static_cast<long long>(digits.find_first_of("123456789"));
  long long power = leading < point ? point - leading - 1 : point - leading;
  long long shift = 0;
  const char* from = exponent.data() + (exponent.starts_with('+') ? 1 : 0);
  const auto [end, error] = std::from_chars(from, exponent.data() + exponent.size(), shift);
  if (error == std::errc::result_out_of_range) shift = exponent.starts_with('-') ? -1'000'000'000 : 1'000'000'000;
  power += shift;
  const double size = power < 0 ? 0.0 : std::numeric_limits<double>::infinity();
  return negative ? -size : size;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
  return error == std::errc{} ? value : beyondDouble(text);
}

std::string numberText(double value) {
  std::array<char, 32> buffer;
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string numberText(double value, int decimals) {
  std::array<char, 400> buffer;
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  return {buffer.data(), end};
}

// by hand, since clang 14, of the fuzzers, cannot compile std::views::split
std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (std::size_t end; (end = text.find(at)) != std::string_view::npos; text.remove_prefix(end + 1))
    parts.push_back(text.substr(0, end));
  parts.push_back(text);
  return parts;
}

}  // namespace gazehold
