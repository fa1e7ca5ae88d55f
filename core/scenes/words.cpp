// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/words.hpp"

#include "io/fields.hpp"

namespace gazehold {

Words readWords(Fields& fields, const char* name, bool needsChinese) {
  return within(std::string("\"") + name + '"', [&] {
    Fields of(fields.need(name));
    Words words{of.text("en"), needsChinese || of.find("zh_CN") ? of.text("zh_CN") : of.text("en")};
    if (words.english.empty() || (needsChinese && words.chinese.empty())) throw UsageError("words must not be empty");
    of.refuseUnknown();
    return words;
  });
}

}  // namespace gazehold
