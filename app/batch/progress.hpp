// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "base/units.hpp"

namespace gazehold::batch {

/// A line on standard error that tells how far a run is and how long it still takes; silent where standard error is
/// no terminal. The line is gone when the object is.
class Progress {
 public:
  explicit Progress(Step steps);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Draws at most five times a second, so it may be called often.
  void update(Step done);

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool drawn_ = false;
  Step steps_;
  Clock::time_point began_, next_;
};

}  // namespace gazehold::batch
