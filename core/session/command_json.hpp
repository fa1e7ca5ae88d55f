// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/json.hpp"
#include "model/command.hpp"

namespace gazehold {

// The text form of commands, the same in sessions, journals and result stores:
//   {"step": 200000, "set": "darkness", "to": 1}      {"step": 0, "place": [10, 0]}     {"step": 5, "target": "random"}
//   {"step": 10000, "kill": 3}   {"step": 20000, "revive": 3}   {"step": 30000, "freeze": true}

/// One object of one command. A choice is written by its name.
Json commandJson(const TimedCommand& timed);
/// Reads it. Throws UsageError that says what is wrong with it.
TimedCommand commandOf(const Json& json);

/// A list of such objects.
Json logJson(const Log& log);
/// Reads it. Throws UsageError that names the place in the list, also where steps fall.
Log logOf(const Json& json);

std::string_view targetName(TargetSource source);
/// Throws UsageError that lists the names.
TargetSource targetNamed(std::string_view name);

}  // namespace gazehold
