// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/population.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/transfer_function.hpp"
#include "network/decoders.hpp"

namespace gazehold {
namespace {

TEST(Population, FiresAtItsMaximumRateAtTheEndOfItsRange) {
  for (const Tuning tuning : {Tuning::authors, Tuning::textbook}) {
    const Population p = drawPopulation(3, 100, 1, tuning);
    for (int i = 0; i < p.size(); ++i)
      EXPECT_NEAR(p.rates(p.encoders.row(i), tauRef)(i), p.maximumRate(i), 1e-9 * p.maximumRate(i));
  }
}

TEST(Population, TuningFixesTheCurrentAtTheIntercept) {
  const Population authors = drawPopulation(3, 50, 1, Tuning::authors);
  const Population textbook = drawPopulation(3, 50, 1, Tuning::textbook);
  for (int i = 0; i < 50; ++i) {
    const Eigen::VectorXd x = authors.intercept(i) * authors.encoders.row(i);
    EXPECT_NEAR(authors.currents(x)(i), 0.0, 1e-9 * authors.gain(i));
    EXPECT_NEAR(textbook.currents(x)(i), threshold, 1e-9 * textbook.gain(i));
  }
}

TEST(Population, EncodersOfPlanesHaveUnitLengthAndNoDirection) {
  const Population p = drawPopulation(5, 4000, 2, Tuning::authors);
  EXPECT_LT((p.encoders.rowwise().norm().array() - 1.0).abs().maxCoeff(), 1e-12);
  // the mean of n unit vectors has length about 1/√n
  EXPECT_LT(p.encoders.colwise().mean().norm(), 4.0 / std::sqrt(4000.0));
}

TEST(Population, SteadyRateIsThatOfTheSpikingNeuron) {
  // the closed form against an Euler run at a step of 0.1 µs
  for (const double current : {1.5, 3.0, 8.0}) {
    double v = 0, hold = 0;
    int spikes = 0;
    constexpr double step = 1e-7, time = 4.0;
    for (double t = 0; t < time; t += step) {
      if (hold > 0) {
        hold -= step;
      } else if ((v += step / tauRC * (current - v)) > threshold) {
        v = 0;
        hold = tauRef;
        ++spikes;
      }
    }
    EXPECT_NEAR(spikes / time, steadyRate(current, tauRef), 0.3) << current;
  }
}

TEST(Population, OptimalDecodersOf200PopulationsErrAsPublished) {
  std::vector<double> errors;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const TuningCurves curves = tabulate(drawPopulation(seed, 40, 1, Tuning::authors), tauRef);
    errors.push_back(staticTransferFunction(curves, optimalDecoders(curves).col(0)).rmseDegrees());
  }
  std::sort(errors.begin(), errors.end());
  EXPECT_NEAR(errors[100], 0.12, 0.01);
  EXPECT_GT(errors[10], 0.08);
  EXPECT_LT(errors[190], 0.20);
}

}  // namespace
}  // namespace gazehold
