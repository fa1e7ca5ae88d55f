// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "io/atomic_file.hpp"

namespace gazehold {

/// Writes a table of numbers row by row, in constant memory: as CSV with a row of names, or as .npy, an array of
/// doubles with a row for each row. Nothing appears under the file's name before commit(). One thread at a time.
class TableWriter {
 public:
  /// Opens a table in .csv or .npy, by the name. Throws UsageError for other names and WriteError when nothing can be
  /// written there.
  TableWriter(const std::string& path, const std::vector<std::string>& columns);

  /// Appends a row, a number for each column. In CSV what is not finite is an empty cell. Throws WriteError, such as
  /// when the disk is full.
  void add(std::span<const double> row);
  /// Completes the file. Throws WriteError.
  void commit();

 private:
  bool csv_;
  std::size_t columns_;
  std::uint64_t rows_ = 0;
  AtomicFile file_;
  std::string bytes_;  // of a row
};

}  // namespace gazehold
