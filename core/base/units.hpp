// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gazehold {

/// Simulated time is a count of steps of 0.1 ms; seconds are for people (MODEL 1).
using Step = std::int64_t;

inline constexpr double dt = 1e-4;              ///< step of forward Euler [s]
inline constexpr Step stepsPerSecond = 10'000;  ///< 1 / dt
inline constexpr Step stepsPerSample = 10;      ///< a trace sample every millisecond
inline constexpr double degreesPerUnit = 50.0;  ///< x = position / 50, v = velocity / 50

/// Simulated time of a step [s]; never accumulated.
constexpr double seconds(Step step) { return static_cast<double>(step) / static_cast<double>(stepsPerSecond); }

/// Nearest step to a time in seconds.
constexpr Step stepsIn(double time) {
  return static_cast<Step>(time * static_cast<double>(stepsPerSecond) + (time < 0 ? -0.5 : 0.5));
}

}  // namespace gazehold
