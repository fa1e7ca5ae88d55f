// SPDX-License-Identifier: GPL-3.0-or-later
// The table of experiments, its judges, and what is written of them.
#include "experiments/experiment.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "experiments/report.hpp"

namespace gazehold {
namespace {

using enum Quantity;

Condition named(std::string name, std::vector<double> times, int leftOut = 0) {
  return {std::move(name), [](Setup&) {}, std::move(times), leftOut};
}

std::vector<std::uint64_t> seedsUpTo(std::uint64_t last) {
  std::vector<std::uint64_t> seeds;
  for (std::uint64_t seed = 1; seed <= last; ++seed) seeds.push_back(seed);
  return seeds;
}

// a run whose figures are 100 × condition + 10 × time index + seed
void fill(Results& results, std::size_t c, std::size_t s) {
  const Condition& condition = results.conditions()[c];
  for (std::size_t t = 0; t < condition.times.size(); ++t) {
    Measurement row{condition.times[t], {}};
    row.values.fill(100.0 * static_cast<double>(c) + 10.0 * static_cast<double>(t) +
                    static_cast<double>(results.seeds()[s]));
    results.run(c, s).push_back(row);
  }
}

TEST(Results, CountTimesFromTheEndOfTheWholeExperiment) {
  Results results({named("whole", {0, 10}), named("shortened", {0, 10}, 1)}, seedsUpTo(2));
  for (const std::size_t c : {0, 1})
    for (const std::size_t s : {0, 1}) fill(results, c, s);
  EXPECT_EQ(results.values("whole", -1, drift), (std::vector<double>{11, 12}));
  EXPECT_EQ(results.values("whole", 0, drift), (std::vector<double>{1, 2}));
  EXPECT_EQ(results.values("shortened", -2, drift), (std::vector<double>{111, 112}));
  // what a shorter duration left out is not replaced by what came before it
  EXPECT_TRUE(results.values("shortened", -1, drift).empty());
  EXPECT_TRUE(results.values("whole", 2, drift).empty());
  EXPECT_TRUE(results.values("whole", -3, drift).empty());
  EXPECT_THROW(results.values("none", 0, drift), std::out_of_range);
}

TEST(Results, PairSeedWithSeedWhileRunsAreMissing) {
  Results results({named("a", {0}), named("b", {0})}, seedsUpTo(3));
  fill(results, 0, 0);
  fill(results, 0, 2);
  fill(results, 1, 1);
  fill(results, 1, 2);
  EXPECT_EQ(results.differences({"b", 0}, {"a", 0}, rmse), std::vector<double>{100});
}

TEST(Experiments, HaveUniqueNamesAndRisingTimes) {
  std::set<std::string_view> ids;
  for (const Experiment& experiment : experimentTable()) {
    EXPECT_TRUE(ids.insert(experiment.id).second) << experiment.id;
    EXPECT_FALSE(experiment.title.empty() || experiment.question.empty()) << experiment.id;
    EXPECT_EQ(&experimentNamed(experiment.id), &experiment);
    std::set<std::string> names;
    const auto conditions = experiment.conditions();
    EXPECT_FALSE(conditions.empty()) << experiment.id;
    for (const Condition& condition : conditions) {
      EXPECT_TRUE(names.insert(condition.name).second) << condition.name;
      EXPECT_FALSE(condition.times.empty()) << condition.name;
      const auto& times = condition.times;
      EXPECT_TRUE(std::is_sorted(times.begin(), times.end(), std::less_equal<>())) << condition.name;
      auto setup = prepare(scenarioNamed(condition.scenario), 1);
      condition.prepare(setup);
      const auto earlier = [](const TimedCommand& a, const TimedCommand& b) { return a.step < b.step; };
      EXPECT_TRUE(std::is_sorted(setup.script.begin(), setup.script.end(), earlier)) << condition.name;
    }
  }
  EXPECT_EQ(ids.size(), 21u);
  EXPECT_THROW(experimentNamed("recovry"), UsageError);
}

bool judged(const Finding& finding) {
  const Verdict verdict = finding.verdict();
  return verdict == Verdict::agrees || verdict == Verdict::differs || verdict == Verdict::undecided;
}

TEST(Experiments, ExpectWithASourceAndInWords) {
  for (const Experiment& experiment : experimentTable()) {
    std::set<std::string> ids;
    bool expects = false;
    for (const Finding& finding : experiment.judge(Results(experiment.conditions(), {1}))) {
      EXPECT_TRUE(ids.insert(finding.id).second) << experiment.id << ": " << finding.id;
      EXPECT_FALSE(finding.claim.empty());
      if (!finding.expected) continue;
      expects = true;
      EXPECT_FALSE(finding.expected->words.empty()) << finding.claim;
      EXPECT_LT(finding.expected->low, finding.expected->high) << finding.claim;
      EXPECT_EQ(finding.expected->twoSided(),
                finding.expected->test == TestKind::equivalence && std::isfinite(finding.expected->low))
          << finding.claim;
    }
    EXPECT_TRUE(expects) << experiment.id;
  }
}

// and a null names nothing that is not there
TEST(Experiments, EveryExpectationHasANull) {
  for (const Experiment& experiment : experimentTable()) {
    std::set<std::string> expected, nulls, conditions;
    for (const Finding& finding : experiment.judge(Results(experiment.conditions(), {1})))
      if (finding.expected) expected.insert(finding.id);
    for (const Condition& condition : experiment.conditions()) conditions.insert(condition.name);
    for (const Null& null : experiment.nulls()) {
      nulls.insert(null.claims.begin(), null.claims.end());
      for (const std::string& name : null.conditions) EXPECT_TRUE(conditions.contains(name)) << name;
    }
    EXPECT_EQ(nulls, expected) << experiment.id;
  }
}

TEST(Experiments, ANullChangesSetUpsAndTimesOfWhatItsClaimsNeed) {
  const Experiment& experiment = experimentNamed("distortion");
  const Null null{"quick",
                  [](gazehold::Setup& setup) { setup.parameters.set(ParameterId::learningRate, 0); },
                  {},
                  {"g = 0.3/s"},
                  10};
  CampaignOptions options;
  options.null = &null;
  for (const Condition& condition : conditionsOf(experiment, options)) {
    EXPECT_EQ(condition.times.empty(), condition.name != "g = 0.3/s");
    if (condition.times.empty()) continue;
    EXPECT_EQ(condition.times.back(), 160);
    auto setup = prepare(scenarioNamed(condition.scenario), 1);
    condition.prepare(setup);
    EXPECT_EQ(setup.parameters[ParameterId::learningRate], 0);
    EXPECT_EQ(setup.parameters[ParameterId::distortion], 0.3);
    EXPECT_EQ(setup.script.at(0).step, stepsIn(120));
  }
}

// seven runs are one too few, and so are those that a shorter duration left nothing of
TEST(Experiments, JudgeNothingThatIsMissing) {
  for (const Experiment& experiment : experimentTable())
    for (const double duration : {1e9, 400.0, 0.0})
      for (const std::uint64_t runs : {0, 1, 7}) {
        CampaignOptions options;
        options.duration = duration;
        Results results(conditionsOf(experiment, options), seedsUpTo(10));
        for (std::size_t c = 0; c < results.conditions().size(); ++c)
          for (std::size_t s = 0; s < runs; ++s) fill(results, c, s);
        for (const Finding& finding : experiment.judge(results)) {
          EXPECT_EQ(finding.verdict(), finding.expected ? Verdict::notJudged : Verdict::nothingPublished)
              << sentence(finding);
          EXPECT_EQ(sentence(finding).find("nan"), std::string::npos) << sentence(finding);
        }
      }
}

// whichever condition is missing
TEST(Experiments, JudgeNothingAgainstWhatIsMissing) {
  for (const Experiment& experiment : experimentTable()) {
    const auto conditions = experiment.conditions();
    for (std::size_t missing = 0; missing < conditions.size(); ++missing) {
      Results results(conditions, seedsUpTo(30));
      for (std::size_t c = 0; c < conditions.size(); ++c)
        for (std::size_t s = 0; c != missing && s < 30; ++s) fill(results, c, s);
      for (const Finding& finding : experiment.judge(results)) {
        EXPECT_TRUE(!judged(finding) || finding.measured.runs() == 30) << sentence(finding);
        EXPECT_EQ(sentence(finding).find("nan"), std::string::npos) << sentence(finding);
      }
    }
  }
}

TEST(Experiments, JudgeWhatWasMeasured) {
  for (const Experiment& experiment : experimentTable()) {
    Results results(experiment.conditions(), seedsUpTo(30));
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = 0; s < 30; ++s) fill(results, c, s);
    for (const Finding& finding : experiment.judge(results)) {
      EXPECT_EQ(finding.measured.runs(), 30) << sentence(finding);
      EXPECT_EQ(judged(finding), finding.expected.has_value()) << sentence(finding);
    }
  }
}

TEST(Experiments, RunsThatFailedAgreeWithNothing) {
  for (const Experiment& experiment : experimentTable()) {
    Results results(experiment.conditions(), seedsUpTo(30));
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = 0; s < 30; ++s) {
        fill(results, c, s);
        if (s >= 14)
          for (Measurement& row : results.run(c, s)) row.values.fill(NAN);
      }
    for (const Finding& finding : experiment.judge(results))
      EXPECT_EQ(finding.verdict(), finding.expected ? Verdict::differs : Verdict::nothingPublished)
          << sentence(finding);
  }
}

