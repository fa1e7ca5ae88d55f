// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/message.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace gazehold {

namespace {

constexpr std::size_t longestQuote = 60, longestMessage = 1500;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// a character at the start of a text: how many bytes it has, 0 when they are no UTF-8, and its number
struct Character {
  std::size_t size;
  std::uint32_t code;
};
Character first(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {1, lead};
  const std::size_t size = lead >= 0xF0 && lead < 0xF8 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC0 || lead >= 0xF8 || text.size() < size) return {0, 0};
  std::uint32_t code = lead & (0x7Fu >> size);
  for (std::size_t k = 1; k < size; ++k) {
    if (!continues(text[k])) return {0, 0};
    code = code << 6 | (static_cast<unsigned char>(text[k]) & 0x3Fu);
  }
  // longer than need be, half of a pair, or beyond the last
  constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool valid = code >= smallest[size] && (code < 0xD800 || code > 0xDFFF) && code <= 0x10FFFF;
  return valid ? Character{size, code} : Character{0, 0};
}

bool isShown(std::uint32_t code) {
  const auto within = [code](std::uint32_t from, std::uint32_t to) { return code >= from && code <= to; };
  return !(code < 0x20 || within(0x7F, 0x9F) || code == 0x061C || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
           within(0x2066, 0x2069) || code == 0xFEFF);
}

std::string escaped(const char* format, unsigned code) {
  std::array<char, 16> buffer;
  return {buffer.data(), static_cast<std::size_t>(std::snprintf(buffer.data(), buffer.size(), format, code))};
}

// the middle left out, between whole characters
std::string shortened(std::string_view text, std::size_t most) {
  std::size_t head = most * 2 / 3, tail = text.size() - (most - head);
  while (continues(text[head])) --head;
  while (tail < text.size() && continues(text[tail])) ++tail;
  return std::string(text.substr(0, head)) + "…" + std::string(text.substr(tail));
}

}  // namespace

std::string visible(std::string_view text, std::size_t most) {
  std::string shown;
  while (!text.empty()) {
    const auto [size, code] = first(text);
    if (size == 0) {
      shown += escaped("\\x%02X", static_cast<unsigned char>(text.front()));
    } else if (isShown(code)) {
      shown += text.substr(0, size);
    } else {
      constexpr std::string_view named = "\t\n\r", names = "tnr";
      const auto name = code < 0x80 ? named.find(static_cast<char>(code)) : std::string_view::npos;
      shown += name != std::string_view::npos ? std::string{'\\', names[name]}
                                              : escaped(code < 0x100 ? "\\x%02X" : "\\u%04X", code);
    }
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return shown.size() > most ? shortened(shown, most) : shown;
}

std::string inQuotes(std::string_view text) { return "'" + visible(text, longestQuote) + "'"; }

std::string messageLine(std::string_view message) { return visible(message, longestMessage); }

}  // namespace gazehold
