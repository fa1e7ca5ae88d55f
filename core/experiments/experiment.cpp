// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment.hpp"

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
  }};
  return table[static_cast<std::size_t>(quantity)];
}

Results::Results(std::vector<Condition> conditions, std::vector<std::uint64_t> seeds)
    : conditions_(std::move(conditions)), seeds_(std::move(seeds)), runs_(conditions_.size() * seeds_.size()) {}

std::vector<double> Results::values(std::size_t condition, int time, Quantity quantity) const {
  std::vector<double> values;
  for (std::size_t s = 0; s < seeds_.size(); ++s) {
    const auto& rows = run(condition, s);
    const auto count = static_cast<int>(rows.size());
    const int at = time < 0 ? count + time : time;
    if (at >= 0 && at < count) values.push_back(rows[static_cast<std::size_t>(at)][quantity]);
  }
  return values;
}

std::vector<double> Results::values(std::string_view condition, int time, Quantity quantity) const {
  for (std::size_t c = 0; c < conditions_.size(); ++c)
    if (conditions_[c].name == condition) return values(c, time, quantity);
  throw std::out_of_range("no condition " + std::string(condition));
}

std::string_view verdictText(Verdict verdict) {
  switch (verdict) {
    case Verdict::agrees: return "agrees";
    case Verdict::differs: return "differs";
    case Verdict::nothingPublished: break;
  }
  return "nothing published";
}

}  // namespace gazehold
