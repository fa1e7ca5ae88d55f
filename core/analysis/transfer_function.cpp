// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/transfer_function.hpp"

#include <cmath>

#include "base/units.hpp"

namespace gazehold {

double TransferFunction::rmseDegrees() const { return degreesPerUnit * std::sqrt((f - x).square().mean()); }

double TransferFunction::slope() const { return (x * f).sum() / x.square().sum(); }

double TransferFunction::timeConstant() const { return tauSyn / (1.0 - slope()); }

Eigen::ArrayXd TransferFunction::driftDegrees() const { return degreesPerUnit / tauSyn * (f - x); }

std::vector<FixedPoint> TransferFunction::fixedPoints() const {
  std::vector<FixedPoint> points;
  const Eigen::ArrayXd gap = f - x;
  for (Eigen::Index m = 0; m + 1 < x.size(); ++m) {
    const double here = gap(m), next = gap(m + 1);
    if ((here < 0) == (next < 0) || x(m + 1) <= x(m)) continue;
    const double part = here / (here - next);
    points.push_back({x(m) + part * (x(m + 1) - x(m)), (f(m + 1) - f(m)) / (x(m + 1) - x(m))});
  }
  return points;
}

TransferFunction staticTransferFunction(const TuningCurves& curves, const Eigen::VectorXd& decoders) {
  return {curves.x, (curves.rates * decoders).array()};
}

TransferFunction networkTransferFunction(const Population& population, const ModuleRates& rates,
                                         const RecurrentWeights& weights, const Eigen::ArrayXd& alive) {
  const TuningCurves& curves = rates.coarseCurves;
  const Eigen::ArrayXd readout = rates.matched.col(0).array() * alive;
  const Eigen::MatrixXd onto = weights.dense().transpose();
  TransferFunction result;
  result.x = (curves.rates * readout.matrix()).array();
  result.f.resize(result.x.size());
  Eigen::VectorXd activity(population.size());
  for (Eigen::Index m = 0; m < curves.rates.rows(); ++m) {
    activity = curves.rates.row(m).transpose().array() * alive;
    const Eigen::ArrayXd current = (onto * activity).array() + population.bias;
    result.f(m) = (readout * current.unaryExpr([&](double j) { return steadyRate(j, rates.deadTime); })).sum();
  }
  return result;
}

}  // namespace gazehold
