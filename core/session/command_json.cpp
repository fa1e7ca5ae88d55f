// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/command_json.hpp"

#include <array>
#include <limits>
#include <string>

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold {

namespace {

constexpr std::array<std::string_view, 4> targetNames = {"random", "placed", "recording", "repeated"};

std::string inShort(const Json& json) { return inQuotes(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

double numberOf(const Json& json) {
  if (!json.is_number()) throw UsageError(inShort(json) + " must be a number");
  return json.get<double>();
}

std::string_view wordOf(const Json& json) {
  if (!json.is_string()) throw UsageError(inShort(json) + " must be a name in quotes");
  return json.get_ref<const std::string&>();
}

bool truthOf(const Json& json) {
  if (!json.is_boolean()) throw UsageError(inShort(json) + " must be true or false");
  return json.get<bool>();
}

std::int32_t neuronOf(const Json& json) {
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max())
    throw UsageError(inShort(json) + " must be the number of a neuron, from 0 on");
  return json.get<std::int32_t>();
}

SetParameter settingOf(const Json& name, const Json& value) {
  const ParameterInfo& parameter = parameterNamed(wordOf(name));
  if (!parameter.live) throw UsageError(inQuotes(parameter.id) + " rebuilds the network and cannot change in a run");
  return {parameter.parameter, value.is_string() ? parseValue(parameter, wordOf(value)) : numberOf(value)};
}

PlaceTarget placeOf(const Json& json) {
  if (!json.is_array() || json.size() != 2) throw UsageError(inShort(json) + " must be two numbers in brackets");
  return {numberOf(json[0]), numberOf(json[1])};
}

Command actOf(const Json& json) {
  if (json.contains("set")) {
    if (!json.contains("to")) throw UsageError(inShort(json) + " needs a value, \"to\"");
    return settingOf(json["set"], json["to"]);
  }
  if (json.contains("place")) return placeOf(json["place"]);
  if (json.contains("target")) return UseTarget{targetNamed(wordOf(json["target"]))};
  if (json.contains("kill")) return Lesion{neuronOf(json["kill"]), false};
  if (json.contains("revive")) return Lesion{neuronOf(json["revive"]), true};
  if (json.contains("freeze")) return FreezeLearning{truthOf(json["freeze"])};
  throw UsageError(inShort(json) + " is no command; commands are set, place, target, kill, revive, freeze");
}

}  // namespace

std::string_view targetName(TargetSource source) { return targetNames.at(static_cast<std::size_t>(source)); }

TargetSource targetNamed(std::string_view name) {
  for (std::size_t k = 0; k < targetNames.size(); ++k)
    if (targetNames[k] == name) return static_cast<TargetSource>(k);
  throw UsageError("unknown target " + inQuotes(name) + "; targets are random, placed, recording, repeated");
}

Json commandJson(const TimedCommand& timed) {
  Json json{{"step", timed.step}};
  struct Describe {
    Json& json;
    void operator()(const SetParameter& c) const {
      const ParameterInfo& p = info(c.parameter);
      json["set"] = p.id;
      json["to"] = p.scale == Scale::choice ? Json(valueText(p, c.value)) : Json(c.value);
    }
    void operator()(const PlaceTarget& c) const { json["place"] = {c.first, c.second}; }
    void operator()(const UseTarget& c) const { json["target"] = targetName(c.source); }
    void operator()(const Lesion& c) const { json[c.alive ? "revive" : "kill"] = c.neuron; }
    void operator()(const FreezeLearning& c) const { json["freeze"] = c.frozen; }
  };
  std::visit(Describe{json}, timed.command);
  return json;
}

TimedCommand commandOf(const Json& json) {
  if (!json.is_object() || !json.contains("step")) throw UsageError(inShort(json) + " is no command with a \"step\"");
  const Json& step = json["step"];
  if (!step.is_number_unsigned() || step.get<std::uint64_t>() > static_cast<std::uint64_t>(latestStep))
    throw UsageError(inShort(step) + " must be a whole number of steps of 0.1 ms");
  return {step.get<Step>(), actOf(json)};
}

Json logJson(const Log& log) {
  Json list = Json::array();
  for (const TimedCommand& timed : log) list.push_back(commandJson(timed));
  return list;
}

Log logOf(const Json& json) {
  if (!json.is_array()) throw UsageError("a list of commands was expected, not " + inShort(json));
  Log log;
  for (const Json& entry : json) {
    const std::string where = "command " + std::to_string(log.size() + 1) + ": ";
    try {
      log.push_back(commandOf(entry));
    } catch (const UsageError& error) {
      throw UsageError(where + error.what());
    }
    if (log.size() > 1 && log.back().step < log[log.size() - 2].step)
      throw UsageError(where + "it comes before the one that stands before it");
  }
  return log;
}

}  // namespace gazehold
