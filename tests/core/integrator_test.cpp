// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/integrator.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "network/decoders.hpp"
#include "reference_simulation.hpp"

namespace gazehold {
namespace {

template <class A, class B>
void expectSame(const A& straightforward, const B& lazy, Step n) {
  ASSERT_TRUE(std::ranges::equal(straightforward.spikes(), lazy.spikes())) << n;
  for (int k = 0; k < lazy.dimensions(); ++k)
    ASSERT_NEAR(straightforward.represented()[static_cast<std::size_t>(k)],
                lazy.represented()[static_cast<std::size_t>(k)], 1e-9)
        << n;
}

class Lazy : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Dimensions, Lazy, testing::Values(1, 2, 3));

// everything that may happen to a network, at odd times
TEST_P(Lazy, StepIsTheStraightforwardOne) {
  const int dimensions = GetParam();
  const Population population = drawPopulation(11, 61, dimensions, Tuning::authors);
  Eigen::MatrixXd rates(400, 61), values(400, dimensions);
  for (int m = 0; m < 400; ++m) {
    for (int k = 0; k < dimensions; ++k)
      values(m, k) = RandomStream(1, Purpose::target).uniform(static_cast<std::uint64_t>(10 * m + k), -1, 1);
    rates.row(m) = population.rates(values.row(m), tauRef);
  }
  const RecurrentWeights weights(population, optimalDecoders(rates, values, 2.0 / 400));
  ReferenceIntegrator a(population, weights, 20);
  Integrator b(population, weights, 20);
  const RandomStream noise(5, Purpose::weightNoise), choice(5, Purpose::lesion);
  for (Step n = 0; n < 60'000; ++n) {
    double velocity[3] = {}, teaching[3] = {};
    if (n % 3000 < 200)
      for (int k = 0; k < dimensions; ++k) {
        velocity[k] = choice.uniform(static_cast<std::uint64_t>(n / 3000 * 8 + k), -6, 6);
        teaching[k] = 4e-10 * velocity[k];
      }
    // with and without a residual
    if (n == 12'345 || n == 26'001) {
      const Eigen::MatrixXd change = 1e-5 * (weights.decoders() + Eigen::MatrixXd::Ones(61, dimensions));
      a.addToDecoders(change), b.addToDecoders(change);
    }
    if (n == 21'003) a.setAlive(7, false), b.setAlive(7, false);
    if (n == 24'500) a.setAlive(8, false), b.setAlive(8, false);
    if (n == 30'777) a.setAlive(7, true), b.setAlive(7, true);
    if (n == 33'000) a.setRefractory(7), b.setRefractory(7);
    if (n == 40'000) a.setRefractory(25), b.setRefractory(25);
    if (n >= 25'000 && n % 1500 == 0) {
      a.addNoise(0.01, noise, static_cast<std::uint64_t>(n));
      b.addNoise(0.01, noise, static_cast<std::uint64_t>(n));
    }
    a.step(velocity, teaching);
    b.step(velocity, teaching);
    expectSame(a, b, n);
    if (n % 7000 == 0) {
      EXPECT_LT((a.activity() - b.activity()).cwiseAbs().maxCoeff(), 1e-7);
      EXPECT_LT((a.weights().decoders() - b.weights().decoders()).cwiseAbs().maxCoeff(), 1e-12);
    }
  }
}

TEST(LazyLoop, LookingChangesNothing) {
  const auto setup = prepare(scenarioNamed("demonstration"), 4);
  Simulation watched(setup), alone(setup);
  for (int k = 0; k < 300; ++k) {
    watched.advance(333);
    (void)watched.integrator().weights().dense();
    (void)watched.merit();
    (void)watched.integrator().potential();
  }
  alone.advance(300 * 333);
  EXPECT_EQ(watched.stateHash(), alone.stateHash());
}

// the whole loop: 60 s here, 1200 s among the long tests
TEST(LazyLoop, WholeLoopAgreesWithTheStraightforwardOne) {
  for (const char* scenario : {"demonstration", "distortion-unstable", "noise", "lesion"}) {
    const auto setup = prepare(scenarioNamed(scenario), 3);
    Simulation lazy(setup);
    ReferenceSimulation straightforward(setup);
    for (int k = 0; k < 60; ++k) {
      lazy.advance(stepsPerSecond);
      straightforward.advance(stepsPerSecond);
      ASSERT_EQ(lazy.spikeHash(), straightforward.spikeHash()) << scenario << " at " << k << " s";
      ASSERT_NEAR(lazy.sample().represented, straightforward.sample().represented, 50e-9);
    }
  }
}

}  // namespace
}  // namespace gazehold
