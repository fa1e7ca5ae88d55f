// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.hpp"
#include "world/delay_line.hpp"
#include "world/vision.hpp"

namespace gazehold {

/// Smooth pursuit (MODEL 7.9, LOOP 8.1 and 9): follows a target that is seen to move, which without distortion and
/// with a target that stands never happens. Exactly 0 then. The same path is driven by the slip of a flow (docs/loop.md).
class Pursuit {
 public:
  Pursuit() : burst_(800), early_(150), copy_(300), acceleration_(350) {}

  /// One step; `firing` is whether a pulse is under way.
  void step(Step now, const Vision& vision, const Seeing& seeing, bool firing);

  /// Reconstructed velocity of the target in space, or drive by a flow [deg/s]; 0 inside the dead zone.
  double targetVelocity() const { return targetVelocity_; }
  /// Eye velocity that pursuit asks for [deg/s].
  double velocity() const { return velocity_; }

  template <class Archive>
  void state(Archive& archive) {
    archive(burst_, early_, copy_, acceleration_, seesMotion_, waits_, wasBurst_, wasNotDecreasing_, burstEnded_,
            lastSlip_, still_, believed_, filtered_, targetVelocity_, desired_, eyeVelocity_, velocity_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr double flowGain = 0.5;       // of the optokinetic drive by the slip of a flow
  static constexpr double filterRate = 25.0;    // low-pass of seen velocity [1/s]
  static constexpr double slowest = 1.0;        // dead zone [deg/s]
  static constexpr double commandTime = 0.007;  // [s]
  static constexpr double loopGain = 1.1;       // [1/s per deg/s²]
  static constexpr double outputGain = 0.95;
  static constexpr double fastest = 90.0;         // [deg/s]
  static constexpr double strongest = 150.0;      // acceleration [deg/s²]
  static constexpr double errorGain = 11.0;       // of small errors [1/s]
  static constexpr double largestError = 1000.0;  // far into saturation [deg/s]
  static constexpr Step longestDelay = 350;
  static constexpr Step blankingAfterBurst = 709;  // 70.9 ms after the delayed burst, 150.9 ms after the burst itself

  static double saturated(double error);
  void follow();
  bool blanked(Step now, const Vision& vision, bool firing);

  DelayLine burst_, early_, copy_, acceleration_;
  // saccadic blanking: motion seen while the eye jumps does not count
  bool seesMotion_ = true, waits_ = false, wasBurst_ = false, wasNotDecreasing_ = true;
  Step burstEnded_ = -1'000'000;
  double lastSlip_ = 0;
  Step still_ = 0;  // for how long nothing has moved
  // the path from seen motion to eye velocity [deg/s]
  double believed_ = 0, filtered_ = 0, targetVelocity_ = 0, desired_ = 0, eyeVelocity_ = 0, velocity_ = 0;
};

}  // namespace gazehold
