// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "campaigns.hpp"

namespace gazehold::batch {

/// The options of `experiment`, as they were typed; experimentCommand reads and checks them.
struct ExperimentOptions {
  std::string program;  ///< as it was called, for --list-jobs
  std::string name;     ///< of the table, or "all"
  bool list = false;
  std::string duration = "all";  ///< [s], or all measurements
  CampaignWords campaign;
  std::string directory;
};

/// Runs an experiment, or all, prints what was found and writes it to the directory; or a shard of it; or prints the table or the commands of all
/// shards. Throws
/// UsageError and FileError before it runs anything, and Error for an interruption; finished runs are then kept.
void experimentCommand(const ExperimentOptions& options);

}  // namespace gazehold::batch
