// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <Eigen/Core>

#include "network/representation.hpp"
#include "neurons/population.hpp"

namespace gazehold {

/// Values that a population represents, and its steady rates there.
struct RepresentedValues {
  Eigen::MatrixXd x;      ///< M×D, as encoders span it
  Eigen::MatrixXd rates;  ///< M×N [Hz]
};
RepresentedValues represent(const Population& population, Eigen::MatrixXd x);

/// How a module is drawn and perturbed.
struct ModuleChoice {
  Representation representation;
  int neurons = 40;
  Tuning tuning = Tuning::authors;
  double startNoise = 0;    ///< spread of the error of every weight, as a fraction
  double initialSlope = 1;  ///< factor on all decoders
};

/// One recurrent population of a network, and what is computed of it once. Immutable; any thread.
struct Module {
  Representation representation;
  Population population;
  Eigen::MatrixXd optimal;      ///< optimal decoders, N×D: they feed back x, and on a ring x + τ_syn ω R x
  Eigen::MatrixXd start;        ///< decoders at the start of the run, N×D
  double learningScale = 1;     ///< factor on κ that keeps κ⟨Σa²⟩
  RepresentedValues field;      ///< where the drift field is looked at, see driftField(); empty for a line
};

/// Draws module number `number` of a network. A line's `optimal` is that of eqs 8–14 over ±1; a plane's is over the unit
/// disc; a ring's over the ring, 20 % inside and outside it, and all angular velocities that it represents.
Module buildModule(const ModuleChoice& choice, std::uint64_t seed, std::uint32_t number);

/// Points across of the square grid on which a plane's field is looked at; those outside the disc are left out.
inline constexpr int fieldColumns = 33;
/// Headings at which a ring's field is looked at, evenly spaced from −180 deg on; then, where it represents
/// its turning, come the points that tell the gain.
inline constexpr int fieldHeadings = 180;

}  // namespace gazehold
