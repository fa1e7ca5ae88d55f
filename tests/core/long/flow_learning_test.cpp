// SPDX-License-Identifier: GPL-3.0-or-later
// What a flowing surround teaches, over seeds. Expected figures: docs/loop.md.
#include <algorithm>
#include <cmath>
#include <future>
#include <vector>

#include <gtest/gtest.h>

#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

using enum ParameterId;
constexpr std::uint64_t seeds = 8;

std::vector<DriftMeasurement> after300Seconds(double g, double rate, double spread = 0.0) {
  const auto run = [=](std::uint64_t first) {
    std::vector<DriftMeasurement> found;
    for (std::uint64_t seed = first; seed <= seeds; seed += 2) {
      Setup setup = prepare(scenarioNamed("demonstration"), seed);
      setup.parameters.set(startNoise, spread);
      setup.parameters.set(distortionBy, 1);
      setup.parameters.set(distortion, g);
      setup.parameters.set(learningRate, rate);
      Simulation simulation(setup);
      simulation.advance(300 * stepsPerSecond);
      found.push_back(simulation.drift());
    }
    return found;
  };
  auto odd = std::async(std::launch::async, run, 1);
  std::vector<DriftMeasurement> all = run(2);
  for (const DriftMeasurement& m : odd.get()) all.push_back(m);
  return all;
}

std::vector<double> sorted(const std::vector<DriftMeasurement>& all, double DriftMeasurement::*what) {
  std::vector<double> values;
  for (const DriftMeasurement& m : all) values.push_back(m.*what);
  std::ranges::sort(values);
  return values;
}

// by the slip that it nulls, a network that has learned all follows the surround: it leaks by g
TEST(FlowLearning, LeaksWithTimeConstantsOfASecondOrTwo) {
  const auto one = sorted(after300Seconds(1.0, 10.0), &DriftMeasurement::leakRate);
  EXPECT_GT(one.front(), 0.5);  // every seed: τ below 2 s
  EXPECT_LT(one.back(), 1.2);
  const auto two = sorted(after300Seconds(2.0, 10.0), &DriftMeasurement::leakRate);
  EXPECT_GT(two[seeds / 2], 0.9);  // τ of about 1 s
  EXPECT_GT(two.front(), one[seeds / 2]);
}

TEST(FlowLearning, IsUnstableWhenTheSurroundGoesWithTheGaze) {
  const auto all = after300Seconds(-0.3, 1.0);
  for (const double rate : sorted(all, &DriftMeasurement::leakRate)) {
    EXPECT_LT(rate, -0.1);  // doubles within 7 s in every seed
    EXPECT_GT(rate, -0.45);
  }
}

TEST(FlowLearning, WithoutLearningNothingChanges) {
  for (const double rate : sorted(after300Seconds(1.0, 0.0), &DriftMeasurement::leakRate))
    EXPECT_LT(std::fabs(rate), 0.1);
}

TEST(FlowLearning, SlipAloneTunes) {
  const auto before = sorted(after300Seconds(0.0, 0.0, 0.15), &DriftMeasurement::rms);
  const auto after = sorted(after300Seconds(0.0, 1.0, 0.15), &DriftMeasurement::rms);
  EXPECT_LT(after[seeds / 2], before[seeds / 2]);
}

}  // namespace
}  // namespace gazehold
