// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "neurons/population.hpp"

namespace gazehold {

/// What the drift laboratory found (MODEL 9).
struct DriftMeasurement {
  Eigen::ArrayXd position;  ///< mean position of each hold [deg]
  Eigen::ArrayXd velocity;  ///< its drift [deg/s]
  double leakRate = 0;      ///< −slope of velocity on position [1/s]; negative is unstable
  double rms = 0;           ///< root mean square of the drift over the holds [deg/s]

  double timeConstant() const { return 1.0 / leakRate; }  ///< τ [s]
};

/// Holds the eye in the dark, without input and without learning, for 2 s from each of −40°, −35°, … 40°, on a copy of
/// the spiking network: activity at its steady rates, potentials uniform in (0, 1). Velocities are regressed from 0.3 s on.
/// D = 1. Any thread. When `cancel` turns true it stops early and the result is empty.
/// `network` is an Integrator or a LazyIntegrator.
template <class SpikingNetwork>
DriftMeasurement measureDrift(const Population& population, const SpikingNetwork& network, std::uint64_t seed,
                              const std::atomic<bool>* cancel = nullptr);

}  // namespace gazehold
