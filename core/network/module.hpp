// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <Eigen/Core>

#include "network/population.hpp"
#include "network/representation.hpp"

namespace gazehold {

/// Values that a population represents, and its steady rates there, with a dead time [s].
struct RepresentedValues {
  Eigen::MatrixXd x;      ///< M×D, as encoders span it
  Eigen::MatrixXd rates;  ///< M×N [Hz]
};
RepresentedValues represent(const Population& population, Eigen::MatrixXd x, double deadTime);

/// For which dead time optimal decoders are solved, in the order of the parameter `decoders`.
enum class Decoders {
  authors,  ///< τ_ref = 2.00 ms, as in the authors' code
  matched,  ///< that which a step really has, deadTimeOf(): the best straight read-out of these cells
};

/// How a module is drawn and perturbed.
struct ModuleChoice {
  Representation representation;
  int neurons = 40;
  Tuning tuning = Tuning::authors;
  double startNoise = 0;      ///< spread of the error of every weight, as a fraction
  double initialSlope = 1;    ///< factor on all decoders
  double solvedFor = tauRef;  ///< dead time of the decoders that it starts from [s]
};

/// One recurrent population of a network, and what is computed of it once. Immutable; any thread.
struct Module {
  Representation representation;
  Population population;
  Eigen::MatrixXd authors;   ///< optimal decoders for τ_ref, N×D: they feed back x, and on a ring x + τ_syn ω R x
  Eigen::MatrixXd start;     ///< decoders at the start of the run, N×D
  double learningScale = 1;  ///< factor on κ that keeps κ⟨Σa²⟩
};

/// Optimal decoders of a module for a dead time [s], N×D. A line's are those of eqs 8–14 over ±1; a plane's are over the
/// unit disc; a ring's over the ring, 20 % inside and outside it, and all angular velocities that it represents.
Eigen::MatrixXd optimalDecoders(const Population& population, const Representation& representation, double deadTime);

/// Where the drift field of a plane or a ring is looked at (M×D), see driftField().
Eigen::MatrixXd fieldPoints(const Representation& representation);

/// Draws module number `number` of a network.
Module buildModule(const ModuleChoice& choice, std::uint64_t seed, std::uint32_t number);

/// Points across of the square grid on which a plane's field is looked at; those outside the disc are left out.
inline constexpr int fieldColumns = 33;
/// Headings at which a ring's field is looked at, evenly spaced from −180 deg on; then, where it represents
/// its turning, come the points that tell the gain.
inline constexpr int fieldHeadings = 180;

}  // namespace gazehold
