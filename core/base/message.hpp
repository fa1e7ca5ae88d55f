// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gazehold {

/// `text` as it may be shown on any terminal: control characters, marks that turn the direction of writing and bytes
/// that are no UTF-8 become \n, \x1B or \u202E. Of what is longer than about `most` bytes then, the middle is left out.
std::string visible(std::string_view text, std::size_t most);

/// What somebody typed, in quotes, for a message; of a long text its beginning and end.
std::string inQuotes(std::string_view text);

/// A whole message, in one line.
std::string messageLine(std::string_view message);

}  // namespace gazehold
