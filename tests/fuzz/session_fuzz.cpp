// SPDX-License-Identifier: GPL-3.0-or-later
// A text is a session or is refused by a message that names its file; what is read is written and read again the same.
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"
#include "fuzz.hpp"
#include "session/session_json.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gazehold;
  try {
    const Session session = sessionFromText({reinterpret_cast<const char*>(data), size}, "a.gazehold");
    const std::string text = sessionText(session);
    if (sessionText(sessionFromText(text, "a.gazehold")) != text) std::abort();
  } catch (const FileError& error) {
    if (!fuzz::isOneLine(error.what())) std::abort();
  }
  return 0;
}