Finding finding(int n, int leftOut, std::optional<Expectation> expected, Statistic statistic = Statistic::mean) {
  Summary s;
  s.n = n;
  s.leftOut = leftOut;
  s.mean = n > 0 ? 1.234 : NAN;
  s.low = -0.5;
  s.high = 12.34;
  s.median = 1;
  s.medianLow = 0.5;
  s.medianHigh = 1.5;
  return {"id", "drift", s, statistic, "deg/s", std::move(expected)};
}

TEST(Report, SaysAFindingInASentence) {
  const Expectation wide = within(Source::twin, -1, 20, "about 10"), narrow = atMost(Source::paper, 2, "at most 2");
  EXPECT_EQ(sentence(finding(20, 0, wide)),
            "drift: 1.23 deg/s (95 % interval -0.500 to 12.3, n = 20); expected about 10 (twin): agrees.");
  EXPECT_EQ(sentence(finding(19, 1, narrow)),
            "drift: 1.23 deg/s (95 % interval -0.500 to 12.3, n = 19, 1 more failed); expected at most 2 (paper): "
            "undecided.");
  EXPECT_EQ(
      sentence(finding(30, 3, narrow, Statistic::median)),
      "drift: median 1.00 deg/s (95 % interval 0.500 to 1.50, n = 30, 3 more failed); expected at most 2 (paper): "
      "agrees.");
  EXPECT_EQ(sentence(finding(1, 0, std::nullopt)), "drift: 1.23 deg/s (n = 1): nothing published.");
  EXPECT_EQ(sentence(finding(0, 0, narrow)), "drift: not measured; expected at most 2 (paper): not judged.");
  EXPECT_EQ(sentence(finding(0, 0, std::nullopt)), "drift: not measured.");
  EXPECT_EQ(sentence(finding(0, 5, std::nullopt)), "drift: no number in any of 5 runs: nothing published.");
}

