// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/units.hpp"

namespace gazehold {

/// A transport delay of a fixed number of steps, filled with zeros at the start.
class DelayLine {
 public:
  explicit DelayLine(Step steps) : values_(static_cast<std::size_t>(steps)) {}

  /// Takes this step's value and returns that of `steps` ago.
  double push(double value) {
    const double delayed = values_[next_];
    values_[next_] = value;
    if (++next_ == values_.size()) next_ = 0;
    return delayed;
  }

  /// As if it had long taken this value.
  void fill(double value) { std::fill(values_.begin(), values_.end(), value); }

  template <class Archive>
  void state(Archive& archive) {
    archive(values_, next_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  std::vector<double> values_;
  std::size_t next_ = 0;
};

}  // namespace gazehold
