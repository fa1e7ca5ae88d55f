// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json.hpp"

#include <cmath>

#include "base/error.hpp"
#include "io/version.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

namespace {

std::string_view scaleName(Scale scale) {
  switch (scale) {
    case Scale::linear: return "linear";
    case Scale::symmetricLogarithmic: return "symmetric-logarithmic";
    case Scale::integer: return "integer";
    case Scale::choice: return "choice";
  }
  return "";
}

// whole numbers without ".0"
Json valueJson(const ParameterInfo& p, double value) {
  if (p.scale == Scale::choice) return valueText(p, value);
  if (p.scale == Scale::integer) return static_cast<std::int64_t>(value);
  return jsonNumber(value);
}

Json holdingJson(const Holding& holding) {
  Json json = {{"rmse_deg", jsonNumber(holding.rmseDegrees)},
               {"slope", jsonNumber(holding.slope)},
               {"lost_deg_1s", jsonNumber(holding.lost)},
               {"tau_s", holding.timeConstant ? jsonNumber(*holding.timeConstant) : Json(nullptr)},
               {"drift_rms_deg_s", jsonNumber(holding.driftRms)}};
  if (!holding.position) return json;
  json["position_rmse_cm"] = jsonNumber(holding.position->rmseCentimetres);
  json["position_lost_cm_1s"] = jsonNumber(holding.position->lost);
  json["position_drift_rms_cm_s"] = jsonNumber(holding.position->driftRms);
  return json;
}

}  // namespace

Json jsonNumber(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

std::string hashText(std::uint64_t hash) {
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, hash >>= 4) *digit = "0123456789abcdef"[hash & 15];
  return text;
}

Json scenariosJson() {
  Json list = Json::array();
  for (const Scenario& s : scenarioTable())
    list.push_back({{"id", s.id},
                    {"title", s.title},
                    {"sentences", s.sentences},
                    {"watch", s.watch},
                    {"needs_recording", s.needsRecording},
                    {"system", systemName(s.system)}});
  return list;
}

Json parametersJson() {
  Json list = Json::array();
  for (const ParameterInfo& p : parameterTable()) {
    Json choices = Json::array();
    for (const std::string_view choice : p.choices) choices.push_back(choice);
    Json systems = Json::array();
    for (int s = 0; s < systemCount; ++s)
      if (p.appliesTo(static_cast<System>(s))) systems.push_back(systemName(static_cast<System>(s)));
    // a choice is spoken of by name, and has no range
    const bool named = p.scale == Scale::choice;
    list.push_back({{"id", p.id},
                    {"label", p.label},
                    {"unit", p.unit},
                    {"minimum", named ? Json(nullptr) : valueJson(p, p.minimum)},
                    {"maximum", named ? Json(nullptr) : valueJson(p, p.maximum)},
                    {"default", valueJson(p, p.standard)},
                    {"scale", scaleName(p.scale)},
                    {"live", p.live},
                    {"group", p.group},
                    {"help", p.help},
                    {"choices", choices},
                    {"systems", systems}});
    if (p.parameter != ParameterId::distortion) continue;
    const ParameterInfo& by = info(ParameterId::distortionBy);
    for (std::size_t k = 0; k < by.choices.size(); ++k) {
      const ParameterRange range = rangeOf(p.parameter, static_cast<double>(k));
      list.back()["range_by"][std::string(by.choices[k])] = {range.minimum, range.maximum};
    }
  }
  return list;
}

Json valuesJson(const Parameters& parameters, System system) {
  Json values = Json::object();
  for (const ParameterInfo& p : parameterTable())
    if (p.appliesTo(system)) values[std::string(p.id)] = valueJson(p, parameters[p.parameter]);
  return values;
}

namespace {

// what the error that was counted is the error of
const char* errorKey(System system) {
  switch (system) {
    case System::ring: return "heading_error_rms_deg";
    case System::path: return "position_error_rms_cm";
    default: return "gaze_error_rms_deg";
  }
}

}  // namespace

Holding holdingOf(const Simulation& simulation, const std::atomic<bool>* cancel) {
  const FlushDenormals flush;
  const DriftMeasurement drift = simulation.drift(0, cancel);
  const Merit merit = simulation.merit();
  Holding holding{merit.rmseDegrees, merit.slope, drift.timeConstant, drift.rms, drift.lost};
  if (simulation.integrators().size() > 1) {
    const DriftMeasurement position = simulation.drift(1, cancel);
    holding.position = {merit.rmseCentimetres, position.rms, position.lost};
  }
  return holding;
}

Json resultJson(const RunResult& r) {
  return {{"scenario", r.scenario->id},
          {"seed", r.seed},
          {"duration_s", seconds(r.steps)},
          {"steps", r.steps},
          {"parameters", valuesJson(r.parameters, r.scenario->system)},
          {"spike_hash", hashText(r.spikeHash)},
          {"state_hash", hashText(r.stateHash)},
          {"spikes", r.counts.spikes},
          {"saccades", r.counts.saccades},
          {"corrective_saccades", r.counts.correctiveSaccades},
          {errorKey(r.scenario->system),
           r.counts.gazeSamples > 0 ? jsonNumber(r.counts.gazeErrorRms()) : Json(nullptr)},
          {"start", holdingJson(r.start)},
          {"end", holdingJson(r.end)},
          {"wall_s", jsonNumber(r.wall)},
          {"steps_per_s", jsonNumber(static_cast<double>(r.steps) / r.wall)},
          {"version", version()}};
}

Json parsedJson(std::string_view text) {
  constexpr int deepest = 100;
  Json json = Json::parse(
      text,
      [](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest) throw UsageError("it is nested too deep");
        return true;
      },
      false);
  if (json.is_discarded()) throw UsageError("it is not JSON");
  return json;
}

std::optional<Json> objectIn(std::string_view text) {
  try {
    Json json = parsedJson(text);
    if (json.is_object()) return json;
  } catch (const UsageError&) {
  }
  return std::nullopt;
}

std::string jsonText(const Json& json, bool oneLine) {
  return json.dump(oneLine ? -1 : 2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gazehold
