// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gazehold::batch {

/// The options of `experiment`, as they were typed; experimentCommand reads and checks them.
struct ExperimentOptions {
  std::string name;  ///< of the table, or "all"
  bool list = false;
  std::string runs = "30";
  std::string duration = "all";  ///< [s], or all measurements
  std::string threads = "all";   ///< or one for each core
  std::string seed = "1";
  std::vector<std::string> settings;  ///< id=value
  std::string directory;
};

/// Runs an experiment, or all, prints what was found and writes it to the directory; or prints the table. Throws
/// UsageError and FileError before it runs anything, and Error for an interruption; finished runs are then kept.
void experimentCommand(const ExperimentOptions& options);

}  // namespace gazehold::batch
