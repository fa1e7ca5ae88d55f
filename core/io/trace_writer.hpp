// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/table_writer.hpp"
#include "model/system.hpp"
#include "world/trace.hpp"

namespace gazehold {

/// A column of a trace, named with its unit.
struct TraceColumn {
  std::string_view name;
  double TraceSample::*value;
};
/// What a trace of a system has besides time_s.
std::span<const TraceColumn> traceColumns(System system);

/// Writes a trace row by row: time_s and what the system has, of the eye target_deg, eye_deg, represented_deg,
/// efference_deg, command_deg_s. Nothing appears under the file's name before commit().
class TraceWriter {
 public:
  /// Opens a table, .csv or .npy. Throws as TableWriter does.
  TraceWriter(const std::string& path, System system);
  /// Appends a row. Throws WriteError, such as when the disk is full.
  void add(const TraceSample& sample);
  /// Completes the file. Throws WriteError.
  void commit() { table_.commit(); }

 private:
  std::span<const TraceColumn> columns_;
  TableWriter table_;
  std::vector<double> row_;
};

}  // namespace gazehold
