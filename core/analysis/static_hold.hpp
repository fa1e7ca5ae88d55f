// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/transfer_function.hpp"

namespace gazehold {

/// What DriftMeasurement::lost would be if the network followed its rate equations, without the ripple of spikes: root
/// mean square over the same 17 starts of how far the eye has moved 1 s after it rested where cells at their steady rates
/// put it, with dx/dt = (f(x) − x)/τ_syn for what is represented, through the plant [deg]. The x of the function rise in
/// even steps.
double staticLost(const TransferFunction& transfer);

}  // namespace gazehold
