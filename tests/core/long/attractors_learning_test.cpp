// SPDX-License-Identifier: GPL-3.0-or-later
// The rule tunes planes and rings too, over several seeds.
#include <gtest/gtest.h>

#include "simulations.hpp"

namespace gazehold {
namespace {

struct Drifts {
  double before = 0, after = 0;
};

Drifts learn(const char* scenario, double duration) {
  constexpr int seeds = 4;
  Setups setups;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) setups.push_back(prepare(scenarioNamed(scenario), seed));
  const Simulations runs = simulationsOf(setups);
  Drifts drifts;
  for (const auto& run : runs) drifts.before += run->drift().rms / seeds;
  advanceTogether(pointers(runs), stepsIn(duration));
  for (const auto& run : runs) drifts.after += run->drift().rms / seeds;
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
