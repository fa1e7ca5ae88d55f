// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include <Eigen/Core>

#include "base/random.hpp"
#include "base/units.hpp"
#include "network/module.hpp"

namespace gazehold {

class Integrator;

/// What the drift laboratory found (MODEL 9). K is 1 on a line and on a ring, 2 in a plane.
struct DriftMeasurement {
  Eigen::MatrixXd position;  ///< starts×K: mean position of each hold [deg or cm]; a heading is unwrapped
  Eigen::MatrixXd velocity;  ///< starts×K: its drift [per s]
  /// −slope of velocity on position [1/s]; negative is unstable. In a plane along the radius. 0 on a ring, which has no
  /// centre to leak to.
  double leakRate = 0;
  double rms = 0;  ///< root mean square of the length of the drift over the holds [deg/s or cm/s]
  /// How far what is held is after 1 s from where the hold began, root mean square over the holds [deg or cm]. Of gaze
  /// the eye itself, which rests at the start, through its plant.
  double lost = 0;
  /// τ = 1/leakRate [s], negative where it is unstable; nothing unless one exponential describes the holds: drift is
  /// explained by position (R² at least `leastExplained`), and left and right of the centre agree within a factor of 2.
  std::optional<double> timeConstant;
  static constexpr double leastExplained = 0.8;
};

/// Holds in the dark, without input and without learning, for 2 s from each of several starts, on a copy of the spiking
/// network: activity at its steady rates, potentials uniform in (0, 1). Velocities are regressed from 0.3 s on. The
/// starts: −40°, −35°, … 40° on a line; the centre and eight directions at 40 % and at 80 % of the radius in a plane; 16
/// headings on a ring. `deadTime` is that of the network [s], `number` the module's in it. Any thread. When `cancel` turns
/// true it stops early and the result is empty.
DriftMeasurement measureDrift(const Module& module, const Integrator& network, double deadTime, std::uint64_t seed,
                              std::uint32_t number = 0, const std::atomic<bool>* cancel = nullptr);

/// The hold test: what a network holds for 3 s without vision and without corrections.
struct HoldFan {
  static constexpr Step length = 3 * stepsPerSecond, every = 100;
  Eigen::VectorXd starts;  ///< where each hold begins [deg or cm]
  /// Moments×starts, every 10 ms from 0 on: where the eye is (its first direction), the position, or the heading,
  /// unwrapped.
  Eigen::MatrixXd held;
  double lost = 0;  ///< see DriftMeasurement: the same holds, the same number

  /// The hold that begins nearest to a place.
  Eigen::Index nearest(double place) const;
};

/// From the starts of the drift laboratory, as its holds go. Arguments as of measureDrift().
HoldFan holdFan(const Module& module, const Integrator& network, double deadTime, std::uint64_t seed,
                std::uint32_t number = 0, const std::atomic<bool>* cancel = nullptr);

/// Puts a network where it would be if it had long represented x (D) with cells of this dead time [s]; dead neurons stay
/// silent. Potentials are uniform in (0, 1), numbers 0 … N−1 of the stream.
template <class SpikingNetwork>
void startAt(SpikingNetwork& network, const Population& population, const Eigen::VectorXd& x, double deadTime,
             const RandomStream& potentials) {
  Eigen::ArrayXd activity = population.rates(x, deadTime), potential(population.size());
  for (int i = 0; i < population.size(); ++i) {
    potential(i) = potentials.uniform(static_cast<std::uint64_t>(i));
    if (!network.isAlive(i)) activity(i) = potential(i) = 0.0;
  }
  network.setState(activity, potential);
}

}  // namespace gazehold
