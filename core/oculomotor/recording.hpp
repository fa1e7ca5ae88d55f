// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gazehold {

/// A recorded gaze position: times from 0 in strictly rising order [s] and degrees. Samples that the tracker lost are
/// left out; across such a gap the last position holds.
struct GazeRecording {
  std::string name;             ///< what to call it, usually the file's name
  std::vector<double> time;     ///< [s], the first is 0
  std::vector<double> degrees;  ///< [deg]
  double longestStep = 0.02;    ///< samples further apart than this [s] are a gap

  double duration() const { return time.empty() ? 0.0 : time.back(); }
  /// Position at a time: linear between neighbouring samples, held across gaps, jumps and beyond the ends. `near` is
  /// where the last call found its sample: pass it back, and a look-up that moves forward costs nothing.
  double at(double time, std::size_t& near) const;
};

/// The recording as a target to look at: each saccade of the recorded eye (faster than 50 deg/s over 10 ms) becomes a
/// step at its end, which is what the model notices as a new target; between saccades the samples stay as they are.
GazeRecording saccadesAsSteps(GazeRecording recording);

}  // namespace gazehold
