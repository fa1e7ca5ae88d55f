// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "experiments/campaign.hpp"
#include "io/json.hpp"

namespace gazehold {

/// Tidy table: one row for each condition, seed and time. Numbers that are not finite are left empty.
std::string resultsCsv(const Results& results);

/// Summary: what was run, the figures of every condition and time, and the findings with their verdicts. "duration_s"
/// is null when no measurement was left out.
Json summaryJson(const Experiment& experiment, const CampaignOptions& options, const Results& results);

/// The statistics of a sample, and settings by id: as they stand in every summary.
Json summaryJson(const Summary& summary);
Json settingsJson(const std::vector<Setting>& settings);

/// How many decimals three digits that count need.
int shortDecimals(double value);
/// A number of a finding, with so many.
std::string shortNumber(double value);
/// A finding in one sentence, such as "drift after 400 s: 1.44 deg/s (95 % interval 1.2 to 1.7, n = 20); expected at
/// most 2 (own goal): agrees".
std::string sentence(const Finding& finding);

/// How many findings were judged, with which verdicts, and how many of their intervals are expected to miss the truth by
/// chance: 5 % of those that are tested on both sides, half of that of those that are tested on one.
struct Tally {
  int agrees = 0, differs = 0, undecided = 0;
  double chanceMisses = 0;
  int judged() const { return agrees + differs + undecided; }
  void add(const Finding& finding);
};
/// "12 judged: 9 agree, 1 differs, 2 are undecided; 0.4 of their intervals are expected to miss by chance."
std::string sentence(const Tally& tally);
Json tallyJson(const Tally& tally);

/// What the paper's missing sections probably held, with our protocol.
Json notObtainedJson();

/// Throws WriteError when writeReport could not write there. Changes nothing.
void checkReport(const Experiment& experiment, const CampaignOptions& options);

/// Writes DIR/EXPERIMENT.csv and DIR/EXPERIMENT.json, each beside and renamed, and gives the summary. Throws
/// WriteError.
Json writeReport(const Experiment& experiment, const CampaignOptions& options, const Results& results);

}  // namespace gazehold
