// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

#include "base/units.hpp"

namespace gazehold {

/// One look at a run, taken every millisecond. A system fills what it has, and leaves the rest at 0.
struct TraceSample {
  Step step = 0;  ///< the step that was made last
  // gaze, on a line or the horizontal part of it [deg]
  double target = 0;
  double seen = 0;  ///< where the target appears when the world is distorted
  double eye = 0;
  double represented = 0;  ///< 50·x̂
  double efference = 0;    ///< efference copy of eye position
  double command = 0;      ///< velocity command u [deg/s]
  double moved = 0;        ///< how far what is seen has moved to the left, by distortion
  // the vertical part of gaze in the plane [deg]
  double targetUp = 0, seenUp = 0, eyeUp = 0, representedUp = 0, commandUp = 0;
  // heading, within ±180 deg, counter-clockwise from the x axis
  double heading = 0;
  double seenHeading = 0;  ///< where the landmarks say it is
  double representedHeading = 0;
  double radius = 0;   ///< length of the represented vector, 1 on the ring
  double turning = 0;  ///< angular velocity of the head [deg/s]
  // position in the arena [cm], from its centre, which is home
  double x = 0, y = 0;
  double representedX = 0, representedY = 0;
  double speed = 0;  ///< [cm/s]
};

/// A saccade, or another correction of what is represented, at its first step.
struct Saccade {
  Step step = 0;
  double amplitude = 0;     ///< [deg]; its length in two dimensions; [cm] for a position in the arena
  double velocity = 0;      ///< of the command [deg/s or cm/s]
  bool primary = false;     ///< the first to a new target
  bool teaches = false;     ///< passes the gate, with learning on
  bool seen = true;         ///< a seen error asked for it; otherwise memory, the efference copy, or noise: no teacher
  std::uint8_t module = 0;  ///< whose value it corrects: of a path 0 the heading, 1 the position
};

/// What was counted since the start of the run.
struct Counts {
  std::int64_t spikes = 0, saccades = 0, correctiveSaccades = 0;
  double squaredGazeError = 0;  ///< sum over samples [deg²], or [cm²] for a position in the arena
  std::int64_t gazeSamples = 0;
  /// Root mean square of the error: for gaze of seen target − eye, from 1 s after each step of the target [deg], and of
  /// all samples when the target is a recorded gaze; for heading [deg] and position [cm] of true − represented, from
  /// 1 s on. 0 without samples.
  double gazeErrorRms() const {
    return gazeSamples > 0 ? std::sqrt(squaredGazeError / static_cast<double>(gazeSamples)) : 0.0;
  }
  void add(double squaredError) {
    squaredGazeError += squaredError;
    ++gazeSamples;
  }
  void add(const Saccade& saccade) {
    ++saccades;
    if (!saccade.primary) ++correctiveSaccades;
  }
};

}  // namespace gazehold
