// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gazehold::batch {

/// Keeps files that are opened later off the standard streams, should the caller have closed those. Call at the
/// start.
void holdStandardStreams();

/// Writes all of it to standard output. Throws WriteError, such as when nobody reads the pipe any more.
void print(std::string_view text);

/// "gazehold-batch: message" on standard error, in one line whatever the message holds.
void complain(std::string_view message);

}  // namespace gazehold::batch
