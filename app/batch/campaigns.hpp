// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "experiments/report.hpp"

namespace gazehold::batch {

/// The options of every campaign, as they were typed.
struct CampaignWords {
  std::string runs = "30";
  std::string threads = "all";  ///< or one for each core
  std::string seed = "1";
  std::vector<std::string> settings = {};  ///< id=value
  std::string shard = {};                  ///< I/N, or empty for the whole
  bool listJobs = false;
  std::string jobs = "auto";  ///< how many --list-jobs prints
};

using Chosen = std::vector<const Experiment*>;

/// What was typed, but for duration and directory. `runsOption` is how the runs are called. Throws UsageError.
CampaignOptions readCampaign(const CampaignWords& words, const char* runsOption);

/// All that can be known before hours of work; then the directory is there. A refusal leaves none behind.
void checkCampaigns(const Chosen& experiments, const CampaignOptions& options);

/// Runs them one after the other, with a line that tells how far they are, and hands over the results of each. Throws
/// Error for an interruption; finished runs are then kept.
void runCampaigns(const Chosen& experiments, const CampaignOptions& options,
                  const std::function<void(const Experiment&, const Results&)>& finished);

/// Prints a command for each shard of an experiment: `words` and --shard I/N, for a shell. Where nobody says how many,
/// one for every eight runs, which go side by side.
void printJobs(const Experiment& experiment, const CampaignOptions& options, const CampaignWords& typed,
               std::vector<std::string> words);
/// What was done, when it is a part.
std::string sentenceOfShard(const Experiment& experiment, const CampaignOptions& options, const Results& results);

/// Writes what several experiments came to, DIR/summary.json, when `all` of them are there, and prints the sentences.
void report(const Json& summaries, const CampaignOptions& options, bool all);
std::string summaryPlace(const CampaignOptions& options);

}  // namespace gazehold::batch
