// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/json.hpp"

namespace gazehold {

/// An object on one line, with its end, that closes with a hash of all that stands before it.
std::string checkedLine(const Json& object);
/// Ends the text of an object, of which the last brace is missing, with its check.
std::string sealedLine(std::string_view open);
/// The object of such a line, without its end; nothing when it is not as it was written.
std::optional<Json> readCheckedLine(std::string_view line);

}  // namespace gazehold
