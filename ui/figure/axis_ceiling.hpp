// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gazehold {

/// Steps of the drift and error axes: 6, 15, 30, 60, 100.
inline double axisCeiling(double wanted) {
  for (const double step : {6.0, 15.0, 30.0, 60.0})
    if (wanted <= step) return step;
  return 100.0;
}

}  // namespace gazehold
