// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/parameters.hpp"

namespace gazehold {

/// Where a value lies on a slider from 0 to 1, and back.
class ParameterScale {
 public:
  explicit ParameterScale(const ParameterInfo& info);

  /// Narrows the slider to a part of the parameter's range, where only that is of use.
  void setRange(double minimum, double maximum) {
    minimum_ = minimum;
    maximum_ = maximum;
  }
  double minimum() const { return minimum_; }
  double maximum() const { return maximum_; }

  double position(double value) const;
  /// The value at a position, rounded to the decimals that people see.
  double value(double position) const;
  /// The next value up or down that is worth stopping at.
  double stepped(double value, int steps) const;

 private:
  double bent(double value) const;
  double unbent(double bent) const;
  double rounded(double value) const;

  const ParameterInfo& info_;
  double minimum_, maximum_;
};

}  // namespace gazehold
