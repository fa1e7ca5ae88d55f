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
    case Quantity::rmseOuter: return system == System::eye;
    case Quantity::headingError:
    case Quantity::turningGain: return system == System::ring || system == System::path;
    case Quantity::homeError:
    case Quantity::positionRmse:
    case Quantity::positionDrift:
    case Quantity::positionLost: return system == System::path;
  }
  return false;
}

std::vector<Quantity> Results::quantities() const {
  std::vector<Quantity> measured;
  for (std::size_t q = 0; q < quantityCount; ++q)
    if (std::ranges::any_of(conditions_, [&](const Condition& condition) {
          return isMeasured(static_cast<Quantity>(q), scenarioNamed(condition.scenario).system);
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

template <class Compare>
std::vector<double> Results::compared(At a, At b, Quantity quantity, Compare compare) const {
  const std::size_t first = indexOf(a.condition), second = indexOf(b.condition);
  std::vector<double> values;
  for (std::size_t s = 0; s < seeds_.size(); ++s) {
    const Measurement *left = find(first, s, a.time), *right = find(second, s, b.time);
    if (left != nullptr && right != nullptr) values.push_back(compare((*left)[quantity], (*right)[quantity]));
  }
  return values;
}

std::vector<double> Results::differences(At a, At b, Quantity quantity) const {
  return compared(a, b, quantity, [](double x, double y) { return x - y; });
}

std::vector<double> Results::ratios(At a, At b, Quantity quantity) const {
  return compared(a, b, quantity, [](double x, double y) { return x / y; });
}

std::string_view verdictText(Verdict verdict) {
  switch (verdict) {
    case Verdict::agrees: return "agrees";
    case Verdict::differs: return "differs";
    case Verdict::undecided: return "undecided";
    case Verdict::notJudged: return "not judged";
    case Verdict::nothingPublished: break;
  }
  return "nothing published";
}

}  // namespace gazehold
