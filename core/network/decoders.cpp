// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/decoders.hpp"

#include <Eigen/Cholesky>

namespace gazehold {

TuningCurves tabulate(const Population& population, double deadTime, int points) {
  TuningCurves curves;
  curves.x.resize(points);
  curves.rates.resize(points, population.size());
  Eigen::VectorXd x(1);
  for (int m = 0; m < points; ++m) {
    curves.x(m) = x(0) = -1.0 + 2.0 * m / (points - 1);
    curves.rates.row(m) = population.rates(x, deadTime);
  }
  return curves;
}

Eigen::MatrixXd optimalDecoders(const Eigen::MatrixXd& rates, const Eigen::MatrixXd& values, double spacing) {
  // Eigen cuts its products by the processor's cache sizes, which would change the order of sums between machines
  static const bool sameBlocks = (Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20), true);
  (void)sameBlocks;
  constexpr double sigma = 0.1;
  Eigen::MatrixXd gamma = spacing * (rates.transpose() * rates);
  gamma.diagonal().array() += sigma * sigma * 100.0;
  const Eigen::MatrixXd upsilon = spacing * (rates.transpose() * values);
  return gamma.llt().solve(upsilon);
}

Eigen::MatrixXd optimalDecoders(const TuningCurves& curves) {
  const double spacing = 2.0 / static_cast<double>(curves.x.size() - 1);
  return optimalDecoders(curves.rates, curves.x.matrix(), spacing);
}

}  // namespace gazehold
