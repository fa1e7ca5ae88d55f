// SPDX-License-Identifier: GPL-3.0-or-later
// The rule tunes planes and rings too, over several seeds.
#include <memory>
#include <vector>

#include <gtest/gtest.h>

#include "lanes/advance_together.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

struct Drifts {
  double before = 0, after = 0;
};

Drifts learn(const char* scenario, double duration) {
  constexpr int seeds = 4;
  std::vector<std::unique_ptr<Simulation>> runs;
  std::vector<Simulation*> together;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed)
    together.push_back(runs.emplace_back(std::make_unique<Simulation>(prepare(scenarioNamed(scenario), seed))).get());
  Drifts drifts;
  for (const Simulation* run : together) drifts.before += run->drift().rms / seeds;
  advanceTogether(together, stepsIn(duration));
  for (const Simulation* run : together) drifts.after += run->drift().rms / seeds;
  return drifts;
}

TEST(AttractorLearning, ThePlaneDriftsLess) {
  const Drifts plane = learn("plane", 400);
  EXPECT_LT(plane.after, plane.before / 2);
}

TEST(AttractorLearning, TheRingDriftsLess) {
  const Drifts ring = learn("ring", 400);
  EXPECT_LT(ring.after, ring.before / 2);
}

}  // namespace
}  // namespace gazehold
