// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "world/eye/oculomotor_loop.hpp"
#include "world/target.hpp"

namespace gazehold {
namespace {

TEST(DelayLine, GivesWhatCameInSoManyStepsAgo) {
  DelayLine line(3);
  std::vector<double> out;
  for (int n = 1; n <= 6; ++n) out.push_back(line.push(n));
  EXPECT_EQ(out, (std::vector<double>{0, 0, 0, 1, 2, 3}));
}

// duration [ms], height and peak eye velocity [deg/s] of a saccade: the main sequence of the loop's specification
struct MainSequence {
  double amplitude, duration, height, peakVelocity;
};
class Saccades : public testing::TestWithParam<MainSequence> {};
INSTANTIATE_TEST_SUITE_P(MainSequence, Saccades,
                         testing::Values(MainSequence{0.5, 14.0, 7.14, 33}, MainSequence{1, 14.0, 14.3, 65},
                                         MainSequence{2, 14.0, 28.6, 131}, MainSequence{5, 14.0, 71.4, 327},
                                         MainSequence{10, 19.2, 104.2, 503}, MainSequence{20, 38.5, 103.9, 507},
                                         MainSequence{30, 59.3, 101.2, 493}, MainSequence{50, 98.9, 101.1, 493}));

TEST_P(Saccades, FollowTheMainSequence) {
  const MainSequence expected = GetParam();
  PulseGenerator pulse;
  Plant plant;
  pulse.command(expected.amplitude);
  double integrated = 0, commanded = 0, fastest = 0, before = 0;
  Step lasted = 0;
  for (Step n = 0; n < 4000; ++n) {
    const double burst = pulse.fire(n);
    // the command that asked for the saccade stands for a few milliseconds, as in the loop
    pulse.command(n < 50 ? expected.amplitude : 0.0);
    if (burst != 0) {
      ++lasted;
      EXPECT_NEAR(burst, expected.height, 0.02 * expected.height);
    }
    commanded += tonicGain * burst * dt;
    plant.step(burst, integrated, 0.0);
    integrated += tonicGain * burst * dt;
    fastest = std::max(fastest, (plant.eye() - before) / dt);
    before = plant.eye();
  }
  EXPECT_NEAR(static_cast<double>(lasted) * 0.1, expected.duration, 0.02 * expected.duration);
  EXPECT_NEAR(commanded, expected.amplitude, 1e-9);
  EXPECT_NEAR(fastest, expected.peakVelocity, 0.02 * expected.peakVelocity);
}

TEST(PulseGenerator, HasALengthHoweverFarTheErrorHasRunAway) {
  Step before = 0;
  for (const double amplitude : {0.04, 1.0, 40.0, 1e3, 1e6, 1e12, 1e300, std::numeric_limits<double>::infinity()}) {
    const Step steps = pulseSteps(amplitude);
    EXPECT_GE(steps, before) << amplitude;
    EXPECT_LE(steps, 100 * stepsPerSecond + 1) << amplitude;
    before = steps;
  }
}

TEST(Plant, FollowsTheClosedFormOfItsTwoPoles) {
  Plant plant;
  constexpr double a = 0.007, b = 0.18;
  double worst = 0;
  for (Step n = 0; n < 10000; ++n) {
    plant.step(0.0, 10.0, 0.0);
    const double t = seconds(n + 1 - 50);
    if (t <= 0) continue;
    const double exact = 10 * (1 - (b * std::exp(-t / b) - a * std::exp(-t / a)) / (b - a));
    worst = std::max(worst, std::fabs(plant.eye() - exact));
  }
  EXPECT_LT(worst, 0.01);
}

/// The loop around an integrator that is perfect.
struct IdealEye {
  OculomotorLoop loop{1};
  Seeing seeing;
  double position = 0;
  std::vector<Step> primaries, correctives;
  void step(Step n, double target) {
    const double command = loop.velocityCommand(n, target, seeing);
    if (loop.pulse().began()) (loop.beganPrimary() ? primaries : correctives).push_back(n);
    position += dt * command;
    loop.moveEye(n, position, seeing);
  }
};

TEST(Loop, PrimarySaccadesStart226MillisecondsAfterAStep) {
  IdealEye eye;
  Step moved = 0;
  for (Step n = 0; n < 20000; ++n) {
    eye.step(n, n < 10000 ? 0.0 : 20.0);
    if (moved == 0 && eye.loop.eye() > 1e-3) moved = n;
  }
  ASSERT_EQ(eye.primaries.size(), 1u);
  EXPECT_EQ(eye.primaries[0] - 10000, 2261);
  EXPECT_GE(moved - 10000, 2260);
  EXPECT_LE(moved - 10000, 2320);
}

TEST(Loop, NeedsNoCorrectionWithAnIdealIntegrator) {
  IdealEye eye;
  const RandomStream targets(5, Purpose::target);
  double squares = 0, last = 0;
  std::size_t steps = 0;
  for (Step n = 0; n < 400 * stepsPerSecond; ++n) {
    const double target = targets.uniform(static_cast<std::uint64_t>(n / 40000), -35, 35);
    eye.step(n, target);
    if (n % 40000 != 39999) continue;
    // a step within the dead zone is not worth a saccade
    if (std::fabs(target - last) >= 0.3) {
      ++steps;
      squares += std::pow(target - eye.loop.eye(), 2);
    }
    last = target;
  }
  EXPECT_EQ(eye.correctives.size(), 0u);
  EXPECT_EQ(eye.primaries.size(), steps);
  EXPECT_LT(std::sqrt(squares / static_cast<double>(steps)), 0.03);
}

TEST(Loop, PursuitIsExactlyZeroWithoutDistortion) {
  IdealEye eye;
  for (Step n = 0; n < 100000; ++n) {
    eye.step(n, n / 20000 % 2 ? 30.0 : -20.0);
    // the efference copy would differ by what pursuit has integrated
    ASSERT_EQ(eye.loop.efference(), eye.position) << n;
  }
}

TEST(Target, RecordingsAreInterpolatedAndHeldAcrossGaps) {
  Recording recording{"test", {0, 0.01, 0.02, 0.5}, {0, 0.1, 0.2, 10}, 0.02};
  std::size_t near = 0;
  EXPECT_DOUBLE_EQ(recording.at(0.005, near), 0.05);
  EXPECT_DOUBLE_EQ(recording.at(0.015, near), 0.15);
  EXPECT_DOUBLE_EQ(recording.at(0.3, near), 0.2);
  EXPECT_DOUBLE_EQ(recording.at(0.6, near), 10.0);
  // and backwards again
  EXPECT_DOUBLE_EQ(recording.at(0.005, near), 0.05);
  EXPECT_DOUBLE_EQ(recording.at(-1.0, near), 0.0);
}

TEST(Target, SaccadesOfARecordingBecomeSteps) {
  // 4° in 20 ms at half a second, on a slow drift, at 500 Hz
  Recording recording{"test", {}, {}, 0.02};
  for (int k = 0; k < 500; ++k) {
    const double t = 0.002 * k;
    recording.time.push_back(t);
    recording.values.push_back(0.5 * t + 4 * std::clamp((t - 0.5) / 0.02, 0.0, 1.0));
  }
  const Recording target = saccadesAsSteps(recording);
  std::size_t near = 0;
  int jumps = 0;
  double last = 0;
  for (Step n = 0; n < 9990; ++n) {
    const double now = target.at(seconds(n), near);
    if (std::fabs(now - last) >= 0.095) {
      ++jumps;
      EXPECT_NEAR(seconds(n), 0.52, 0.008);
      EXPECT_NEAR(now - last, 4.0, 0.1);
    }
    last = now;
  }
  EXPECT_EQ(jumps, 1);
  EXPECT_NEAR(last, 4.5, 0.01);
}

TEST(Target, RandomTargetsFillTheirRange) {
  Target target(3, TargetSource::random, nullptr);
  double least = 0, most = 0;
  int changes = 0;
  double last = target.at(0, 20, 5000);
  for (Step n = 1; n < 5'000'000; ++n) {
    const double now = target.at(n, 20, 5000);
    if (now != last) {
      ++changes;
      ASSERT_EQ(n % 5000, 0);
    }
    last = now;
    least = std::min(least, now);
    most = std::max(most, now);
  }
  EXPECT_EQ(changes, 999);
  EXPECT_GT(least, -20.0);
  EXPECT_LT(least, -19.5);
  EXPECT_GT(most, 19.5);
  EXPECT_LT(most, 20.0);
}

}  // namespace
}  // namespace gazehold
