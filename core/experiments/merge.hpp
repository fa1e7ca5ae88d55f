// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "experiments/campaign.hpp"
#include "experiments/experiment.hpp"

namespace gazehold {

/// A campaign whose runs lie in shards.
struct ShardedCampaign {
  Experiment experiment;
  CampaignOptions options;         ///< of the whole; no directory yet
  std::vector<std::string> files;  ///< one for each shard, in their order
};

/// What the shards in these directories are parts of, in the order of the table and sweeps last. Throws FileError for a
/// directory that cannot be read or where there are none, for a campaign of which a shard is missing or there twice, and
/// for shards of different campaigns that go by one name.
std::vector<ShardedCampaign> findShards(const std::vector<std::string>& directories);

/// Joins the shards into the results of the whole. Throws FileError unless each holds exactly its runs, all made by a
/// build that computes what this one does.
Results readShards(const ShardedCampaign& campaign);

/// Keeps the results of a whole as one thread would have, in the directory of `options`. Throws as RunStore does.
void keepRuns(const Experiment& experiment, const CampaignOptions& options, const Results& results);

}  // namespace gazehold
