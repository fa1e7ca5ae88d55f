// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "simulation/simulation.hpp"

namespace gazehold {

/// Writes a trace row by row, in constant memory: time_s and what the system has, of the eye target_deg, eye_deg,
/// represented_deg, efference_deg, command_deg_s. Nothing appears under the file's name before commit().
class TraceWriter {
 public:
  virtual ~TraceWriter() = default;
  /// Appends a row. Throws FileError, such as when the disk is full.
  virtual void add(const TraceSample& sample) = 0;
  /// Completes the file. Throws FileError.
  virtual void commit() = 0;
};

/// Opens a trace: CSV with a row of names for a name in .csv, an array of doubles, a row for each sample, for one in .npy. Throws
/// UsageError for other names and FileError when nothing can be written there.
std::unique_ptr<TraceWriter> openTrace(const std::string& path, System system);

}  // namespace gazehold
