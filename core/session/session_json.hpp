// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.hpp"

namespace gazehold {

/// The number of the format that this version writes, and the newest that it reads.
inline constexpr int sessionFormat = 1;
/// Nothing longer is read as a session [bytes].
inline constexpr std::size_t longestSession = 64u << 20;

/// The text of a session (docs/session.md): the same session, the same bytes.
std::string sessionText(const Session& session);

/// The same as one object.
Json sessionJson(const Session& session);

/// Reads it. `path` is where it came from: a recording is looked for as it is named, then beside the session. Throws
/// FileError that names path, field and what would be right. Any thread.
Session sessionFromText(std::string_view text, const std::string& path);
Session sessionFromJson(const Json& json, const std::string& path);

/// Hashes by their steps, in an object.
Json hashesJson(std::span<const Checkpoint> hashes);
/// Reads them. Throws UsageError unless they rise in their steps.
std::vector<Checkpoint> hashesOf(const Json& json);

/// All of a file that is no longer than a session may be. Throws FileError.
std::string sessionFile(const std::string& path);

/// Reads a file. Throws FileError.
Session readSession(const std::string& path);
/// Writes it beside and renames. Throws WriteError.
void writeSession(const std::string& path, const Session& session);

}  // namespace gazehold
