// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "experiments/campaign.hpp"
#include "io/json.hpp"

namespace gazehold {

/// Tidy table: one row for each condition, seed and time. Numbers that are not finite are left empty.
std::string resultsCsv(const Results& results);

/// Summary: what was run, the figures of every condition and time, and the findings with their verdicts. "duration_s"
/// is null when no measurement was left out.
Json summaryJson(const Experiment& experiment, const CampaignOptions& options, const Results& results);

/// A finding in one sentence, such as "drift after 400 s: 1.44 deg/s (95 % interval 1.2 to 1.7, n = 20); expected at
/// most 2: agrees".
std::string sentence(const Finding& finding);

/// Throws WriteError when writeReport could not write there. Changes nothing.
void checkReport(const Experiment& experiment, const CampaignOptions& options);

/// Writes DIR/EXPERIMENT.csv and DIR/EXPERIMENT.json, each beside and renamed, and gives the summary. Throws
/// WriteError.
Json writeReport(const Experiment& experiment, const CampaignOptions& options, const Results& results);

}  // namespace gazehold
