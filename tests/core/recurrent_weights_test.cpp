// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/recurrent_weights.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include <Eigen/LU>

#include "network/decoders.hpp"
#include "reference_integrator.hpp"

namespace gazehold {
namespace {

struct Drawn {
  Population population;
  RecurrentWeights weights;
  explicit Drawn(int dimensions)
      : population(drawPopulation(4, 40, dimensions, Tuning::authors)),
        weights(population, Eigen::MatrixXd::Random(40, dimensions) * 1e-3) {}
};

class Weights : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Dimensions, Weights, testing::Values(1, 2));

TEST_P(Weights, FactoredFormIsTheOuterProduct) {
  const Drawn d(GetParam());
  const Eigen::MatrixXd dense = d.weights.dense();
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 40; ++j)
      EXPECT_NEAR(dense(i, j), d.population.gain(j) * d.population.encoders.row(j).dot(d.weights.decoders().row(i)),
                  1e-12);
}

TEST_P(Weights, NoiseHasItsSpreadAndLeavesTheResidualOrthogonal) {
  Drawn d(GetParam());
  const Eigen::MatrixXd before = d.weights.dense();
  d.weights.addNoise(0.3, RandomStream(1, Purpose::weightNoise), 0);
  const Eigen::ArrayXXd relative = d.weights.dense().array() / before.array() - 1.0;
  // 1600 numbers: five standard errors of a standard deviation
  EXPECT_NEAR(std::sqrt(relative.square().mean()), 0.3, 5 * 0.3 / std::sqrt(2 * 1600.0));
  const Eigen::MatrixXd onEncoders = d.population.drive().transpose() * d.weights.residual();
  EXPECT_LT(onEncoders.cwiseAbs().maxCoeff(), 1e-9 * d.population.gain.square().sum() * before.cwiseAbs().maxCoeff());
}

TEST(Weights, NoiseOnFewerCellsThanDimensionsIsAllTakenUpByDecodersOfTheirSize) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Population population = drawPopulation(seed, 10, 13, Tuning::authors);
    RecurrentWeights weights(population, Eigen::MatrixXd::Constant(10, 13, 1e-3));
    const Eigen::MatrixXd before = weights.decoders();
    weights.addNoise(0.15, RandomStream(seed, Purpose::weightNoise), 0);
    const Eigen::MatrixXd noisy = weights.dense();
    weights.dropResidual();
    EXPECT_LT((weights.dense() - noisy).norm(), 1e-6 * noisy.norm()) << seed;
    // what moves is the shortest change of decoders that makes this change of weights
    const Eigen::MatrixXd drive = population.drive(), change = weights.decoders() - before;
    const Eigen::MatrixXd onCells = drive.transpose() * (drive * drive.transpose()).inverse() * drive;
    EXPECT_LT((change * onCells - change).norm(), 1e-6 * change.norm()) << seed;
  }
}

TEST_P(Weights, DenseAndFactoredStepsAgree) {
  // the same weights, once with a residual of zero: spike for spike, and x̂ to rounding
  Drawn d(GetParam());
  RecurrentWeights dense = d.weights;
  dense.addNoise(0.0, RandomStream(1, Purpose::weightNoise), 0);
  ASSERT_TRUE(dense.hasResidual());
  ReferenceIntegrator a(d.population, d.weights, 20), b(d.population, dense, 20);
  const double velocity[2] = {1.0, -0.5}, teaching[2] = {1e-9, 0};
  for (Step n = 0; n < 20000; ++n) {
    a.step(velocity, teaching);
    b.step(velocity, teaching);
    ASSERT_EQ(a.spikes().size(), b.spikes().size());
    ASSERT_NEAR(a.represented()[0], b.represented()[0], 1e-9);
  }
}

TEST(Weights, DroppingTheResidualProjectsOnTheEncoders) {
  Drawn d(1);
  d.weights.addNoise(0.15, RandomStream(1, Purpose::weightNoise), 0);
  const Eigen::MatrixXd noisy = d.weights.dense();
  const Eigen::MatrixXd drive = d.population.drive();
  const Eigen::MatrixXd projected = noisy * drive / drive.squaredNorm();
  d.weights.dropResidual();
  EXPECT_LT((d.weights.decoders() - projected).norm(), 1e-12 * projected.norm() * 100);
  EXPECT_LT((d.weights.dense() - projected * drive.transpose()).norm(), 1e-9 * noisy.norm());
}

}  // namespace
}  // namespace gazehold
