// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gazehold {

class Fields;

/// What the program can speak.
enum class Language { english, chinese };

/// The same words in each of them.
struct Words {
  std::string english, chinese;

  const std::string& in(Language language) const { return language == Language::chinese ? chinese : english; }
  bool empty() const { return english.empty(); }
  bool operator==(const Words&) const = default;
};

/// The words in a field, by language. Where Chinese is missing and need not be there, it is the English. Throws UsageError.
Words readWords(Fields& fields, const char* name, bool needsChinese = true);

}  // namespace gazehold
