// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "base/units.hpp"
#include "network/cell.hpp"

namespace gazehold {

inline constexpr double lowestMaximumRate = 20.0, highestMaximumRate = 100.0;  ///< range of r [Hz]

/// How gain and bias follow from intercept and maximum rate (MODEL 2).
enum class Tuning {
  authors,   ///< the current is 0 at the intercept: firing begins at ξ + (1 − ξ)/J_max
  textbook,  ///< the current is J_th at the intercept: firing begins there
};

/// A population of leaky integrate-and-fire neurons and its tuning curves. A value; any thread may read it.
struct Population {
  Eigen::MatrixXd encoders;    ///< N×D, unit rows e_i
  Eigen::ArrayXd gain;         ///< N, α_i
  Eigen::ArrayXd bias;         ///< N, J_i^bias
  Eigen::ArrayXd intercept;    ///< N, ξ_i
  Eigen::ArrayXd maximumRate;  ///< N, r_i [Hz]

  int size() const { return static_cast<int>(gain.size()); }
  int dimensions() const { return static_cast<int>(encoders.cols()); }

  /// α_i e_i, N×D: what a represented value adds to the current of each neuron.
  Eigen::MatrixXd drive() const { return encoders.array().colwise() * gain; }
  /// Currents J_i = α_i e_i·x + J_i^bias for a value x (D).
  Eigen::ArrayXd currents(const Eigen::VectorXd& x) const;
  /// Steady rates a_i(x) [Hz], N, of cells with this dead time [s].
  Eigen::ArrayXd rates(const Eigen::VectorXd& x, double deadTime) const;
};

/// Draws a population: encoders uniform on the sphere (±1 for D = 1), ξ ~ U(−1, 1), r ~ U(20, 100) Hz.
/// Populations of one network have different numbers. Throws std::invalid_argument for size < 1 or dimensions < 1.
Population drawPopulation(std::uint64_t seed, int size, int dimensions, Tuning tuning, std::uint32_t number = 0);

/// Steady firing rate of a leaky integrate-and-fire neuron [Hz]: 1/(T − τ_RC ln(1 − J_th/J)) with the dead time T [s],
/// 0 below J_th.
double steadyRate(double current, double deadTime);

/// The dead time that a cell really has when it is held for so many steps [s]: half a step more than the hold, since
/// forward Euler notices only at the next step that the potential has crossed the threshold (docs/model.md, section 2).
constexpr double deadTimeOf(int hold) { return (hold + 0.5) * dt; }

/// Neurons in the order in which views show them (D = 1): rightward cells first, within a direction those with the
/// lowest threshold (most often active) at the outside. `order[row]` is a neuron.
std::vector<int> displayOrder(const Population& population);

}  // namespace gazehold
