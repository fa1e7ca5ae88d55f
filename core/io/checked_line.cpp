// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/checked_line.hpp"

#include "base/archive.hpp"

namespace gazehold {

namespace {

constexpr std::string_view checkKey = ",\"check\":\"";

std::string checkOf(std::string_view text) {
  StateHasher hasher;
  std::uint64_t size = text.size();
  hasher(size);
  hasher.bytes(text.data(), text.size());
  return std::string(checkKey) + hashText(hasher.value()) + "\"}";
}

}  // namespace

std::string sealedLine(std::string_view open) { return std::string(open) + checkOf(open); }

std::string checkedLine(const Json& object) {
  std::string line = jsonText(object, true);
  line.resize(line.size() - 2);  // the brace and the end
  return sealedLine(line) + '\n';
}

std::optional<Json> readCheckedLine(std::string_view line) {
  const std::size_t end = line.rfind(checkKey);
  if (end == std::string::npos || line.substr(end) != checkOf(line.substr(0, end))) return std::nullopt;
  return objectIn(line);
}

}  // namespace gazehold
