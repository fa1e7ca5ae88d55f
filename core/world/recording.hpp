// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gazehold {

/// What was recorded, and with it what can follow it.
enum class RecordingKind {
  gaze,     ///< gaze position [deg]: a target for the eye
  turning,  ///< angular velocity of the head [deg/s]: input of a ring
  path,     ///< position in the arena [cm]: input of a path integrator
};

/// A recording: times from 0 in strictly rising order [s] and values. Samples that the tracker lost are left out; across
/// such a gap the last value holds.
struct Recording {
  std::string name;            ///< what to call it, usually the file's name
  std::vector<double> time;    ///< [s], the first is 0
  std::vector<double> values;  ///< gaze [deg], angular velocity [deg/s], or x [cm]
  double longestStep = 0.02;   ///< samples further apart than this [s] are a gap
  RecordingKind kind = RecordingKind::gaze;
  std::vector<double> second = {};  ///< y [cm] of a path
  std::string file = {};            ///< where it was read
  bool asSteps = false;             ///< its saccades are steps already

  double duration() const { return time.empty() ? 0.0 : time.back(); }
  /// Gaze at a time: linear between neighbouring samples, held across gaps, jumps and beyond the ends. `near` is
  /// where the last call found its sample: pass it back, and a look-up that moves forward costs nothing.
  double at(double time, std::size_t& near) const;
  /// The last sample not later than a time, in the same manner; the first one before it.
  std::size_t sampleAt(double time, std::size_t& near) const;
};

/// The recorded gaze as a target to look at: each saccade of the recorded eye (faster than 50 deg/s over 10 ms) becomes a
/// step at its end, which is what the model notices as a new target; between saccades the samples stay as they are. What
/// is so already stays as it is.
Recording saccadesAsSteps(Recording recording);

}  // namespace gazehold
