// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/drift_laboratory.hpp"
#include "analysis/transfer_function.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

TransferFunction line(double slope, double offset) {
  TransferFunction f;
  f.x = Eigen::ArrayXd::LinSpaced(201, -1, 1);
  f.f = slope * f.x + offset;
  return f;
}

TEST(TransferFunction, MeasuresOfAStraightLineAreTheClosedForms) {
  const TransferFunction f = line(0.9, 0.02);
  EXPECT_NEAR(f.slope(), 0.9, 1e-12);
  EXPECT_NEAR(f.timeConstant(), 1.0, 1e-9);
  // rms of −0.1 x + 0.02 over a grid of 201 points: ⟨x²⟩ = (n + 1)/(3 (n − 1)) for n points on [−1, 1]
  EXPECT_NEAR(f.rmseDegrees(), 50 * std::sqrt(0.01 * 202 / 600 + 0.0004), 1e-9);
  ASSERT_EQ(f.fixedPoints().size(), 1u);
  EXPECT_NEAR(f.fixedPoints()[0].x, 0.2, 1e-12);
  EXPECT_TRUE(f.fixedPoints()[0].stable());
  EXPECT_FALSE(line(1.1, 0.02).fixedPoints().at(0).stable());
  EXPECT_NEAR(f.driftDegrees()(0), 50 / 0.1 * 0.12, 1e-9);
}

TEST(TransferFunction, BothFormsAgreeForRankOneWeights) {
  auto setup = prepare(scenarioNamed("leaky"), 3);
  const Simulation simulation(setup);
  const Network& n = *simulation.network();
  const TransferFunction whole = networkTransferFunction(n.modules[0].population, simulation.rates()->modules[0],
                                                         simulation.integrator().weights(), Eigen::ArrayXd::Ones(40));
  const TransferFunction rankOne =
      staticTransferFunction(simulation.rates()->modules[0].coarseCurves, n.modules[0].start.col(0));
  // one pass through the neurons adds the error of the optimal decoders, about 0.1° each way
  EXPECT_NEAR(whole.slope(), rankOne.slope(), 0.01);
  EXPECT_LT((whole.f - rankOne.f).abs().maxCoeff() * degreesPerUnit, 1.0);
}

// what a straight line fitted to an exact decay from 0.3 to 2 s has for slope, as a rate relative to its mean
double fittedRate(double tau) {
  double n = 0, t1 = 0, y1 = 0, tt = 0, ty = 0;
  for (double t = 0.3; t < 2.0; t += 1e-3) {
    const double y = std::exp(-t / tau);
    n += 1, t1 += t, y1 += y, tt += t * t, ty += t * y;
  }
  return -(n * ty - t1 * y1) / (n * tt - t1 * t1) / (y1 / n);
}

TEST(DriftLaboratory, MeasuresTheTimeConstantOfALeak) {
  // the drift law, τ = τ_syn/(1 − s), in spiking networks; the hold of 20 steps adds a leak of about 0.02/s, ripple as much
  for (const double slope : {0.95, 0.9, 0.8}) {
    auto setup = prepare(scenarioNamed("leaky"), 5);
    setup.parameters.set(ParameterId::initialSlope, slope);
    const double expected = fittedRate(tauSyn / (1 - slope));
    EXPECT_NEAR(Simulation(setup).drift().leakRate, expected, 0.03 + 0.1 * expected) << slope;
  }
}

TEST(DriftLaboratory, LeavesTheRunAlone) {
  Simulation simulation(prepare(scenarioNamed("light"), 1));
  simulation.advance(20'000);
  const std::uint64_t before = simulation.stateHash();
  const DriftMeasurement once = simulation.drift(), again = simulation.drift();
  EXPECT_EQ(simulation.stateHash(), before);
  EXPECT_EQ(once.rms, again.rms);
}

}  // namespace
}  // namespace gazehold
