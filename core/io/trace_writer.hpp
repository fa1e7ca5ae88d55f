// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "simulation/simulation.hpp"

namespace gazehold {

/// Writes a trace row by row, in constant memory: time_s, target_deg, eye_deg, represented_deg, efference_deg,
/// command_deg_s. Nothing appears under the file's name before commit().
class TraceWriter {
 public:
  virtual ~TraceWriter() = default;
  /// Appends a row. Throws FileError, such as when the disk is full.
  virtual void add(const TraceSample& sample) = 0;
  /// Completes the file. Throws FileError.
  virtual void commit() = 0;
};

/// Opens a trace: CSV with a row of names for a name in .csv, an M×6 array of doubles for one in .npy. Throws
/// UsageError for other names and FileError when nothing can be written there.
std::unique_ptr<TraceWriter> openTrace(const std::string& path);

}  // namespace gazehold
