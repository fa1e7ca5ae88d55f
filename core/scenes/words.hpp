// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gazehold {

/// What the program can speak.
enum class Language { english, chinese };

/// The same words in each of them.
struct Words {
  std::string english, chinese;

  const std::string& in(Language language) const { return language == Language::chinese ? chinese : english; }
  bool empty() const { return english.empty(); }
  bool operator==(const Words&) const = default;
};

}  // namespace gazehold
