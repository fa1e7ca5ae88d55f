// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>

#include "simulation/simulation.hpp"

namespace gazehold {

/// What a camera sees of fixations in the dark, between two saccades. Medians over fixations; not finite where none
/// could be measured.
struct Fixations {
  double timeConstant = 0;  ///< |τ| of an exponential toward 0 [s]
  double kept = 0;          ///< of the eccentricity, 10 s later
};

/// Films a copy of a run of the eye that looks at ±10, ±20, ±30 and ±40° for 20 s each, in the dark, with neither
/// corrective saccades nor learning. A fixation begins 0.5 s after its target appears, when the eye has come to rest, and
/// is filmed from 0.5 s on at 23 Hz until the eye crosses the middle. τ is a least-squares line through the logarithm of
/// position, as it was fitted to the animals' fixations. Empty when cancelled.
Fixations filmFixations(const Simulation& simulation, const std::atomic<bool>* cancel = nullptr);

/// Nine long spontaneous fixations of larval zebrafish, measured in the same way: data of Miri, Bhasin, Aksay, Tank &
/// Goldman ("Oculomotor plant and neural dynamics suggest gaze control requires integration on distributed
/// timescales"), published as goldman-lab/oculomotor-response-timescales under the BSD 3-clause licence, copyright 2021
/// Goldman Lab (docs/licences/zebrafish.txt). Column tau_s there, and position from 9.5 to 10.5 s.
namespace zebrafish {
inline constexpr std::array timeConstants = {11.01, 48.54, 159.08, 26.44, 15.99, 8.48, 11.34, 12.53, 15.16};  // [s]
inline constexpr std::array kept = {0.334, 0.673, 0.886, 0.505, 0.417, 0.408, 0.296, 0.372, 0.459};
}  // namespace zebrafish

}  // namespace gazehold
