// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment_command.hpp"

#include <filesystem>
#include <numeric>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "experiments/report.hpp"
#include "interruption.hpp"
#include "io/atomic_file.hpp"
#include "io/version.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace gazehold::batch {

namespace {

using Chosen = std::vector<const Experiment*>;

constexpr double longestDuration = 1e6;  // [s]

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
  json["version"] = version();
  print(jsonText(json, false));
}

Chosen chosen(const std::string& name) {
  Chosen experiments;
  if (name == "all")
    for (const Experiment& experiment : experimentTable()) experiments.push_back(&experiment);
  else
    experiments.push_back(&experimentNamed(name));
  return experiments;
}

CampaignOptions readOptions(const ExperimentOptions& typed) {
  CampaignOptions options;
  options.runs = parseWhole("--runs", typed.runs, 1, 100'000);
  options.firstSeed = parseSeed(typed.seed);
  if (typed.threads != "all") options.threads = parseWhole("--threads", typed.threads, 1, 1024);
  if (typed.duration != "all") {
    const auto duration = parseNumber(typed.duration);
    if (!duration || !(*duration >= 0 && *duration <= longestDuration))
      throw UsageError("--duration must be a number of seconds from 0 to 1000000, not " + inQuotes(typed.duration));
    options.duration = *duration;
  }
  for (const std::string& text : typed.settings) options.settings.push_back(parseSetting(text));
  if (typed.directory.empty()) throw UsageError("--out DIR is missing: where results are written, and found again");
  options.directory = typed.directory;
  return options;
}

std::string summaryPlace(const CampaignOptions& options) { return options.directory + "/summary.json"; }

void makeDirectory(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error, ignored;
  std::vector<fs::path> missing;
  for (fs::path place = path; !place.empty() && !fs::exists(place, ignored); place = place.parent_path())
    missing.push_back(place);
  fs::create_directories(path, error);
  if (!error) return;
  // nor those above it, when it cannot be made itself
  for (const fs::path& place : missing) fs::remove(place, ignored);
  throw WriteError(path, "cannot make this directory: " + error.message());
}

// all that can be known before hours of work
void check(const Chosen& experiments, const CampaignOptions& options) {
  // a refusal leaves no directory behind
  for (const Experiment* experiment : experiments) checkCampaign(*experiment, options);
  makeDirectory(options.directory);
  for (const Experiment* experiment : experiments) checkReport(*experiment, options);
  if (experiments.size() > 1) AtomicFile place(summaryPlace(options));
}

// roughly how long a run of a condition takes, in simulated seconds of the standard network
double costOf(const Condition& condition, const CampaignOptions& options) {
  if (condition.times.empty()) return 0;
  Setup setup = prepare(scenarioNamed(condition.scenario), options.firstSeed);
  setup.parameters.set(options.settings);
  condition.prepare(setup);
  constexpr double laboratory = 15;
  return (condition.times.back() + laboratory * static_cast<double>(condition.times.size())) *
         (100 + setup.parameters[ParameterId::neurons]) / 140;
}

// how far several experiments are, weighed by what their runs cost
class Campaigns {
 public:
  Campaigns(const Chosen& experiments, const CampaignOptions& options) : experiments_(experiments) {
    for (const Experiment* experiment : experiments) {
      std::vector<double> costs;
      for (const Condition& condition : conditionsOf(*experiment, options)) costs.push_back(costOf(condition, options));
      all_ += std::accumulate(costs.begin(), costs.end(), 0.0) * options.runs;
      costs_.push_back(std::move(costs));
    }
  }

  // called from one thread at a time
  void show(std::size_t experiment, std::size_t done, std::size_t total, const Results& results) {
    done_ = done;
    total_ = total;
    if (!progress_.due()) return;
    double cost = before_;
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = 0; s < results.seeds().size(); ++s)
        if (!results.run(c, s).empty()) cost += costs_[experiment][c];
    const std::string which = experiments_.size() == 1 ? std::string(experiments_[experiment]->id)
                                                       : std::string(experiments_[experiment]->id) + " (" +
                                                             std::to_string(experiment + 1) + " of " +
                                                             std::to_string(experiments_.size()) + ")";
    progress_.draw(all_ > 0 ? cost / all_ : 1,
                   which + "  " + std::to_string(done) + " of " + std::to_string(total) + " runs");
  }

  void finish(std::size_t experiment, int runs) {
    before_ += std::accumulate(costs_[experiment].begin(), costs_[experiment].end(), 0.0) * runs;
  }

  std::size_t done() const { return done_; }
  std::size_t total() const { return total_; }

 private:
  const Chosen& experiments_;
  Progress progress_;
  std::vector<std::vector<double>> costs_;  // of a run, for each experiment and condition
  double all_ = 0, before_ = 0;
  std::size_t done_ = 0, total_ = 0;  // runs of the present experiment
};

[[noreturn]] void throwInterrupted(const Experiment& experiment, const Campaigns& campaigns,
                                   const CampaignOptions& options) {
  throw Error(ExitCode::interrupted, "interrupted; " + std::to_string(campaigns.done()) + " of " +
                                         std::to_string(campaigns.total()) + " runs of '" +
                                         std::string(experiment.id) + "' are kept in " + options.directory +
                                         ", and the same call continues");
}

Json summaryOf(const Json& summaries) {
  Json json;
  json["version"] = version();
  for (const char* key : {"settings", "duration_s", "first_seed", "runs"}) json[key] = summaries.front().at(key);
  json["experiments"] = Json::array();
  for (const Json& summary : summaries) {
    Json entry;
    for (const char* key : {"experiment", "title", "question", "findings"}) entry[key] = summary.at(key);
    json["experiments"].push_back(entry);
  }
  return json;
}

std::string sentencesOf(const Json& summary) {
  std::string text = summary.at("experiment").get<std::string>() + ": " + summary.at("title").get<std::string>();
  std::string changes;
  for (const auto& [id, value] : summary.at("settings").items()) changes += ", " + id + '=' + value.get<std::string>();
  text += changes.empty() ? "\n" : " (" + changes.substr(2) + "; what is expected holds for the standard settings)\n";
  for (const Json& finding : summary.at("findings")) text += "- " + finding.at("sentence").get<std::string>() + '\n';
  return text;
}

Json runAll(const Chosen& experiments, const CampaignOptions& options) {
  Campaigns campaigns(experiments, options);
  Json summaries = Json::array();
  for (std::size_t e = 0; e < experiments.size(); ++e) {
    const auto progress = [&](std::size_t done, std::size_t total, const Results& results) {
      campaigns.show(e, done, total, results);
    };
    const Results results = runCampaign(*experiments[e], options, interrupted(), progress);
    if (campaigns.done() < campaigns.total()) throwInterrupted(*experiments[e], campaigns, options);
    summaries.push_back(writeReport(*experiments[e], options, results));
    campaigns.finish(e, options.runs);
  }
  return summaries;
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
  check(experiments, options);
  const Json summaries = runAll(experiments, options);
  if (experiments.size() > 1) {
    AtomicFile file(summaryPlace(options));
    file.write(jsonText(summaryOf(summaries), false));
    file.commit();
  }
  std::string text;
  for (const Json& summary : summaries) text += (text.empty() ? "" : "\n") + sentencesOf(summary);
  print(text);
}

}  // namespace gazehold::batch
