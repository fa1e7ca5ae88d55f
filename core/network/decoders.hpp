// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include "network/population.hpp"

namespace gazehold {

/// Steady rates of a population over the represented range, tabulated once: the basis of decoders and measures (D = 1).
struct TuningCurves {
  Eigen::ArrayXd x;       ///< positions in units of 50°, M
  Eigen::MatrixXd rates;  ///< M×N, a_i(x) [Hz]
};

/// Tuning curves on the grid −1 : 2/(points − 1) : 1, of cells with this dead time [s]. The decoders and figures of merit
/// use 2001 points.
TuningCurves tabulate(const Population& population, double deadTime, int points = 2001);

/// Optimal linear decoders (eqs 8–14): d = Γ⁻¹Υ with Γ = Σ_x a aᵀ Δx + σ²·100·I, σ = 0.1, and Υ = Σ_x a x Δx.
/// `rates` is M×N [Hz], `values` M×D; the result is N×D, so that x̂ = dᵀa. Same bits on every processor.
Eigen::MatrixXd optimalDecoders(const Eigen::MatrixXd& rates, const Eigen::MatrixXd& values, double spacing);

/// The same for the identity over the range of `curves` (D = 1).
Eigen::MatrixXd optimalDecoders(const TuningCurves& curves);

}  // namespace gazehold
