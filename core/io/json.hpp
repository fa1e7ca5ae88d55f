// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "model/parameters.hpp"
#include "model/scenario.hpp"
#include "simulation/forward.hpp"
#include "world/trace.hpp"

namespace gazehold {

using Json = nlohmann::ordered_json;

/// A number, or null when it is not finite: JSON knows no infinity.
Json jsonNumber(double value);
/// A hash as 16 hexadecimal digits: JSON's numbers hold no 64 bits.
std::string hashText(std::uint64_t hash);

/// All scenarios: id, title, sentences, watch, needs_recording, system.
Json scenariosJson();
/// All parameters: id, label, unit, minimum, maximum, default, scale, live, group, help, choices, systems.
Json parametersJson();
/// The values of the parameters that a system has, by id; a choice by its name.
Json valuesJson(const Parameters& parameters, System system);

/// How well a network holds, as the drift laboratory and its transfer function tell.
struct Holding {
  double rmseDegrees = 0, slope = 0;
  std::optional<double> timeConstant = {};  ///< [s]; negative is unstable; nothing where no single one describes it
  double driftRms = 0;                      ///< [deg/s]
  double lost = 0;                          ///< in 1 s [deg]
  /// Of a path: its position, while all above is of its heading.
  struct Position {
    double rmseCentimetres = 0, driftRms = 0, lost = 0;  ///< [cm], [cm/s], in 1 s [cm]
  };
  std::optional<Position> position = {};
};

/// Measures it, with the drift laboratory of each module; the result is good for nothing when `cancel` has turned true.
Holding holdingOf(const Simulation& simulation, const std::atomic<bool>* cancel = nullptr);

/// What a run came to.
struct RunResult {
  const Scenario* scenario = nullptr;
  std::uint64_t seed = 0;
  Step steps = 0;
  Parameters parameters;  ///< as at the start
  std::uint64_t spikeHash = 0, stateHash = 0;
  Counts counts;
  Holding start, end;
  double wall = 0;  ///< time that the simulation proper took [s]
};

/// One JSON object of a run.
Json resultJson(const RunResult& result);

/// Reads JSON. Throws UsageError where it is none, or nested deeper than anything that is written here: what takes a
/// value apart would use up the stack.
Json parsedJson(std::string_view text);
/// The object that is all of a text; nothing when it is none.
std::optional<Json> objectIn(std::string_view text);

/// The text of `json` with an end of line: on one line, or indented for people. Never throws for odd bytes in names.
std::string jsonText(const Json& json, bool oneLine);

}  // namespace gazehold
