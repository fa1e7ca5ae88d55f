// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace gazehold::batch {

/// A line on standard error that tells how far the work is and how long it still takes; silent where standard error is
/// no terminal. The line is gone when the object is. One thread at a time.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Whether a line would be seen and is due: five times a second, so this may be asked often.
  bool due() const;
  /// Draws "45 %  detail  3 min 20 s left". `part` is what is done of all, 0 to 1; what was done at the first call was
  /// done before, and tells nothing about the speed.
  void draw(double part, const std::string& detail);
  /// Seconds since the start.
  double elapsed() const;

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool drawn_ = false;
  double before_ = -1;
  Clock::time_point began_, next_;
};

}  // namespace gazehold::batch
