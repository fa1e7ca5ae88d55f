// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "run_outputs.hpp"

namespace gazehold::batch {

/// The options of `run`, as they were typed; runCommand reads and checks them.
struct RunOptions {
  std::string scenario;  ///< empty: demonstration, or gaze when there is a recording
  std::string seed = "1";
  std::string duration = "60";        ///< [s]
  bool durationGiven = false;         ///< otherwise a session runs as long as it has
  std::vector<std::string> settings;  ///< id=value
  std::vector<std::string> events;    ///< T:id=value
  std::string target;                 ///< recorded gaze, or empty
  bool targetOnce = false;
  std::string session;  ///< a session to run instead of a scenario, or empty
  std::string branch;   ///< of it; empty: the one that is shown
  std::string save;     ///< where the session of this run goes, or empty
  std::string out;      ///< a directory for session, result and all tables, or empty
  OutputPaths outputs;
  bool oneLine = false;
};

/// The options of `replay`.
struct ReplayOptions {
  std::string session, branch;
  OutputPaths outputs;
  bool oneLine = false;
};

/// Runs a scenario without a window and prints what came of it as one JSON object. Throws UsageError, FileError,
/// and Error for an interruption or a state that is not finite; then no file is left under its final name.
void runCommand(const RunOptions& options);

/// Runs a branch of a session again, prints its hashes and whether it is the same run, and throws Error (diverged) after
/// that where it is not; else as runCommand.
void replayCommand(const ReplayOptions& options);

}  // namespace gazehold::batch
