// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace gazehold::kernels {

// Loops over all neurons, compiled for several instruction sets and chosen at start. The order of every sum is fixed in
// eight lanes and nothing is contracted, so that each set gives the same bits.

inline constexpr std::size_t lanes = 8;

/// A number of neurons rounded up to whole lanes.
inline std::size_t wholeLanes(int size) { return (static_cast<std::size_t>(size) + lanes - 1) / lanes * lanes; }

/// Σ a_i b_i.
double dot(const double* a, const double* b, std::size_t n);

/// y_i += factor·x_i.
void addScaled(double* y, double factor, const double* x, std::size_t n);

/// Forward Euler of V and a for one step (MODEL 4.4, 4.5). A neuron with hold left has V = 0; one with V > 1 spikes and
/// gets `refractory` steps of hold. On return `current` holds 1/dt where a neuron spiked, else 0. Whether any spiked.
bool fire(double* current, double* potential, double* activity, double* hold, double refractory, std::size_t n);

/// What decides who fires in a lazy step: V_j = drive_j·z + bias_j + power·(offset_j + elapsed·ramp_j).
struct Membranes {
  const double* drive;   ///< n×dimensions, a column for each dimension
  const double* bias;    ///< n
  const double* offset;  ///< n
  const double* ramp;    ///< n, or null for none
  std::size_t n;         ///< a multiple of `lanes`
  int dimensions;
};
/// Writes the neurons whose V is above the threshold, in rising order, and returns how many there are. `highest` becomes
/// the highest V of all, or 0 where none is positive.
std::size_t findFiring(const Membranes& membranes, const double* z, double power, double elapsed, std::int32_t* firing,
                       double& highest);

}  // namespace gazehold::kernels
