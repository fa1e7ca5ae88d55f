// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <Eigen/Core>

#include "analysis/module_rates.hpp"
#include "network/decoders.hpp"
#include "network/population.hpp"
#include "network/recurrent_weights.hpp"

namespace gazehold {

/// A position that the network holds: where it feeds back what it represents.
struct FixedPoint {
  double x;      ///< position in units of 50°
  double slope;  ///< slope of the transfer function there: below 1 stable, above 1 unstable
  bool stable() const { return slope < 1.0; }
};

/// What the network feeds back for every position it represents (MODEL 9). Drift dx/dt = (f(x) − x)/τ_syn.
struct TransferFunction {
  Eigen::ArrayXd x;  ///< position in units of 50°, M
  Eigen::ArrayXd f;  ///< fed back position in units of 50°, M

  /// Root mean square of f(x) − x over the range [deg].
  double rmseDegrees() const;
  /// Σ x f / Σ x²: 1 holds, below leaks, above is unstable.
  double slope() const;
  /// Time constant τ_syn/(1 − slope) [s]; negative is unstable.
  double timeConstant() const;
  /// Drift at every x [deg/s].
  Eigen::ArrayXd driftDegrees() const;
  /// Crossings of the diagonal, in rising order of x.
  std::vector<FixedPoint> fixedPoints() const;
};

/// The static transfer function f(x) = Σ d_i a_i(x), on the grid of the tuning curves. For rank-one weights.
TransferFunction staticTransferFunction(const TuningCurves& curves, const Eigen::VectorXd& decoders);

/// The transfer function of any weights: with φ the matched decoders (N), p(x) = φ·a(x) and q(x) = φ·G(Wa(x) + J_bias),
/// one pass of the feedback current through the neurons. Its x is p, its f is q, on the coarse grid. D = 1. A dead neuron
/// neither sends nor counts: `alive` (N) is 1 or 0.
TransferFunction networkTransferFunction(const Population& population, const ModuleRates& rates,
                                         const RecurrentWeights& weights, const Eigen::ArrayXd& alive);

}  // namespace gazehold
