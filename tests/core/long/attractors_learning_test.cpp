// SPDX-License-Identifier: GPL-3.0-or-later
// The rule tunes planes and rings too, over several seeds.
#include <gtest/gtest.h>

#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

struct Drifts {
  double before = 0, after = 0;
};

Drifts learn(const char* scenario, double duration) {
  Drifts drifts;
  constexpr int seeds = 4;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    Simulation simulation(prepare(scenarioNamed(scenario), seed));
    drifts.before += simulation.drift().rms / seeds;
    simulation.advance(stepsIn(duration));
    drifts.after += simulation.drift().rms / seeds;
  }
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