TEST(Report, CountsVerdictsAndWhatMissesByChance) {
  Tally tally;
  tally.add(finding(20, 0, within(Source::twin, -1, 20, "")));
  tally.add(finding(20, 0, within(Source::twin, 13, 20, "")));
  tally.add(finding(20, 0, above(Source::law, 0, "")));
  tally.add(finding(7, 0, above(Source::law, 0, "")));
  tally.add(finding(20, 0, std::nullopt));
  EXPECT_EQ(tally.judged(), 3);
  // two tested on both sides, one on one
  EXPECT_DOUBLE_EQ(tally.chanceMisses, 0.125);
  EXPECT_EQ(sentence(tally),
            "3 judged: 1 agree, 1 differ, 1 undecided; about 0.1 of their intervals are expected to miss "
            "by chance.");
}

TEST(Report, WritesARowForEachConditionSeedAndTime) {
  Results results({named("plain", {0, 0.5}), named("with, \"comma\"", {0})}, seedsUpTo(2));
  for (const std::size_t c : {0, 1})
    for (const std::size_t s : {0, 1}) fill(results, c, s);
  results.run(0, 1)[1].values[1] = NAN;
  EXPECT_EQ(resultsCsv(results),
            "condition,seed,time_s,rmse_deg,slope,drift_rms_deg_s,leak_rate_per_s,rmse_0_10_deg,rmse_10_20_deg,"
            "rmse_20_35_deg,rmse_35_50_deg,lost_deg_1s,fixed_points\n"
            "plain,1,0,1,1,1,1,1,1,1,1,1,1\n"
            "plain,1,0.5,11,11,11,11,11,11,11,11,11,11\n"
            "plain,2,0,2,2,2,2,2,2,2,2,2,2\n"
            "plain,2,0.5,12,,12,12,12,12,12,12,12,12\n"
            "\"with, \"\"comma\"\"\",1,0,101,101,101,101,101,101,101,101,101,101\n"
            "\"with, \"\"comma\"\"\",2,0,102,102,102,102,102,102,102,102,102,102\n");
}

