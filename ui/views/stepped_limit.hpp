// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.hpp"

namespace gazehold {

/// The limit of an axis that moves in steps: grows at once, shrinks after 5 s of simulated time below half. Simulated
/// time stands while the run is paused, so that no axis moves then.
class SteppedLimit {
 public:
  /// `ceiling` gives the least step that holds a value.
  template <class Ceiling>
  double at(double wanted, Step now, Ceiling ceiling) {
    const double needed = ceiling(wanted);
    if (limit_ <= 0 || needed >= limit_ || now < since_) {
      limit_ = limit_ <= 0 || needed > limit_ || now < since_ ? needed : limit_;
      since_ = now;
    } else if (wanted > 0.5 * limit_) {
      since_ = now;
    } else if (now - since_ >= 5 * stepsPerSecond) {
      limit_ = needed;
      since_ = now;
    }
    return limit_;
  }
  void reset() { limit_ = 0; }

 private:
  double limit_ = 0;
  Step since_ = 0;  // when it was last needed
};

/// Steps of the drift and error axes: 6, 15, 30, 60, 100.
inline double axisCeiling(double wanted) {
  for (const double step : {6.0, 15.0, 30.0, 60.0})
    if (wanted <= step) return step;
  return 100.0;
}

}  // namespace gazehold
