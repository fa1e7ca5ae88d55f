// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/static_hold.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

// an exponential decay of what is represented through plant poles of 7 and 180 ms, 5 ms later; the fast pole and the delay
// lag by 12 ms together
TEST(StaticHold, AnExponentialLeakLosesWhatItMust) {
  const double tau = 2.0, eyeTime = 0.18, until = 1.0 - 0.012;
  TransferFunction leaks;
  leaks.x = Eigen::ArrayXd::LinSpaced(2001, -1.0, 1.0);
  leaks.f = (1.0 - tauSyn / tau) * leaks.x;
  const double left = (tau * std::exp(-until / tau) - eyeTime * std::exp(-until / eyeTime)) / (tau - eyeTime);
  // the 17 starts have a root mean square of 24.49°, and the cells put the eye at f(x)
  EXPECT_NEAR(staticLost(leaks), (1 - left) * (1.0 - tauSyn / tau) * std::sqrt(25.0 * 24), 0.02);
}

TEST(StaticHold, APerfectIntegratorLosesNothing) {
  TransferFunction perfect;
  perfect.x = perfect.f = Eigen::ArrayXd::LinSpaced(201, -1.0, 1.0);
  EXPECT_NEAR(staticLost(perfect), 0, 1e-9);
}

// spikes add ripple to what the rate equations say, a few tenths of a degree in 1 s
TEST(StaticHold, AgreesWithTheLaboratory) {
  for (const char* scenario : {"leaky", "unstable"})
    for (const std::uint64_t seed : {1, 2, 3}) {
      const Simulation simulation(prepare(scenarioNamed(scenario), seed));
      const double lost = simulation.drift().lost;
      EXPECT_NEAR(staticLost(simulation.transferFunction()), lost, 0.5 + 0.05 * lost) << scenario << seed;
    }
}

}  // namespace
}  // namespace gazehold
