// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <Eigen/Core>

#include "analysis/module_rates.hpp"
#include "network/module.hpp"
#include "network/recurrent_weights.hpp"

namespace gazehold {

/// A place where the drift is zero.
struct FieldPoint {
  double x = 0, y = 0;  ///< in the field's units; a heading is x
  enum class Kind { stable, saddle, unstable } kind = Kind::stable;
};

/// Where a network pushes what it represents (MODEL 9, in more than one dimension): drift = (f(x) − x)/τ_syn, with f what
/// it feeds back. On a ring the part along it; the part across decays by itself.
struct DriftField {
  Eigen::MatrixXd at;     ///< M×2 positions in units of the module, or M×1 headings within ±180 deg, rising
  Eigen::MatrixXd drift;  ///< the same shape, per second
  std::vector<FieldPoint> fixedPoints;
  double rmse = 0;  ///< root mean square of f(x) − x, in units of the module; on a ring along it [deg]
  /// Σ x·f/Σ x²: 1 holds, below leaks. Of a ring that represents its turning: what it turns by for 1 of angular
  /// velocity. 1 for a ring that is turned by odd weights, which turn it exactly.
  double slope = 1;
};

/// The field of the weights as they are. `alive` (N) is 1 or 0: a dead neuron neither sends nor counts. With a residual,
/// what one pass through the neurons feeds back, read by the matched decoders, as networkTransferFunction() does.
DriftField driftField(const Module& module, const ModuleRates& rates, const RecurrentWeights& weights,
                      const Eigen::ArrayXd& alive);

}  // namespace gazehold
