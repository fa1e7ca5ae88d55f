// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.hpp"

#include <algorithm>
#include <utility>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "experiments/crate.hpp"
#include "experiments/run_store.hpp"
#include "interruption.hpp"
#include "io/atomic_file.hpp"
#include "io/version.hpp"
#include "model/start.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace gazehold::batch {

namespace {

Shard parseShard(const std::string& text) {
  const auto slash = text.find('/');
  if (slash == std::string::npos)
    throw UsageError("--shard is I/N, such as 2/8 for the second of eight parts, not " + inQuotes(text));
  const int count = parseWhole("N of --shard", text.substr(slash + 1), 1, 100'000);
  return {parseWhole("I of --shard", text.substr(0, slash), 1, count), count};
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
      double all = 0;
      for (const RunPlace& run : runsOf(emptyResults(*experiment, options), options.shard)) all += costs[run.condition];
      all_ += all;
      ofAll_.push_back(all);
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
    const std::string which =
        experiments_[experiment]->id + (experiments_.size() == 1 ? std::string()
                                                                 : " (" + std::to_string(experiment + 1) + " of " +
                                                                       std::to_string(experiments_.size()) + ")");
    progress_.draw(all_ > 0 ? cost / all_ : 1,
                   which + "  " + std::to_string(done) + " of " + std::to_string(total) + " runs");
  }

  void finish(std::size_t experiment) { before_ += ofAll_[experiment]; }

  std::size_t done() const { return done_; }
  std::size_t total() const { return total_; }

 private:
  const Chosen& experiments_;
  Progress progress_;
  std::vector<std::vector<double>> costs_;  // of a run, for each experiment and condition
  std::vector<double> ofAll_;               // runs of each experiment
  double all_ = 0, before_ = 0;
  std::size_t done_ = 0, total_ = 0;  // runs of the present experiment
};

[[noreturn]] void throwInterrupted(const Experiment& experiment, const Campaigns& campaigns,
                                   const CampaignOptions& options) {
  throw Error(ExitCode::interrupted, "interrupted; " + std::to_string(campaigns.done()) + " of " +
                                         std::to_string(campaigns.total()) + " runs of '" + experiment.id +
                                         "' are kept in " + options.directory + ", and the same call continues");
}

Tally tallyOf(const Json& summaries) {
  Tally total;
  for (const Json& summary : summaries) {
    const Json& tally = summary.at("tally");
    total.agrees += tally.at("agrees").get<int>();
    total.differs += tally.at("differs").get<int>();
    total.undecided += tally.at("undecided").get<int>();
    total.chanceMisses += tally.at("expected_to_miss_by_chance").get<double>();
  }
  return total;
}

Json summaryOf(const Json& summaries) {
  Json json;
  json["version"] = version();
  for (const char* key : {"settings", "duration_s", "first_seed", "runs"}) json[key] = summaries.front().at(key);
  json["tally"] = tallyJson(tallyOf(summaries));
  json["not_obtained"] = notObtainedJson();
  json["experiments"] = Json::array();
  for (const Json& summary : summaries) {
    Json entry;
    for (const char* key : {"experiment", "title", "question", "findings", "tally", "nulls"})
      entry[key] = summary.at(key);
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

// a word as a shell reads it back
std::string quoted(const std::string& word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=.,:/@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + '\'';
}

}  // namespace

CampaignOptions readCampaign(const CampaignWords& words, const char* runsOption) {
  CampaignOptions options;
  options.runs = parseWhole(runsOption, words.runs, 1, 100'000);
  options.firstSeed = parseSeed(words.seed);
  if (words.threads != "all") options.threads = parseWhole("--threads", words.threads, 1, 1024);
  for (const std::string& text : words.settings) options.settings.push_back(parseSetting(text));
  if (!words.shard.empty()) options.shard = parseShard(words.shard);
  if (words.listJobs && options.shard) throw UsageError("--list-jobs prints all shards; it takes no --shard");
  if (!words.listJobs && words.jobs != "auto") throw UsageError("--jobs needs --list-jobs");
  return options;
}

void checkCampaigns(const Chosen& experiments, const CampaignOptions& options) {
  for (const Experiment* experiment : experiments) checkCampaign(*experiment, options);
  makeDirectory(options.directory);
  if (options.shard) return;
  for (const Experiment* experiment : experiments) checkReport(*experiment, options);
  checkCrate(options.directory);
  if (experiments.size() > 1) AtomicFile place(summaryPlace(options));
}

void runCampaigns(const Chosen& experiments, const CampaignOptions& options,
                  const std::function<void(const Experiment&, const Results&)>& finished) {
  Campaigns campaigns(experiments, options);
  for (std::size_t e = 0; e < experiments.size(); ++e) {
    const auto progress = [&](std::size_t done, std::size_t total, const Results& results) {
      campaigns.show(e, done, total, results);
    };
    const Results results = runCampaign(*experiments[e], options, interrupted(), progress);
    if (campaigns.done() < campaigns.total()) throwInterrupted(*experiments[e], campaigns, options);
    finished(*experiments[e], results);
    campaigns.finish(e);
  }
}

void printJobs(const Experiment& experiment, const CampaignOptions& options, const CampaignWords& typed,
               std::vector<std::string> words) {
  const std::size_t runs = runsOf(emptyResults(experiment, options)).size();
  constexpr std::size_t sideBySide = 8;
  const int jobs = typed.jobs == "auto"
                       ? static_cast<int>(std::clamp<std::size_t>((runs + sideBySide - 1) / sideBySide, 1, 100'000))
                       : parseWhole("--jobs", typed.jobs, 1, 100'000);
  const auto add = [&](const char* option, const std::string& value) { words.insert(words.end(), {option, value}); };
  if (typed.seed != "1") add("--seed", typed.seed);
  for (const std::string& setting : typed.settings) add("--set", setting);
  // engines give each job a core, unless told otherwise
  add("--threads", typed.threads == "all" ? "1" : typed.threads);
  std::string line;
  for (const std::string& word : words) line += quoted(word) + ' ';
  std::string text;
  for (int k = 1; k <= jobs; ++k) text += line + "--shard " + std::to_string(k) + '/' + std::to_string(jobs) + '\n';
  print(text);
}

std::string sentenceOfShard(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  return experiment.id + ": shard " + std::to_string(options.shard->index) + " of " +
         std::to_string(options.shard->count) + ", " + std::to_string(runsOf(results, options.shard).size()) +
         " runs, is in " + RunStore::pathOf(experiment, options) + '\n';
}

void report(const Json& summaries, const CampaignOptions& options, bool all) {
  if (all) writeWhole(summaryPlace(options), jsonText(summaryOf(summaries), false));
  writeCrate(options.directory);
  std::string text;
  for (const Json& summary : summaries) text += (text.empty() ? "" : "\n") + sentencesOf(summary);
  text += (summaries.size() > 1 ? "\n" : "") + sentence(tallyOf(summaries)) + '\n';
  print(text);
}

std::string summaryPlace(const CampaignOptions& options) { return options.directory + "/summary.json"; }

}  // namespace gazehold::batch
