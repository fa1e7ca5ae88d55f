// SPDX-License-Identifier: GPL-3.0-or-later
// Every claim can fail: it is held against a model for which it is false, and must not agree.
#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "experiments/campaign.hpp"
#include "experiments/report.hpp"

namespace gazehold {
namespace {

const Finding& findingNamed(const std::vector<Finding>& findings, const std::string& id) {
  const auto found = std::ranges::find(findings, id, &Finding::id);
  if (found == findings.end()) throw std::out_of_range("no finding " + id);
  return *found;
}

// as few seeds as are judged
int fewestRuns(const Experiment& experiment, const Null& null) {
  const Results nothing(experiment.conditions(), {1});
  const auto findings = experiment.judge(nothing);
  const bool median = std::ranges::any_of(null.claims, [&](const std::string& id) {
    return findingNamed(findings, id).statistic == Statistic::median;
  });
  return median ? fewestRunsForMedian : fewestRunsToJudge;
}

class Nulls : public ::testing::TestWithParam<std::size_t> {};

TEST_P(Nulls, DontAgree) {
  const Experiment& experiment = experimentTable()[GetParam()];
  const std::atomic<bool> never{false};
  for (const Null& null : experiment.nulls()) {
    CampaignOptions options;
    options.null = &null;
    options.runs = fewestRuns(experiment, null);
    options.threads = 1;
    const auto findings = experiment.judge(runCampaign(experiment, options, never, nullptr));
    for (const std::string& id : null.claims) {
      const Finding& finding = findingNamed(findings, id);
      EXPECT_TRUE(finding.verdict() == Verdict::differs || finding.verdict() == Verdict::undecided)
          << null.name << ": " << sentence(finding);
      RecordProperty(null.name + ' ' + id, sentence(finding));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfExperiments, Nulls, ::testing::Range(std::size_t{0}, experimentTable().size()),
                         [](const auto& line) {
                           std::string name(experimentTable()[line.param].id);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace gazehold
