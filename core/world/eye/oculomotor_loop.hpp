// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "base/units.hpp"
#include "world/delay_line.hpp"
#include "world/eye/pursuit.hpp"
#include "world/eye/saccade_logic.hpp"
#include "world/plant.hpp"
#include "world/pulse_generator.hpp"
#include "world/vision.hpp"

namespace gazehold {

/// Everything around the integrator: from target to velocity command, and from represented position to eye (LOOP 4).
/// One step is velocityCommand(), then the integrator, then moveEye().
class OculomotorLoop {
 public:
  explicit OculomotorLoop(std::uint64_t seed) : vision_(seed), copy_(750) {}

  /// The velocity command u for the integrator [deg/s] at a step, from the target [deg] and how the world is seen.
  double velocityCommand(Step now, double target, const Seeing& seeing) {
    vision_.see(target, plant_.eye(), seeing);
    const double burst = pulse_.fire(now);
    primary_ = pulse_.began() && logic_.beginSaccade();
    seen_ = pulse_.began() && logic_.askedBySight();
    pursuit_.step(now, vision_, seeing, burst != 0.0);
    return tonicGain * burst + slowHalf();
  }

  /// Moves the eye with what the integrator represents now [deg], and lets the saccade logic decide.
  void moveEye(Step now, double represented, const Seeing& seeing) {
    if (seeing.flow()) {
      plant_.stepForgetting(pulse_.output(), represented, slowHalf());
      plant_.stopAt(farthestEye);
    } else {
      plant_.step(pulse_.output(), represented, slowHalf());
    }
    const double efference = copy_.push(plant_.efference());
    // a flow does not move the animal's own goals
    const double targetVelocity = seeing.flow() ? 0.0 : pursuit_.targetVelocity();
    logic_.step(now, vision_, seeing.ofGoals(), efference, targetVelocity, pulse_.output() != 0.0);
    pulse_.command(logic_.command());
  }

  /// Eye position after the last step [deg].
  double eye() const { return plant_.eye(); }
  double efference() const { return plant_.efference(); }
  const Vision& vision() const { return vision_; }
  const PulseGenerator& pulse() const { return pulse_; }
  /// Whether the saccade that began in this step is the first to a new target.
  bool beganPrimary() const { return primary_; }
  /// Whether a seen error asked for it.
  bool beganSeen() const { return seen_; }

  template <class Archive>
  void state(Archive& archive) {
    archive(vision_, pulse_, logic_, pursuit_, plant_, copy_, primary_, seen_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr double farthestEye = 55.0;  // mechanical limit, under a flow [deg]

  // pursuit goes half through the spiking integrator, half through an ideal one
  double slowHalf() const { return 0.5 * pursuit_.velocity(); }

  Vision vision_;
  PulseGenerator pulse_;
  SaccadeLogic logic_;
  Pursuit pursuit_;
  Plant plant_;
  DelayLine copy_;
  bool primary_ = false, seen_ = false;
};

}  // namespace gazehold
