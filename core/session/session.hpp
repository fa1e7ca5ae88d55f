// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json.hpp"
#include "model/scenario.hpp"

namespace gazehold {

/// The hash of the entire state of a run at a step (Simulation::stateHash).
struct Checkpoint {
  Step step = 0;
  std::uint64_t hash = 0;
  bool operator==(const Checkpoint&) const = default;
};

/// One way that a run went: what it shares with the branch that it left, and what was done since.
struct Branch {
  std::string name;
  std::optional<std::size_t> parent = {};  ///< the branch that it left; nothing for the first
  Step fork = 0;                           ///< where it left
  Log log = {};                            ///< whole, from step 0 on: what was done, and what is planned beyond the end
  Step end = 0;                            ///< how far it has run
  std::vector<Checkpoint> hashes = {};     ///< beyond the fork, in rising order
  bool operator==(const Branch&) const = default;
};

/// A moment that somebody named.
struct Bookmark {
  std::size_t branch = 0;
  Step step = 0;
  std::string text;
  bool operator==(const Bookmark&) const = default;
};

/// A run that is remembered: how it began and all that was done to it, as a tree of branches. Replay is running it.
/// A value; every thread may have its own.
struct Session {
  Setup start;                   ///< its script is what the scenario does, in all branches
  std::vector<Branch> branches;  ///< never empty; a parent comes before its children
  std::size_t current = 0;       ///< the branch that is shown
  Step position = 0;             ///< and where in it
  std::vector<Bookmark> bookmarks = {};
  std::string recording = {};  ///< the file of the recording, as a session named it; empty: where it was read
  Json window = {};            ///< what only a window knows: layout, plots; kept as it is
  Json unknown = {};           ///< fields that this version does not know; kept as they are
};

/// A session that has not run yet: one branch, with what the scenario does.
Session sessionOf(Setup start);

/// What runs a branch: the start, with the branch's log as its script.
Setup setupOf(const Session& session, std::size_t branch);

/// The branch of that name. Throws UsageError that lists the names.
std::size_t branchNamed(const Session& session, std::string_view name);

/// What is still planned where a run leaves its log at a step: the scenario's own commands that have not acted. `done` is
/// the number of commands of `log` that have.
Log plannedAfter(const Setup& start, const Log& log, std::size_t done);

/// An interval [from, until), in steps.
struct StepSpan {
  static constexpr Step open = std::numeric_limits<Step>::max();
  Step from;
  Step until = open;  ///< `open` while it lasts
  bool lasts() const { return until == open; }
};

/// When a parameter had a value for which `is` holds, on the current branch, as its log tells up to a step.
std::vector<StepSpan> spansWhere(const Session& session, ParameterId parameter, bool (*is)(double), Step until);

/// Throws UsageError where a branch cannot be run: its commands do not fit the system, its parent is none, a step is out
/// of range.
void checkSession(const Session& session);

}  // namespace gazehold
