// SPDX-License-Identifier: GPL-3.0-or-later
#include "sweep_command.hpp"

#include <filesystem>
#include <utility>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "experiments/crate.hpp"
#include "output.hpp"

namespace gazehold::batch {

namespace {

Sweep read(const SweepOptions& typed) {
  Sweep sweep;
  sweep.scenario = typed.scenario;
  sweep.duration = parseDuration(typed.duration);
  sweep.vary = typed.vary;
  if (!typed.sobol.empty()) sweep.sobol = parseWhole("--sobol", typed.sobol, 1, static_cast<int>(mostPoints));
  for (const std::string_view word : split(typed.measures, ',')) sweep.measures.push_back(quantityNamed(word));
  return sweep;
}

void listJobs(const SweepOptions& typed, const Experiment& experiment, const CampaignOptions& options) {
  std::vector<std::string> words{typed.program, "sweep", "--scenario", typed.scenario};
  for (const std::string& text : typed.vary) words.insert(words.end(), {"--vary", text});
  if (!typed.sobol.empty()) words.insert(words.end(), {"--sobol", typed.sobol});
  words.insert(words.end(), {"--duration", typed.duration, "--measure", typed.measures, "--seeds", typed.campaign.runs,
                             "--out", typed.out});
  printJobs(experiment, options, typed.campaign, std::move(words));
}

}  // namespace

void sweepCommand(const SweepOptions& typed) {
  CampaignOptions options = readCampaign(typed.campaign, "--seeds");
  Sweep sweep = read(typed);
  if (typed.out.empty()) throw UsageError("--out is missing: a directory, or FILE.csv");
  options.directory = typed.out;
  if (typed.out.ends_with(".csv")) {
    const std::filesystem::path path = typed.out;
    sweep.name = path.stem().string();
    options.directory = path.has_parent_path() ? path.parent_path().string() : ".";
    for (const Experiment& experiment : experimentTable())
      if (experiment.id == sweep.name)
        throw UsageError(inQuotes(sweep.name) + " is the name of an experiment; choose another");
  }
  const Experiment experiment = experimentOf(sweep, options.settings);
  if (typed.campaign.listJobs) return listJobs(typed, experiment, options);
  checkCampaigns({&experiment}, options);
  runCampaigns({&experiment}, options, [&](const Experiment&, const Results& results) {
    if (options.shard) return print(sentenceOfShard(experiment, options, results));
    writeSweep(sweep, options, results);
    writeCrate(options.directory);
    print(sentenceOf(sweep, options));
  });
}

std::string sentenceOf(const Sweep& sweep, const CampaignOptions& options) {
  const std::vector<std::vector<Setting>> points = pointsOf(sweep);
  std::string names;
  for (const Setting& s : points.front()) names += (names.empty() ? "" : ", ") + std::string(info(s.parameter).id);
  const auto count = [](std::size_t n, const char* of) { return std::to_string(n) + ' ' + of + (n == 1 ? "" : "s"); };
  return sweep.name + ": " + count(points.size(), "point") + " of " + names + ", " +
         count(static_cast<std::size_t>(options.runs), "seed") + " each, in " + options.directory + '/' + sweep.name +
         ".csv\n";
}

}  // namespace gazehold::batch
