// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace gazehold {

/// The limit of an axis that grows in steps and holds for a whole run, so that success looks like success: what was large
/// and became small is seen small.
class SteppedLimit {
 public:
  /// `ceiling` gives the least step that holds a value. Another `history` (see LiveData) begins anew.
  template <class Ceiling>
  double at(double wanted, std::uint64_t history, Ceiling ceiling) {
    if (history != history_) limit_ = 0;
    history_ = history;
    limit_ = std::max(limit_, ceiling(wanted));
    return limit_;
  }
  void reset() { limit_ = 0; }

 private:
  double limit_ = 0;
  std::uint64_t history_ = 0;
};

/// Steps of the drift and error axes: 6, 15, 30, 60, 100.
inline double axisCeiling(double wanted) {
  for (const double step : {6.0, 15.0, 30.0, 60.0})
    if (wanted <= step) return step;
  return 100.0;
}

}  // namespace gazehold
