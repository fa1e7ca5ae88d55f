// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the step agree over twenty simulated minutes.
#include <cmath>

#include <gtest/gtest.h>

#include "reference_simulation.hpp"

namespace gazehold {
namespace {

TEST(Agreement, LazyAndStraightforwardStepsFireTheSameSpikesFor1200Seconds) {
  for (const char* scenario : {"demonstration", "noise", "distortion-leak"}) {
    const auto setup = prepare(scenarioNamed(scenario), 5);
    Simulation lazy(setup);
    ReferenceSimulation straightforward(setup);
    double worst = 0;
    for (int second = 0; second < 1200; second += 10) {
      lazy.advance(10 * stepsPerSecond);
      straightforward.advance(10 * stepsPerSecond);
      worst = std::max(worst, std::fabs(lazy.sample().represented - straightforward.sample().represented));
      ASSERT_EQ(lazy.spikeHash(), straightforward.spikeHash()) << scenario << " by " << second + 10 << " s";
    }
    std::printf("%s: largest difference of the represented position after 1200 s: %.1e deg\n", scenario, worst);
    // 1e-9 in units of 50 deg
    EXPECT_LT(worst, 50e-9);
  }
}

}  // namespace
}  // namespace gazehold
