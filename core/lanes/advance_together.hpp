// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "base/units.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// How many simulations advance at the cost of little more than one.
inline constexpr std::size_t simulationsTogether = 8;

/// Advances each of the simulations by a number of steps, as its own advance() would, bit for bit: those of one size
/// that stand at one step side by side, eight at a time; those with noise on their weights, a recorded gaze or a flow
/// alone.
/// Set-ups, scripts and seeds may differ. Single thread.
void advanceTogether(std::span<Simulation* const> simulations, Step steps);

}  // namespace gazehold
