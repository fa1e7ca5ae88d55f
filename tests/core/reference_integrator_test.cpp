// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "analysis/transfer_function.hpp"
#include "network/decoders.hpp"
#include "network/learning_rule.hpp"
#include "reference.hpp"
#include "reference_integrator.hpp"

namespace gazehold {
namespace {

class Reference : public testing::TestWithParam<int> {
 protected:
  ReferencePopulation reference{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Populations, Reference, testing::Values(1, 2, 3));

TEST_P(Reference, DecodersAreThoseOfTheAuthorsFunction) {
  const TuningCurves curves = tabulate(reference.population, tauRef);
  const Eigen::MatrixXd decoders = optimalDecoders(curves);
  EXPECT_LT((decoders.col(0) - reference.decoders).cwiseAbs().maxCoeff(), 1e-9);
  const double published[] = {0.127097, 0.089942, 0.108740};
  EXPECT_NEAR(staticTransferFunction(curves, decoders.col(0)).rmseDegrees(), published[GetParam() - 1], 1e-6);
}

double velocityCommand(Step n) {
  struct Pulse {
    Step from, until;
    double velocity;
  };
  for (const Pulse p : {Pulse{2000, 2500, 500},
                        {10000, 10200, 120},
                        {15000, 15150, -150},
                        {20000, 20600, -600},
                        {26000, 26150, 190},
                        {30000, 30150, 200},
                        {33000, 33200, -60}})
    if (n >= p.from && n < p.until) return p.velocity;
  return 0.0;
}

TEST_P(Reference, SpikingIntegratorFollowsTheTrajectory) {
  ReferenceIntegrator integrator(reference.population, RecurrentWeights(reference.population, reference.decoders), 20);
  const LearningRule rule;
  const auto trajectory = readRows("trajectory_" + std::to_string(GetParam()) + ".csv");
  Eigen::VectorXd spikes = Eigen::VectorXd::Zero(integrator.size());
  double worst = 0.0;
  for (Step n = 0; n < 40000; ++n) {
    const double command = velocityCommand(n);
    const double velocity = command / degreesPerUnit, teaching = rule.teaching(command, 0.0);
    integrator.step(&velocity, &teaching);
    for (const auto i : integrator.spikes()) spikes(i) += 1;
    if (n % 100 == 0) {
      const auto& row = trajectory.at(static_cast<std::size_t>(n / 100));
      ASSERT_EQ(row[0], n);
      worst = std::max(worst, std::fabs(row[1] - integrator.represented()[0]));
    }
  }
  EXPECT_LT(worst, 1e-9);
  EXPECT_EQ(spikes, reference.spikes);
  EXPECT_LT((integrator.weights().decoders().col(0) - reference.decodersAfter).cwiseAbs().maxCoeff(), 1e-9);
}

}  // namespace
}  // namespace gazehold
