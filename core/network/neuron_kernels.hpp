// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace gazehold::kernels {

// Loops over all neurons, compiled for several instruction sets and chosen at start. The order of every sum is fixed in
// eight lanes and nothing is contracted, so that each set gives the same bits.

inline constexpr std::size_t lanes = 8;

/// Σ a_i b_i.
double dot(const double* a, const double* b, std::size_t n);

/// y_i += factor·x_i.
void addScaled(double* y, double factor, const double* x, std::size_t n);

/// Forward Euler of V and a for one step (MODEL 4.4, 4.5). A neuron with hold left has V = 0; one with V > 1 spikes and
/// gets `refractory` steps of hold. On return `current` holds 1/dt where a neuron spiked, else 0. Whether any spiked.
bool fire(double* current, double* potential, double* activity, double* hold, double refractory, std::size_t n);

/// Whether any neuron's V_j = drive_j·z + bias_j + power·(offset_j + elapsed·ramp_j) is above the threshold.
bool anyFires(const double* drive, const double* bias, const double* offset, const double* ramp, double z, double power,
              double elapsed, std::size_t n);
/// The same for an input of several dimensions; `drive` has a column of n for each.
bool anyFires(const double* drive, const double* bias, const double* offset, const double* ramp, const double* z,
              int dimensions, double power, double elapsed, std::size_t n);

}  // namespace gazehold::kernels
