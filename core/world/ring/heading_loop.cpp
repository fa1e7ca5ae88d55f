// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/ring/heading_loop.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"
#include "network/population.hpp"

namespace gazehold {

HeadingLoop::HeadingLoop(const Representation& ring, std::uint64_t seed)
    : ring_(ring), darkness_(seed, Purpose::darkness), corrections_(ring.held(), ring.unit) {
  for (int k = 1; k <= ring.harmonics; ++k) weights_[static_cast<std::size_t>(k)] = ring.harmonic(k);
  std::ranges::copy(ring.onRing(0.0), represented_.begin());
}

void HeadingLoop::command(Step now, const Conditions& conditions, const Motion& motion, double* velocity,
                          double* teaching) {
  turned_ += dt * conditions.seeing.distortion * motion.turning();
  double cosine = motion.cosine(), sine = motion.sine();
  if (turned_ != 0.0) {
    const auto [s, c] = sineCosine(turned_ / Representation::degreesPerRadian);
    cosine = c * motion.cosine() - s * motion.sine();
    sine = s * motion.cosine() + c * motion.sine();
  }
  // the error of every harmonic
  const auto held = static_cast<std::size_t>(ring_.held());
  std::array<double, mostDimensions> error;
  double c = cosine, s = sine;
  for (std::size_t k = 1; 2 * k <= held; ++k) {
    error[2 * k - 2] = weights_[k] * c - represented_[2 * k - 2];
    error[2 * k - 1] = weights_[k] * s - represented_[2 * k - 1];
    const double next = c * cosine - s * sine;
    s = s * cosine + c * sine;
    c = next;
  }
  // in the dark there is neither landmark nor memory of a heading
  Seeing seeing = conditions.seeing;
  seeing.mode = DarkMode::retinaCut;
  corrections_.step(now, {{error.data(), held}, {}, true}, seeing, darkness_);

  std::ranges::copy(corrections_.velocity(), velocity);
  if (ring_.representsTurning) {
    // the input J = α e_ω·(ω/ω_max) reaches the cells through τ_syn v
    velocity[held] = motion.turning() / Representation::fastestTurning / tauSyn;
    teaching[held] = 0.0;
  } else {
    // x′ = ωRx, through the odd weights
    const double turning = motion.turning() / Representation::degreesPerRadian;
    for (std::size_t k = 1; 2 * k <= held; ++k) {
      velocity[2 * k - 2] -= static_cast<double>(k) * turning * represented_[2 * k - 1];
      velocity[2 * k - 1] += static_cast<double>(k) * turning * represented_[2 * k - 2];
    }
  }
  conditions.ruleNow(0).teaching(corrections_.velocity(), corrections_.amplitude(), ring_.unit, teaching);
}

void HeadingLoop::follow(const double* represented) { std::copy_n(represented, ring_.held(), represented_.begin()); }

double HeadingLoop::radius() const {
  double square = 0.0;
  for (const double x : represented_) square += x * x;
  return std::sqrt(square);
}

std::array<double, 2> HeadingLoop::direction() const {
  const double length = std::sqrt(represented_[0] * represented_[0] + represented_[1] * represented_[1]);
  if (!(length > 0.0)) return {1.0, 0.0};
  return {represented_[0] / length, represented_[1] / length};
}

bool HeadingLoop::finite() const { return std::isfinite(radius()); }

}  // namespace gazehold
