// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "campaigns.hpp"
#include "experiments/sweep.hpp"

namespace gazehold::batch {

/// The options of `sweep`, as they were typed.
struct SweepOptions {
  std::string program;  ///< as it was called, for --list-jobs
  std::vector<std::string> vary;
  std::string sobol;  ///< number of points, or empty for the grid
  std::string scenario = "demonstration";
  std::string duration = "60";
  std::string measures = "rmse_deg,lost_deg_1s";
  CampaignWords campaign{.runs = "10"};
  std::string out;  ///< a directory, or FILE.csv
};

/// Runs a sweep, or a shard of it, and writes its table and statistics; or prints the commands of all shards. Throws
/// UsageError and FileError before it runs anything, and Error for an interruption; finished runs are then kept.
void sweepCommand(const SweepOptions& options);

/// What was swept, and where it is: for people.
std::string sentenceOf(const Sweep& sweep, const CampaignOptions& options);

}  // namespace gazehold::batch
