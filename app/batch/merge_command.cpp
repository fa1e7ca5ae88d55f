// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge_command.hpp"

#include <utility>

#include "base/error.hpp"
#include "campaigns.hpp"
#include "experiments/crate.hpp"
#include "experiments/merge.hpp"
#include "experiments/sweep.hpp"
#include "output.hpp"
#include "sweep_command.hpp"

namespace gazehold::batch {

void mergeCommand(const MergeOptions& typed) {
  if (typed.directories.empty()) throw UsageError("which shards? Give the directories where they are");
  if (typed.out.empty()) throw UsageError("--out DIR is missing: where the whole is written");
  std::vector<ShardedCampaign> campaigns = findShards(typed.directories);
  // nothing is written unless all of it is there
  std::vector<Results> results;
  for (const ShardedCampaign& campaign : campaigns) results.push_back(readShards(campaign));
  Json summaries = Json::array();
  std::string sweeps;
  CampaignOptions options;
  for (std::size_t k = 0; k < campaigns.size(); ++k) {
    const Experiment& experiment = campaigns[k].experiment;
    options = campaigns[k].options;
    options.directory = typed.out;
    checkCampaigns({&experiment}, options);
    keepRuns(experiment, options, results[k]);
    if (experiment.sweep.is_null()) {
      summaries.push_back(writeReport(experiment, options, results[k]));
    } else {
      const Sweep sweep = sweepOf(experiment.id, experiment.sweep);
      writeSweep(sweep, options, results[k]);
      sweeps += sentenceOf(sweep, options);
    }
  }
  options.directory = typed.out;
  if (!summaries.empty()) report(summaries, options, summaries.size() == experimentTable().size());
  else writeCrate(options.directory);
  if (!sweeps.empty()) print(sweeps);
}

}  // namespace gazehold::batch
