// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gazehold {

// a leaky integrate-and-fire cell and its synapses

inline constexpr double tauRC = 0.1;      ///< membrane time constant τ_RC [s]
inline constexpr double tauRef = 0.002;   ///< refractory period τ_ref, for which the authors solve [s]
inline constexpr double tauSyn = 0.1;     ///< synaptic time constant τ_syn [s]
inline constexpr double threshold = 1.0;  ///< firing threshold J_th

}  // namespace gazehold
