// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment_command.hpp"

#include <vector>

#include "arguments.hpp"
#include "base/error.hpp"
#include "experiments/report.hpp"
#include "io/version.hpp"
#include "output.hpp"

namespace gazehold::batch {

namespace {

void printTable() {
  Json list = Json::array();
  for (const Experiment& experiment : experimentTable()) {
    Json entry;
    entry["id"] = experiment.id;
    entry["title"] = experiment.title;
    entry["question"] = experiment.question;
    list.push_back(entry);
  }
  Json json;
  json["experiments"] = list;
  json["not_obtained"] = notObtainedJson();
  json["version"] = version();
  print(jsonText(json, false));
}

Chosen chosen(const std::string& name) {
  Chosen experiments;
  if (name == "all")
    for (const Experiment& experiment : experimentTable()) experiments.push_back(&experiment);
  else experiments.push_back(&experimentNamed(name));
  return experiments;
}

CampaignOptions readOptions(const ExperimentOptions& typed) {
  CampaignOptions options = readCampaign(typed.campaign, "--runs");
  if (typed.duration != "all") options.duration = parseDuration(typed.duration);
  if (typed.directory.empty()) throw UsageError("--out DIR is missing: where results are written, and found again");
  options.directory = typed.directory;
  return options;
}

void listJobs(const ExperimentOptions& typed, const Chosen& experiments, const CampaignOptions& options) {
  for (const Experiment* experiment : experiments) {
    std::vector<std::string> words{typed.program, "experiment", experiment->id, "--runs", typed.campaign.runs};
    if (typed.duration != "all") words.insert(words.end(), {"--duration", typed.duration});
    words.insert(words.end(), {"--out", typed.directory});
    printJobs(*experiment, options, typed.campaign, std::move(words));
  }
}

}  // namespace

void experimentCommand(const ExperimentOptions& typed) {
  if (typed.list) {
    if (!typed.name.empty()) throw UsageError("--list stands alone");
    printTable();
    return;
  }
  if (typed.name.empty()) throw UsageError("which experiment? Give a name, or all; --list prints the names");
  const Chosen experiments = chosen(typed.name);
  const CampaignOptions options = readOptions(typed);
  if (typed.campaign.listJobs) return listJobs(typed, experiments, options);
  checkCampaigns(experiments, options);
  Json summaries = Json::array();
  std::string shards;
  runCampaigns(experiments, options, [&](const Experiment& experiment, const Results& results) {
    if (options.shard) shards += sentenceOfShard(experiment, options, results);
    else summaries.push_back(writeReport(experiment, options, results));
  });
  if (options.shard) return print(shards);
  report(summaries, options, experiments.size() > 1);
}

}  // namespace gazehold::batch
