// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiments/experiment.hpp"
#include "model/parameters.hpp"

namespace gazehold {

/// A part of a campaign: number `index` of `count`, from 1. Every run is in one part, and all parts are the whole.
struct Shard {
  int index = 1, count = 1;
};

/// How an experiment is run.
struct CampaignOptions {
  int runs = 30;  ///< seeds per condition
  std::uint64_t firstSeed = 1;
  /// measurements later than this are left out [s]
  double duration = std::numeric_limits<double>::infinity();
  int threads = 0;                ///< 0: one for each core
  std::vector<Setting> settings;  ///< changes of the base set-up; a condition's own come after
  std::string directory;          ///< where finished runs are kept and found again; empty keeps them in memory only
  std::optional<Shard> shard;     ///< only this part of the runs, kept in a file of its own
  const Null* null = nullptr;     ///< run in place of the experiment; it must outlive the campaign
};

/// How far a campaign is; called after each finished run, from one thread at a time.
using CampaignProgress = std::function<void(std::size_t done, std::size_t total, const Results& results)>;

/// Runs every condition of an experiment over all seeds. Results depend neither on the number of threads nor on the
/// order of completion. With a directory each finished run is appended to DIR/EXPERIMENT.runs.jsonl at once (of a shard to
/// DIR/EXPERIMENT.I-of-N.runs.jsonl), and what is found there is not run again. When `cancel` turns true it stops soon and returns what is finished. Throws
/// UsageError for options that make no sense, FileError for a directory that cannot be used or holds results of another
/// version or of other settings.
Results runCampaign(const Experiment& experiment, const CampaignOptions& options, const std::atomic<bool>& cancel,
                    const CampaignProgress& progress);

/// Throws what runCampaign would throw before its first run. Changes nothing.
void checkCampaign(const Experiment& experiment, const CampaignOptions& options);

/// The conditions as the options leave them: without measurements after the duration, and changed by a null, of which
/// those that its claims don't need lose all their measurements.
std::vector<Condition> conditionsOf(const Experiment& experiment, const CampaignOptions& options);

/// A run of a campaign: the numbers of its condition and of its seed.
struct RunPlace {
  std::size_t condition, seed;
};
/// All runs, or those of a shard, in the order in which one thread does them: the seeds that run side by side together.
/// Conditions that measure nothing have none.
std::vector<RunPlace> runsOf(const Results& results, const std::optional<Shard>& shard = std::nullopt);

/// The results of a campaign before its first run. Throws UsageError for options that make no sense.
Results emptyResults(const Experiment& experiment, const CampaignOptions& options);

/// One run for each seed, side by side: all measurements of a condition, the same whatever seeds are beside it. Empty
/// when cancelled.
std::vector<std::vector<Measurement>> measureRuns(const Condition& condition, std::span<const std::uint64_t> seeds,
                                                  const std::vector<Setting>& settings,
                                                  const std::atomic<bool>& cancel);

}  // namespace gazehold
