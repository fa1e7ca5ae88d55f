// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "oculomotor/recording.hpp"

namespace gazehold {

/// The longest recording that is read [rows].
inline constexpr std::size_t longestRecording = 5'000'000;
/// Gaze further than this from straight ahead is no gaze [deg].
inline constexpr double widestGaze = 90.0;

/// Reads a recorded gaze from a CSV file. Its first line names the columns; `time_s` [s] and `gaze_deg` [deg, right
/// positive] are read, in any order, and others are ignored. Time rises strictly from row to row and is shifted to
/// begin at 0. A sample without gaze was lost by the tracker and is left out. Gaps longer than 20 ms, or 1.5 times
/// the usual interval up to 100 ms where that is more, are held and not bridged. Throws FileError with path and
/// line. Any thread.
std::shared_ptr<const GazeRecording> readGazeCsv(const std::string& path);

}  // namespace gazehold
