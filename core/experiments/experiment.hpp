// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/expectation.hpp"
#include "experiments/statistics.hpp"
#include "io/json.hpp"
#include "model/scenario.hpp"

namespace gazehold {

/// What is measured of a run at a point of time.
enum class Quantity {
  rmse,           ///< of the transfer function over ±50° [deg]
  slope,          ///< of the transfer function
  drift,          ///< drift laboratory, rms [deg/s]
  leakRate,       ///< drift laboratory, 1/τ [1/s]; negative is unstable
  rmseInner,      ///< of the transfer function within ±10° [deg]
  rmseNear,       ///< 10 to 20° on both sides
  rmseFar,        ///< 20 to 35°
  rmseOuter,      ///< 35 to 50°
  headingError,   ///< of a ring: after turning in the dark, rms over 60 s [deg]
  turningGain,    ///< of a ring: turning represented for 1 of true turning in the dark
  homeError,      ///< of a path: of the vector home after 20 s of walking in the dark [cm]
  positionRmse,   ///< of a path: as rmse, of its position [cm]
  positionDrift,  ///< of a path: as drift, of its position [cm/s]
  lost,           ///< drift laboratory: what is lost in 1 s of holding [deg]
  positionLost,   ///< of a path: as lost, of its position [cm]
  fixedPoints,    ///< of the transfer function of an eye: how many positions it holds, or repels
  fixationTau,    ///< |τ| of fixations in the dark, as a camera sees them [s]; of an eye that is filmed
  fixationKept,   ///< part of the eccentricity that is kept over 10 s of them
};
inline constexpr std::size_t quantityCount = 18;

struct QuantityInfo {
  std::string_view id, label, unit;
};
const QuantityInfo& info(Quantity quantity);
/// Whether it can be measured of a system.
bool isMeasured(Quantity quantity, System system);

/// One row of results.
struct Measurement {
  double time = 0;  ///< simulated [s]
  std::array<double, quantityCount> values{};
  double operator[](Quantity quantity) const { return values[static_cast<std::size_t>(quantity)]; }
};

/// One way to set up a run.
struct Condition {
  std::string name;                             ///< unique within the experiment, for tables and files
  std::function<void(Setup&)> prepare;          ///< applied to the base set-up of a seed
  std::vector<double> times;                    ///< when to measure [s], rising
  int leftOut = 0;                              ///< measurements after these that a shorter duration leaves out
  std::string_view scenario = "demonstration";  ///< the base set-up
  bool filmed = false;                          ///< of an eye: fixations in the dark are filmed at each measurement
  bool followed = true;                         ///< of a heading: so is how it follows own motion in the dark
};
bool isMeasured(Quantity quantity, const Condition& condition);

/// What an experiment found: values of every condition, time and seed.
class Results {
 public:
  Results(std::vector<Condition> conditions, std::vector<std::uint64_t> seeds);

  const std::vector<Condition>& conditions() const { return conditions_; }
  const std::vector<std::uint64_t>& seeds() const { return seeds_; }
  /// What is measured of any of the conditions.
  std::vector<Quantity> quantities() const;
  /// Rows of one run, empty while it is not done.
  std::vector<Measurement>& run(std::size_t condition, std::size_t seed) {
    return runs_[condition * seeds_.size() + seed];
  }
  const std::vector<Measurement>& run(std::size_t condition, std::size_t seed) const {
    return runs_[condition * seeds_.size() + seed];
  }
  /// Values over the seeds of finished runs, in the order of the seeds. Time is the index into `times`; negative counts
  /// from the end of all times of the condition. There are no values for a time that a shorter duration leaves out.
  std::vector<double> values(std::size_t condition, int time, Quantity quantity) const;
  /// The same by the condition's name; throws std::out_of_range for an unknown one.
  std::vector<double> values(std::string_view condition, int time, Quantity quantity) const;
  Summary summary(std::string_view condition, int time, Quantity quantity) const {
    return summarise(values(condition, time, quantity));
  }
  /// The number of a condition; throws std::out_of_range for an unknown name.
  std::size_t indexOf(std::string_view condition) const;
  /// A moment of a condition.
  struct At {
    std::string condition;
    int time;
  };
  /// One number for each seed, computed from its values at several moments, over the seeds of which all these runs are
  /// done. Throws as values() does.
  std::vector<double> combined(std::span<const At> moments, Quantity quantity,
                               const std::function<double(std::span<const double>)>& combine) const;
  /// Differences a − b and ratios a / b, seed by seed.
  std::vector<double> differences(At a, At b, Quantity quantity) const;
  std::vector<double> ratios(At a, At b, Quantity quantity) const;

 private:
  const Measurement* find(std::size_t condition, std::size_t seed, int time) const;

  std::vector<Condition> conditions_;
  std::vector<std::uint64_t> seeds_;
  std::vector<std::vector<Measurement>> runs_;
};

/// A claim held against what was measured.
struct Finding {
  std::string id;     ///< unique within the experiment, for tables and nulls
  std::string claim;  ///< what was asked, in words
  Summary measured;
  Statistic statistic = Statistic::mean;
  std::string unit;
  std::optional<Expectation> expected;  ///< nothing where nothing is published and we have no goal

  Verdict verdict() const { return verdictOf(measured, statistic, expected); }
  /// The number that the claim is about, and its 95 % interval.
  double value() const { return statistic == Statistic::median ? measured.median : measured.mean; }
  double low() const { return statistic == Statistic::median ? measured.medianLow : measured.low; }
  double high() const { return statistic == Statistic::median ? measured.medianHigh : measured.high; }
};

/// A model for which claims are false: where it is run in place of the experiment, none of them may agree.
struct Null {
  std::string name;                     ///< what is wrong with it: "learning off"
  std::function<void(Setup&)> change;   ///< acts after a condition's own settings
  std::vector<std::string> claims;      ///< ids of findings that must not agree
  std::vector<std::string> conditions;  ///< all that these claims need; a test runs no others
  double haste = 1;                     ///< times are divided by it, where nothing happens in the meantime
  bool ends = false;                    ///< of the measurements only the first and the last
  bool follows = true;                  ///< whether the claims need to know how a heading follows own motion
};

/// A question as an experiment: one function for its conditions, one to judge, one for what must fail, one line in the
/// table.
struct Experiment {
  std::string id, title, question;
  std::function<std::vector<Condition>()> conditions;
  std::vector<Finding> (*judge)(const Results& results);
  std::vector<Null> (*nulls)();
  Json sweep = {};  ///< of a sweep how it was asked for (see sweep.hpp); null for those of the table
};

/// The table of experiments.
std::span<const Experiment> experimentTable();
/// Throws UsageError that lists the ids.
const Experiment& experimentNamed(std::string_view id);

/// What the sections of the paper that we could not read probably held, and what we do in their place.
struct NotObtained {
  std::string_view id, what, protocol;
};
std::span<const NotObtained> notObtained();

}  // namespace gazehold
