// SPDX-License-Identifier: GPL-3.0-or-later
// Noise that runs on: learning against it, and at which rate.
#include <algorithm>
#include <iterator>

#include "experiments/catalogue/catalogue.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

const std::vector<double> levels = {0, 0.3, 0.6};

std::string noiseName(double noise, bool learns) {
  return "noise " + text(100 * noise) + " %, " + (learns ? "learning" : "no learning");
}

// by how much faster it worsens with the level of noise without learning than with it [unit per 100 %]
std::vector<double> saved(const Results& r, Quantity quantity) {
  std::vector<Results::At> all;
  for (const bool learns : {false, true})
    for (const double level : levels) all.push_back({noiseName(level, learns), -1});
  return r.combined(all, quantity, [](std::span<const double> v) {
    return regressionSlope(levels, v.first(levels.size())) - regressionSlope(levels, v.last(levels.size()));
  });
}

}  // namespace

std::vector<Condition> runningNoiseConditions() {
  std::vector<Condition> all;
  for (const double level : levels)
    for (const bool learns : {true, false})
      all.push_back(condition(noiseName(level, learns),
                              {{startNoise, 0}, {noise, level}, {learningRate, learns ? 1.0 : 0.0}}, {0, 100, 400}));
  return all;
}

std::vector<Finding> judgeRunningNoise(const Results& r) {
  const char* holds = "more than 0: the rule holds against noise on all weights";
  std::vector<Finding> found = {
      finding("saved", "drift that noise adds without learning minus with it, per 100 % in 20 minutes, paired",
              saved(r, drift), "deg/s", above(Source::word, 0, holds, TestKind::order)),
      finding("lost-saved",
              "loss in 1 s that noise adds without learning minus with it, per 100 % in 20 minutes, paired",
              saved(r, lost), "deg", above(Source::word, 0, holds, TestKind::order))};
  for (const bool learns : {true, false})
    for (const double level : levels) {
      const std::string name = noiseName(level, learns);
      found.push_back(finding("drift " + name, "drift after 400 s, " + name, r.values(name, -1, drift), "deg/s"));
      found.push_back(finding("lost " + name, "lost in 1 s after 400 s, " + name, r.values(name, -1, lost), "deg"));
    }
  return found;
}

std::vector<Null> runningNoiseNulls() {
  return {{"learning off", learningTimes(0), {"saved", "lost-saved"}, namesOf(runningNoiseConditions()), 10}};
}

namespace {

const std::vector<double> mapRates = {0, 0.3, 1, 3, 10, 30};
const std::vector<double> mapLevels = {0, 0.3, 1};

std::string mapName(double rate, double level) { return text(rate) + " κ, noise " + text(100 * level) + " %"; }

// the place of the least in mapRates
double bestOf(std::span<const double> values) {
  return static_cast<double>(std::distance(values.begin(), std::ranges::min_element(values)));
}

}  // namespace

std::vector<Condition> noiseMapConditions() {
  std::vector<Condition> all;
  for (const double level : mapLevels)
    for (const double rate : mapRates)
      all.push_back(condition(mapName(rate, level), {{startNoise, 0}, {noise, level}, {learningRate, rate}}, {400}));
  return all;
}

std::vector<Finding> judgeNoiseMap(const Results& r) {
  const auto row = [](double level) {
    return moments(
        mapRates, [level](double rate) { return mapName(rate, level); }, -1);
  };
  std::vector<Results::At> all;
  for (const double level : mapLevels) std::ranges::copy(row(level), std::back_inserter(all));
  const auto rises = [](std::span<const double> values) {
    std::vector<double> best;
    for (std::size_t level = 0; level < mapLevels.size(); ++level)
      best.push_back(bestOf(values.subspan(level * mapRates.size(), mapRates.size())));
    return trend(best);
  };
  std::vector<Finding> found = {
      finding("best-rises", "trend with noise of the rate that leaves the least drift (Kendall's τ)",
              r.combined(all, drift, rises), "",
              above(Source::twin, 0, "above 0: 0.3, 10 and 3 κ were best at noise of 0, 30 and 100 %",
                    TestKind::order))};
  for (const double level : mapLevels) {
    found.push_back(finding(
        "best " + text(100 * level), "rate of least drift at noise of " + text(100 * level) + " %, in κ",
        r.combined(row(level), drift,
                   [](std::span<const double> values) { return mapRates[static_cast<std::size_t>(bestOf(values))]; }),
        "", std::nullopt, Statistic::median));
    for (const auto& [name, time] : row(level)) {
      found.push_back(finding("drift " + name, "drift after 400 s at " + name, r.values(name, time, drift), "deg/s"));
      found.push_back(finding("lost " + name, "lost in 1 s after 400 s at " + name, r.values(name, time, lost), "deg"));
    }
  }
  return found;
}

std::vector<Null> noiseMapNulls() {
  return {{"learning off", learningTimes(0), {"best-rises"}, namesOf(noiseMapConditions()), 10}};
}

}  // namespace gazehold::catalogue
