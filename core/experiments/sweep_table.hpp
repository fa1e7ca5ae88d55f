// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "experiments/statistics.hpp"
#include "experiments/sweep.hpp"

namespace gazehold {

/// What a sweep over a grid of one or two parameters came to, as FILE.json of `gazehold-batch sweep` tells it.
struct SweepTable {
  struct Axis {
    ParameterId parameter;
    std::vector<double> values;  ///< in the order in which they were varied
  };
  Sweep sweep;
  std::size_t runs = 0;    ///< at each point
  std::vector<Axis> axes;  ///< the last one changes fastest from point to point
  std::vector<std::vector<Summary>>
      summaries;  ///< for each measure, a summary for each point; n is 0 where all runs failed

  std::size_t columns() const { return axes.back().values.size(); }
  std::size_t rows() const { return axes.size() > 1 ? axes.front().values.size() : 1; }
};

/// Reads it. Throws FileError for what is no result of a sweep, and for a cloud of points or more than two parameters.
SweepTable readSweepTable(const std::string& path);

}  // namespace gazehold
