// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/campaign.hpp"
#include "experiments/experiment.hpp"
#include "io/json.hpp"

namespace gazehold {

/// Nothing larger is swept.
inline constexpr std::size_t mostPoints = 10'000;

/// Any parameters over any values: a campaign that judges nothing.
struct Sweep {
  std::string name = "sweep";  ///< for files
  std::string scenario = "demonstration";
  double duration = 60;           ///< [s]; measured at the end
  std::vector<std::string> vary;  ///< as typed: `id=from:to:n`, `id=from:to` for Sobol's points, either with `,log`,
                                  ///< or `id=value,value`
  int sobol = 0;                  ///< number of Sobol points in place of a grid; 0: the grid
  std::vector<Quantity> measures;
};

/// The quantity of that id; its unit may be left out ("rmse"). Throws UsageError that lists the ids.
Quantity quantityNamed(std::string_view id);

/// Every point of the sweep, a value for each parameter in the order of `vary`; of a grid the last one changes fastest.
/// Whole numbers are rounded to. Throws UsageError for what cannot be read, is out of range, or does nothing in the
/// scenario's system.
std::vector<std::vector<Setting>> pointsOf(const Sweep& sweep);

/// The sweep as something that a campaign runs: a condition for each point. Throws UsageError as pointsOf does, for a
/// measure that the system does not have, and for a parameter of `set` that is varied, or that a varied one changes.
Experiment experimentOf(const Sweep& sweep, const std::vector<Setting>& set = {});

/// How a sweep was asked for, all but its name, and back. Throws UsageError, or nlohmann's exceptions for other shapes.
Json sweepJson(const Sweep& sweep);
Sweep sweepOf(const std::string& name, const Json& json);

/// Writes DIR/NAME.csv, a row for each point and seed, and DIR/NAME.json, with statistics for each point. Throws
/// WriteError.
void writeSweep(const Sweep& sweep, const CampaignOptions& options, const Results& results);

}  // namespace gazehold
