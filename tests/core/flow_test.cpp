// SPDX-License-Identifier: GPL-3.0-or-later
// A surround that flows past the eye (docs/loop.md).
#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

using enum ParameterId;

Setup flowing(double g, double rate, std::uint64_t seed = 1) {
  auto setup = prepare(scenarioNamed("optimal"), seed);
  setup.parameters.set(distortionBy, 1);
  setup.parameters.set(distortion, g);
  setup.parameters.set(learningRate, rate);
  return setup;
}

// the retina alone, and an eye that is led
TEST(Flow, SlipsBy75MillisecondsAgosGazeAndEyeVelocity) {
  for (const double g : {-1.0, 0.0, 0.5, 2.0}) {
    Vision vision(1);
    const Seeing seeing{g, 0.0, DarkMode::memory, DistortionBy::flow};
    const auto eye = [](Step n) { return 12.0 * std::sin(3.0 * seconds(n)); };
    for (Step n = 0; n < 20'000; ++n) {
      vision.see(7.0, eye(n), seeing);
      if (n < 2000) continue;
      const Step then = n - 750;
      const double velocity = (eye(then) - eye(then - 1)) / dt;
      // forward Euler: the surround is where the eye of the step before has put it
      ASSERT_NEAR(vision.slip(), -g * eye(then - 1) - velocity, 1e-6) << n;
      ASSERT_EQ(vision.seenTarget(), 7.0);
    }
  }
}

TEST(Flow, TooFastIsNotSeen) {
  Vision vision(1);
  const Seeing seeing{3.0, 0.0, DarkMode::memory, DistortionBy::flow};
  for (Step n = 0; n < 3000; ++n) vision.see(0.0, 40.0, seeing);
  EXPECT_EQ(vision.slip(), 0.0);  // 120 deg/s
  for (Step n = 0; n < 3000; ++n) vision.see(0.0, 30.0, seeing);
  EXPECT_NEAR(vision.slip(), -90.0, 1e-6);
}

TEST(Flow, EachOwnGoalGetsOneSaccadeThatNobodyAskedForByAnError) {
  Simulation simulation(flowing(0.5, 0.0));
  std::vector<Step> at;
  for (Step n = 0; n < 60 * stepsPerSecond; ++n) {
    simulation.advance(1);
    for (const Saccade& saccade : simulation.saccades()) {
      at.push_back(saccade.step);
      EXPECT_FALSE(saccade.seen);
      EXPECT_TRUE(saccade.primary);
    }
  }
  EXPECT_EQ(at.size(), 15u);  // a goal every 4 s
  for (std::size_t k = 1; k < at.size(); ++k) EXPECT_NEAR(seconds(at[k] - at[k - 1]), 4.0, 0.3);
  EXPECT_EQ(simulation.counts().correctiveSaccades, 0);
  // nothing is looked at, so nothing is missed
  EXPECT_EQ(simulation.counts().gazeSamples, 0);
  EXPECT_EQ(simulation.sample().seen, simulation.sample().target);
}

TEST(Flow, AgainstTheGazeTrainsALeakAndWithItInstability) {
  Simulation leaky(flowing(1.0, 10.0)), unstable(flowing(-0.5, 10.0)), idle(flowing(1.0, 0.0));
  for (Simulation* simulation : {&leaky, &unstable, &idle}) simulation->advance(60 * stepsPerSecond);
  EXPECT_LT(leaky.merit().slope, 0.97);
  EXPECT_GT(leaky.drift().leakRate, 0.3);
  EXPECT_GT(unstable.merit().slope, 1.02);
  EXPECT_LT(unstable.drift().leakRate, -0.15);
  // the null: what is not taught stays as it is
  EXPECT_EQ(idle.merit().slope, Simulation(flowing(1.0, 0.0)).merit().slope);
}

TEST(Flow, NothingIsTaughtInTheDark) {
  auto setup = flowing(2.0, 10.0);
  setup.parameters.set(darkness, 1.0);
  Simulation dark(setup), light(flowing(2.0, 10.0));
  const double before = dark.merit().slope;
  dark.advance(60 * stepsPerSecond);
  light.advance(60 * stepsPerSecond);
  // small own saccades pass the gate now and then
  EXPECT_NEAR(dark.merit().slope, before, 0.005);
  EXPECT_LT(light.merit().slope, before - 0.03);
}

TEST(Flow, TheEyeStaysInItsOrbitWhateverIsTaught) {
  for (const double g : {-3.0, -1.0, -0.3}) {
    Simulation simulation(flowing(g, 10.0));
    double farthest = 0;
    for (Step n = 0; n < 60 * stepsPerSecond; ++n) {
      simulation.advance(1);
      if (n % stepsPerSample == 0) farthest = std::max(farthest, std::fabs(simulation.sample().eye));
    }
    EXPECT_LE(farthest, 55.0) << g;
    EXPECT_GT(farthest, 45.0) << g;
    EXPECT_EQ(simulation.failure(), "");
  }
}

TEST(Flow, ComesBackFromTheEndOfItsRange) {
  auto setup = flowing(0.0, 0.0);
  setup.parameters.set(initialSlope, 1.1);  // runs away, ten times in 2.3 s
  setup.parameters.set(targetInterval, 60.0);
  Simulation simulation(setup);
  int resets = 0;
  double outside = 0;
  for (Step n = 0; n < 50 * stepsPerSecond; ++n) {
    simulation.advance(1);
    resets += static_cast<int>(simulation.saccades().size());
    if (n % stepsPerSample == 0 && std::fabs(simulation.sample().eye) > 50) outside += 0.001;
  }
  EXPECT_GT(resets, 5);
  EXPECT_LT(outside, 25.0);
}

TEST(Flow, ComesBackFromTheEndWhileAGoalMovesSlowly) {
  auto recording = std::make_shared<Recording>();
  for (int k = 0; k < 2000; ++k) {
    recording->time.push_back(0.01 * k);
    recording->values.push_back(20.0 + 0.1 * k * 0.01);
  }
  auto setup = prepare(scenarioNamed("gaze"), 1, recording);
  setup.parameters = flowing(0.0, 0.0).parameters;
  setup.parameters.set(initialSlope, 1.1);
  Simulation simulation(setup);
  std::int64_t before = 0;
  for (int k = 0; k < 3; ++k, before = simulation.counts().saccades) {
    simulation.advance(8 * stepsPerSecond);
    EXPECT_GT(simulation.counts().saccades, before) << k;
  }
}

TEST(Flow, RestoresBitForBitAndGoesBackToAPlace) {
  Simulation simulation(flowing(-2.0, 10.0));
  simulation.advance(123'456);
  Simulation restored(simulation.save());
  for (Simulation* s : {&simulation, &restored}) {
    s->advance(70'000);
    s->apply(SetParameter{distortionBy, 0});
    s->advance(50'000);
  }
  EXPECT_EQ(restored.stateHash(), simulation.stateHash());
  EXPECT_EQ(simulation.parameters()[distortion], -0.5);
  EXPECT_GT(simulation.counts().gazeSamples, 0);
}

}  // namespace
}  // namespace gazehold
