// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gazehold {

/// Numbers behind a drawing: columns of equal length, named with their units, as in docs/output.md. What there is not is
/// NaN.
struct NumberTable {
  std::string name;  ///< "trace", "saccades"
  std::vector<std::string> columns;
  std::vector<std::vector<double>> values = std::vector<std::vector<double>>(columns.size());

  void add(const std::vector<double>& row) {
    for (std::size_t k = 0; k < row.size(); ++k) values[k].push_back(row[k]);
  }
  std::size_t rows() const { return values.empty() ? 0 : values.front().size(); }
};

}  // namespace gazehold
