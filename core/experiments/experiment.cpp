// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace gazehold {

const QuantityInfo& info(Quantity quantity) {
  static constexpr std::array<QuantityInfo, quantityCount> table = {{
      {"rmse_deg", "RMSE", "deg"},
      {"slope", "slope", ""},
      {"drift_rms_deg_s", "drift (rms)", "deg/s"},
      {"leak_rate_per_s", "leak rate 1/τ", "1/s"},
      {"rmse_0_10_deg", "RMSE within ±10°", "deg"},
      {"rmse_10_20_deg", "RMSE from 10 to 20°", "deg"},
      {"rmse_20_35_deg", "RMSE from 20 to 35°", "deg"},
      {"rmse_35_50_deg", "RMSE from 35 to 50°", "deg"},
      {"heading_error_deg", "heading error in the dark", "deg"},
      {"turning_gain", "gain of turning", ""},
      {"home_error_cm", "home-vector error", "cm"},
      {"position_rmse_cm", "RMSE of position", "cm"},
      {"position_drift_cm_s", "drift of position", "cm/s"},
      {"lost_deg_1s", "lost in 1 s", "deg"},
      {"position_lost_cm_1s", "position lost in 1 s", "cm"},
      {"fixed_points", "fixed points", ""},
      {"fixation_tau_s", "|τ| of fixations in the dark", "s"},
      {"fixation_kept", "eccentricity kept over 10 s", ""},
  }};
  return table[static_cast<std::size_t>(quantity)];
}

bool isMeasured(Quantity quantity, System system) {
  switch (quantity) {
    case Quantity::rmse:
    case Quantity::slope:
    case Quantity::drift:
    case Quantity::lost: return true;
    case Quantity::leakRate: return system == System::eye || system == System::plane;
    case Quantity::rmseInner:
    case Quantity::rmseNear:
    case Quantity::rmseFar:
    case Quantity::rmseOuter:
    case Quantity::fixedPoints:
    case Quantity::fixationTau:
    case Quantity::fixationKept: return system == System::eye;
    case Quantity::headingError:
    case Quantity::turningGain: return system == System::ring || system == System::path;
    case Quantity::homeError:
    case Quantity::positionRmse:
    case Quantity::positionDrift:
    case Quantity::positionLost: return system == System::path;
  }
  return false;
}

bool isMeasured(Quantity quantity, const Condition& condition) {
  using enum Quantity;
  if (quantity == fixationTau || quantity == fixationKept) return condition.filmed;
  if (quantity == headingError || quantity == turningGain || quantity == homeError)
    if (!condition.followed) return false;
  return isMeasured(quantity, scenarioNamed(condition.scenario).system);
}

std::vector<Quantity> Results::quantities() const {
  std::vector<Quantity> measured;
  for (std::size_t q = 0; q < quantityCount; ++q)
    if (std::ranges::any_of(conditions_, [&](const Condition& condition) {
          return isMeasured(static_cast<Quantity>(q), condition);
        }))
      measured.push_back(static_cast<Quantity>(q));
  return measured;
}

Results::Results(std::vector<Condition> conditions, std::vector<std::uint64_t> seeds)
    : conditions_(std::move(conditions)), seeds_(std::move(seeds)), runs_(conditions_.size() * seeds_.size()) {}

std::size_t Results::indexOf(std::string_view condition) const {
  for (std::size_t c = 0; c < conditions_.size(); ++c)
    if (conditions_[c].name == condition) return c;
  throw std::out_of_range("no condition " + std::string(condition));
}

const Measurement* Results::find(std::size_t condition, std::size_t seed, int time) const {
  const auto& rows = run(condition, seed);
  const Condition& measured = conditions_[condition];
  const int at = time < 0 ? static_cast<int>(measured.times.size()) + measured.leftOut + time : time;
  return at >= 0 && at < static_cast<int>(rows.size()) ? &rows[static_cast<std::size_t>(at)] : nullptr;
}

std::vector<double> Results::values(std::size_t condition, int time, Quantity quantity) const {
  std::vector<double> values;
  for (std::size_t s = 0; s < seeds_.size(); ++s)
    if (const Measurement* row = find(condition, s, time)) values.push_back((*row)[quantity]);
  return values;
}

std::vector<double> Results::values(std::string_view condition, int time, Quantity quantity) const {
  return values(indexOf(condition), time, quantity);
}

std::vector<double> Results::combined(std::span<const At> moments, Quantity quantity,
                                      const std::function<double(std::span<const double>)>& combine) const {
  std::vector<std::size_t> conditions;
  for (const At& moment : moments) conditions.push_back(indexOf(moment.condition));
  std::vector<double> combined;
  for (std::size_t s = 0; s < seeds_.size(); ++s) {
    std::vector<double> values;
    for (std::size_t m = 0; m < moments.size(); ++m)
      if (const Measurement* row = find(conditions[m], s, moments[m].time)) values.push_back((*row)[quantity]);
    if (values.size() == moments.size()) combined.push_back(combine(values));
  }
  return combined;
}

std::vector<double> Results::differences(At a, At b, Quantity quantity) const {
  return combined(std::array{a, b}, quantity, [](std::span<const double> v) { return v[0] - v[1]; });
}

std::vector<double> Results::ratios(At a, At b, Quantity quantity) const {
  return combined(std::array{a, b}, quantity, [](std::span<const double> v) { return v[0] / v[1]; });
}

}  // namespace gazehold
