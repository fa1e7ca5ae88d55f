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
  EXPECT_EQ(results.difference({"b", 0}, {"a", 0}, rmse).n, 1);
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
  EXPECT_EQ(ids.size(), 17u);
  EXPECT_THROW(experimentNamed("recovry"), UsageError);
}

// no judge agrees or differs on what was not measured, and none fails
TEST(Experiments, JudgeNothingThatIsMissing) {
  for (const Experiment& experiment : experimentTable())
    for (const double duration : {1e9, 400.0, 0.0})
      for (const std::uint64_t runs : {0, 1, 2}) {
        CampaignOptions options;
        options.duration = duration;
        Results results(conditionsOf(experiment, options), seedsUpTo(10));
        for (std::size_t c = 0; c < results.conditions().size(); ++c)
          for (std::size_t s = 0; s < runs; ++s) fill(results, c, s);
        for (const Finding& finding : experiment.judge(results)) {
          const Verdict expected = finding.expected.empty() ? Verdict::nothingPublished : Verdict::notJudged;
          EXPECT_EQ(finding.verdict, expected) << sentence(finding);
          EXPECT_EQ(sentence(finding).find("nan"), std::string::npos) << sentence(finding);
        }
      }
}

// a finding that was measured itself, held against a condition that was not
TEST(Experiments, JudgeNothingByWhatIsMissing) {
  const struct {
    const char *experiment, *missing, *claim;
  } cases[] = {
      {"fine-tuning", "slope error 0 %", "leak rate at a slope error of 2 %"},
      {"distortion", "g = 0.1/s", "leak rate at g = 0.3 minus that at g = -0.3, paired"},
      {"darkness", "δ = 1, memory", "RMSE learned away in 400 s of dark, retina cut"},
      {"filters", "gate 200 deg/s", "RMSE after 400 s, gate 50 deg/s"},
      {"learning-rate", "1 κ", "RMSE after 50 s at 10 κ"},
      {"size", "N = 10, optimal", "RMSE of the linear optimum at N = 160"},
  };
  for (const auto& [id, missing, claim] : cases) {
    const Experiment& experiment = experimentNamed(id);
    Results results(experiment.conditions(), seedsUpTo(3));
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = 0; c != results.indexOf(missing) && s < 3; ++s) fill(results, c, s);
    const auto findings = experiment.judge(results);
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.claim == claim; });
    ASSERT_NE(found, findings.end()) << claim;
    EXPECT_EQ(found->measured.n, 3) << claim;
    EXPECT_EQ(found->verdict, Verdict::notJudged) << claim;
  }
}

// whichever condition is missing
TEST(Experiments, JudgeNothingAgainstWhatIsMissing) {
  for (const Experiment& experiment : experimentTable()) {
    const auto conditions = experiment.conditions();
    for (std::size_t missing = 0; missing < conditions.size(); ++missing) {
      Results results(conditions, seedsUpTo(3));
      for (std::size_t c = 0; c < conditions.size(); ++c)
        for (std::size_t s = 0; c != missing && s < 3; ++s) fill(results, c, s);
      for (const Finding& finding : experiment.judge(results)) {
        const bool judged = finding.verdict == Verdict::agrees || finding.verdict == Verdict::differs;
        EXPECT_TRUE(!judged || finding.measured.n == 3) << sentence(finding);
        EXPECT_EQ(sentence(finding).find("nan"), std::string::npos) << sentence(finding);
      }
    }
  }
}

TEST(Experiments, JudgeWhatWasMeasured) {
  for (const Experiment& experiment : experimentTable()) {
    Results results(experiment.conditions(), seedsUpTo(3));
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = 0; s < 3; ++s) fill(results, c, s);
    const auto findings = experiment.judge(results);
    EXPECT_FALSE(findings.empty());
    for (const Finding& finding : findings) {
      EXPECT_EQ(finding.measured.n, 3) << sentence(finding);
      EXPECT_NE(finding.verdict, Verdict::notJudged) << sentence(finding);
      EXPECT_EQ(finding.verdict == Verdict::nothingPublished, finding.expected.empty()) << sentence(finding);
    }
  }
}

