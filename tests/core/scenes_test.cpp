// SPDX-License-Identifier: GPL-3.0-or-later
// What scenarios promise, on the seed that the window shows: time, sign and size.
#include <cmath>

#include <gtest/gtest.h>

#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

Simulation sceneOf(std::string_view id) { return Simulation(prepare(scenarioNamed(id), 1)); }

void runTo(Simulation& simulation, double time) { simulation.advance(stepsIn(time) - simulation.now()); }

TEST(Scenes, TheWorldAgainstTheGazeTrainsALeak) {
  Simulation simulation = sceneOf("distortion-leak");
  runTo(simulation, 8);
  EXPECT_LT(simulation.drift().lost, 1.5);
  runTo(simulation, 38);
  const DriftMeasurement soon = simulation.drift();
  ASSERT_TRUE(soon.timeConstant);
  EXPECT_GT(*soon.timeConstant, 0.0);
  EXPECT_LT(*soon.timeConstant, 4.0);
  EXPECT_LT(simulation.merit().slope, 0.98);
  runTo(simulation, 128);
  const DriftMeasurement late = simulation.drift();
  ASSERT_TRUE(late.timeConstant);
  EXPECT_GT(*late.timeConstant, 0.0);
  EXPECT_LT(*late.timeConstant, 2.0);
  runTo(simulation, 368);
  EXPECT_LT(simulation.drift().lost, 2.0);
}

TEST(Scenes, TheWorldWithTheGazeTrainsInstability) {
  Simulation simulation = sceneOf("distortion-unstable");
  runTo(simulation, 38);
  const DriftMeasurement soon = simulation.drift();
  ASSERT_TRUE(soon.timeConstant);
  EXPECT_LT(*soon.timeConstant, 0.0);
  EXPECT_LT(-*soon.timeConstant * std::log(2.0), 3.0);  // time to double
  EXPECT_GT(simulation.merit().slope, 1.02);
  double farthest = 0;
  std::int64_t before = simulation.counts().saccades;
  for (; simulation.now() < stepsIn(128);) {
    simulation.advance(stepsPerSample);
    farthest = std::max(farthest, std::fabs(simulation.sample().eye));
  }
  EXPECT_GT(farthest, 49.0);
  EXPECT_LE(farthest, 55.0);
  EXPECT_GT(simulation.counts().saccades - before, 23);  // more than the own goals of 90 s
  runTo(simulation, 248);
  EXPECT_LT(simulation.drift().lost, 2.0);
}

}  // namespace
}  // namespace gazehold