TEST(Report, SummaryHoldsSettingsFiguresAndVerdicts) {
  const Experiment& experiment = experimentNamed("optimal");
  CampaignOptions options;
  options.settings = {{ParameterId::tuning, 0}};
  options.firstSeed = 1;
  Results results(experiment.conditions(), seedsUpTo(8));
  for (const std::size_t c : {0, 1})
    for (std::size_t s = 0; s < 8; ++s) fill(results, c, s);
  const Json json = summaryJson(experiment, options, results);
  EXPECT_EQ(json["experiment"], "optimal");
  EXPECT_EQ(json["settings"].dump(), "{\"tuning\":\"authors\"}");
  EXPECT_TRUE(json["duration_s"].is_null());
  EXPECT_EQ(json["first_seed"], 1);
  EXPECT_EQ(json["runs"], 8);
  EXPECT_EQ(json["findings"].size(), 10u);
  const Json& first = json["findings"][0];
  EXPECT_EQ(first["id"], "rmse");
  EXPECT_EQ(first["source"], "paper");
  EXPECT_EQ(first["test"], "equivalence");
  EXPECT_EQ(first["least"], 0.10);
  EXPECT_EQ(first["verdict"], "differs");
  EXPECT_EQ(json["tally"]["judged"], 7);
  EXPECT_FALSE(json["nulls"][0]["claims"].empty());
  const Json& figures = json["conditions"][0]["times"][0]["slope"];
  EXPECT_EQ(figures["n"], 8);
  EXPECT_EQ(figures["mean"], 4.5);
  EXPECT_EQ(figures["median"], 4.5);
  EXPECT_EQ(figures["sd"], std::sqrt(6.0));
  EXPECT_LT(figures["low"], 4.5);
  EXPECT_GT(figures["high"], 4.5);
  EXPECT_EQ(figures["median_low"], 1.0);
  EXPECT_EQ(figures["median_high"], 8.0);
}

}  // namespace
}  // namespace gazehold
