// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "session/history.hpp"

namespace gazehold {

/// What the eye is doing, in words and numbers.
struct GazeState {
  QString word;              ///< "holds", "slips to centre", "slips outward", "saccade", "no vision"
  double gazeError = 0;      ///< target − eye [deg]
  double velocity = 0;       ///< of the eye between saccades [deg/s]; its size is the eye speed that people read
  bool hasVelocity = false;  ///< false while there was no pause between saccades long enough to tell
};

/// As of the last multiple of 200 ms, so that numbers can be read.
GazeState gazeState(const History& data);

/// Whether there is no vision at a step.
bool isDark(const History& data, Step step);
/// Whether it is dark now; what was changed while the run stands is so at once.
bool isDark(const History& data);

/// Whether there is a target to fixate: not where the surround only flows, and the eye goes to places of its own choice.
bool hasTarget(const History& data);
/// What the target of a sample is to people: "target", or "own goal".
QString targetWord(const History& data);
/// What the distance between it and the eye is: "gaze error", or "from goal".
QString errorWord(const History& data);

}  // namespace gazehold
