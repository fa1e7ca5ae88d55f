// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "base/units.hpp"
#include "world/delay_line.hpp"

namespace gazehold {

/// Motor neurons and eye (MODEL 7.8, LOOP 4.9–4.10): half of pursuit is integrated here, ideally; the rest of the
/// position comes from the spiking integrator. Poles at 7 and 180 ms, unity gain, 5 ms delay.
class Plant {
 public:
  Plant() : delay_(50) {}

  /// One step. `burst` is the pulse generator's output, `integrated` the spiking integrator's position [deg] and
  /// `pursuit` the velocity that goes to each of the two integrators [deg/s].
  void step(double burst, double integrated, double pursuit) { step(burst, integrated, pursuit, pursuit); }
  /// As under a flow, where the ideal integrator forgets: it would wind up, since the animal's goals never empty it.
  void stepForgetting(double burst, double integrated, double pursuit) {
    step(burst, integrated, pursuit, pursuit - slow_ / idealTime);
  }

  /// The walls of the orbit: the eye turns no farther than this [deg].
  void stopAt(double farthest) { eye_ = std::clamp(eye_, -farthest, farthest); }

  /// Puts the eye at rest at a position [deg].
  void rest(double position) {
    delay_.fill(position);
    slow_ = 0.0;
    held_ = efference_ = active_ = eye_ = position;
  }

  /// Eye position E [deg].
  double eye() const { return eye_; }
  /// Efference copy of eye position E', before pulse and plant [deg].
  double efference() const { return efference_; }

  template <class Archive>
  void state(Archive& archive) {
    archive(delay_, held_, slow_, efference_, active_, eye_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr double muscleTime = 0.007, eyeTime = 0.18, idealTime = 2.0;  // [s]

  void step(double burst, double integrated, double pursuit, double ideal) {
    efference_ = integrated + slow_;
    const double lead = 0.25 * pursuit;
    const double fast = lead + integrated;
    // during a pulse the position of its start is held
    if (burst == 0.0) held_ = fast;
    const double motor = burst != 0.0 ? burst + held_ : fast;
    const double input = delay_.push(motor + (lead + slow_));
    slow_ += dt * ideal;
    const double active = active_;
    active_ += dt * (input - active_) / muscleTime;
    eye_ += dt * (active - eye_) / eyeTime;
  }

  DelayLine delay_;
  double held_ = 0, slow_ = 0, efference_ = 0, active_ = 0, eye_ = 0;
};

}  // namespace gazehold
