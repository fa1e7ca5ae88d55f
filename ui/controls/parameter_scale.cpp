// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/parameter_scale.hpp"

#include <algorithm>
#include <cmath>

namespace gazehold {

namespace {

constexpr double bend = 0.25;  // below it, symmetric logarithmic is nearly linear

}  // namespace

ParameterScale::ParameterScale(const ParameterInfo& info)
    : info_(info), minimum_(info.minimum), maximum_(info.maximum) {}

double ParameterScale::bent(double value) const {
  if (info_.scale != Scale::symmetricLogarithmic) return value;
  return std::copysign(std::log10(1 + std::abs(value) / bend), value);
}

double ParameterScale::unbent(double bent) const {
  if (info_.scale != Scale::symmetricLogarithmic) return bent;
  return std::copysign(bend * (std::pow(10.0, std::abs(bent)) - 1), bent);
}

double ParameterScale::rounded(double value) const {
  int decimals = info_.decimals;
  // two digits are enough on a bent scale
  if (info_.scale == Scale::symmetricLogarithmic && std::abs(value) >= 1)
    decimals = std::min(decimals, 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
  // by division, so that the result is the number that its text says
  const double factor = std::pow(10.0, std::abs(decimals));
  const double result = decimals >= 0 ? std::round(value * factor) / factor : std::round(value / factor) * factor;
  return std::clamp(result, minimum_, maximum_) + 0.0;
}

double ParameterScale::position(double value) const {
  const double low = bent(minimum_), high = bent(maximum_);
  return std::clamp((bent(value) - low) / (high - low), 0.0, 1.0);
}

double ParameterScale::value(double position) const {
  const double low = bent(minimum_), high = bent(maximum_);
  return rounded(unbent(low + std::clamp(position, 0.0, 1.0) * (high - low)));
}

double ParameterScale::stepped(double value, int steps) const {
  const double unit = std::pow(10.0, -info_.decimals);
  // a hundred stops, or a forty on a bent scale, but never less than the last decimal
  const double stops = info_.scale == Scale::symmetricLogarithmic ? 40 : 100;
  const double next = this->value(position(value) + steps / stops);
  if (std::abs(next - value) >= unit * std::abs(steps) / 2) return next;
  return rounded(value + steps * unit);
}

}  // namespace gazehold