// runs that ran away were measured: they are evidence for "diverges" and against everything else, whatever the few say
// that are left
TEST(Experiments, RunsThatRanAwayAgreeOnlyWithDivergence) {
  for (const Experiment& experiment : experimentTable())
    for (const std::size_t left : {0, 1, 2}) {
      Results results(experiment.conditions(), seedsUpTo(5));
      for (std::size_t c = 0; c < results.conditions().size(); ++c)
        for (std::size_t s = 0; s < 5; ++s) {
          fill(results, c, s);
          for (Measurement& row : results.run(c, s)) row.values.fill(s < left ? 0.01 : NAN);
        }
      for (const Finding& finding : experiment.judge(results))
        EXPECT_EQ(finding.verdict == Verdict::agrees, finding.expected == "diverges") << sentence(finding);
    }
}

Finding finding(int n, int leftOut, std::string expected, Verdict verdict) {
  Summary s;
  s.n = n;
  s.leftOut = leftOut;
  s.mean = n > 0 ? 1.234 : NAN;
  s.low = -0.5;
  s.high = 12.34;
  return {"drift", s, "deg/s", std::move(expected), verdict};
}

TEST(Report, SaysAFindingInASentence) {
  EXPECT_EQ(sentence(finding(20, 0, "at most 2", Verdict::agrees)),
            "drift: 1.23 deg/s (95 % interval -0.500 to 12.3, n = 20); expected at most 2: agrees.");
  EXPECT_EQ(sentence(finding(2, 1, "at most 1", Verdict::differs)),
            "drift: 1.23 deg/s (95 % interval -0.500 to 12.3, n = 2, 1 more not finite); expected at most 1: differs.");
  EXPECT_EQ(sentence(finding(1, 0, "", Verdict::nothingPublished)), "drift: 1.23 deg/s (n = 1): nothing published.");
  EXPECT_EQ(sentence(finding(0, 0, "at most 2", Verdict::notJudged)),
            "drift: not measured; expected at most 2: not judged.");
  EXPECT_EQ(sentence(finding(0, 0, "", Verdict::nothingPublished)), "drift: not measured.");
  EXPECT_EQ(sentence(finding(0, 5, "", Verdict::nothingPublished)),
            "drift: not finite in any of 5 runs: nothing published.");
}

TEST(Report, WritesARowForEachConditionSeedAndTime) {
  Results results({named("plain", {0, 0.5}), named("with, \"comma\"", {0})}, seedsUpTo(2));
  for (const std::size_t c : {0, 1})
    for (const std::size_t s : {0, 1}) fill(results, c, s);
  results.run(0, 1)[1].values[1] = NAN;
  EXPECT_EQ(resultsCsv(results),
            "condition,seed,time_s,rmse_deg,slope,drift_rms_deg_s,leak_rate_per_s,rmse_0_10_deg,rmse_10_20_deg,"
            "rmse_20_35_deg,rmse_35_50_deg,lost_deg_1s\n"
            "plain,1,0,1,1,1,1,1,1,1,1,1\n"
            "plain,1,0.5,11,11,11,11,11,11,11,11,11\n"
            "plain,2,0,2,2,2,2,2,2,2,2,2\n"
            "plain,2,0.5,12,,12,12,12,12,12,12,12\n"
            "\"with, \"\"comma\"\"\",1,0,101,101,101,101,101,101,101,101,101\n"
            "\"with, \"\"comma\"\"\",2,0,102,102,102,102,102,102,102,102,102\n");
}

TEST(Report, SummaryHoldsSettingsFiguresAndVerdicts) {
  const Experiment& experiment = experimentNamed("optimal");
  CampaignOptions options;
  options.settings = {{ParameterId::tuning, 0}};
  options.firstSeed = 1;
  Results results(experiment.conditions(), seedsUpTo(3));
  for (const std::size_t s : {0, 1, 2}) fill(results, 0, s);
  const Json json = summaryJson(experiment, options, results);
  EXPECT_EQ(json["experiment"], "optimal");
  EXPECT_EQ(json["settings"].dump(), "{\"tuning\":\"authors\"}");
  EXPECT_TRUE(json["duration_s"].is_null());
  EXPECT_EQ(json["first_seed"], 1);
  EXPECT_EQ(json["runs"], 3);
  EXPECT_EQ(json["findings"].size(), 3u);
  EXPECT_EQ(json["findings"][0]["verdict"], "differs");
  const Json& figures = json["conditions"][0]["times"][0]["slope"];
  EXPECT_EQ(figures["n"], 3);
  EXPECT_EQ(figures["mean"], 2.0);
  EXPECT_EQ(figures["median"], 2.0);
  EXPECT_EQ(figures["sd"], 1.0);
  EXPECT_LT(figures["low"], 2.0);
  EXPECT_GT(figures["high"], 2.0);
}

}  // namespace
}  // namespace gazehold
