// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "world/recording.hpp"

namespace gazehold {

/// The longest recording that is read [rows].
inline constexpr std::size_t longestRecording = 5'000'000;
/// Gaze further than this from straight ahead is no gaze [deg].
inline constexpr double widestGaze = 90.0;

/// No head turns faster [deg/s], and no place in the arena is farther from its centre [cm].
inline constexpr double fastestTurning = 2000.0, farthestPlace = 100.0;

/// Reads a recording from a CSV file. Its first line names the columns, in any order; others are ignored. `time_s` [s]
/// comes with `gaze_deg` [deg, right positive], with `angular_velocity_deg_s` [deg/s, counter-clockwise positive], or
/// with `x_cm` and `y_cm` [cm from the centre of the arena]: that is its kind. Time rises strictly from row to row and is
/// shifted to begin at 0. A row without a value was lost by the tracker and is left out. Gaps longer than 20 ms, or 1.5
/// times the usual interval up to 100 ms where that is more, are held and not bridged; a path is bridged. Throws FileError
/// with path and line. Any thread.
std::shared_ptr<const Recording> readRecording(const std::string& path);

}  // namespace gazehold
