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
  std::string duration = "60";  ///< [s]
  std::vector<std::string> settings;  ///< id=value
  std::vector<std::string> events;    ///< T:id=value
  std::string target;                 ///< recorded gaze, or empty
  bool targetOnce = false;
  OutputPaths outputs;
  bool oneLine = false;
};

/// Runs a scenario without a window and prints what came of it as one JSON object. Throws UsageError, FileError,
/// and Error for an interruption or a state that is not finite; then no file is left under its final name.
void runCommand(const RunOptions& options);

}  // namespace gazehold::batch
