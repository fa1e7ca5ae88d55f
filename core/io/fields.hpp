// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/json.hpp"
#include "model/command.hpp"

namespace gazehold {

/// The fields of a JSON object, each checked for its kind. All throw UsageError that names the field.
class Fields {
 public:
  explicit Fields(const Json& json) : json_(json) {
    if (!json.is_object()) throw UsageError("an object in braces was expected");
  }
  const Json* find(const char* name) {
    known_.insert(name);
    const auto found = json_.find(name);
    return found == json_.end() ? nullptr : &*found;
  }
  const Json& need(const char* name) {
    if (const Json* found = find(name)) return *found;
    throw UsageError(std::string("the field \"") + name + "\" is missing");
  }
  std::string text(const char* name) {
    const Json& value = need(name);
    if (!value.is_string()) throw UsageError(std::string("\"") + name + "\" must be a text");
    return value.get<std::string>();
  }
  std::uint64_t whole(const char* name) {
    const Json& value = need(name);
    if (!value.is_number_unsigned()) throw UsageError(std::string("\"") + name + "\" must be a whole number from 0 on");
    return value.get<std::uint64_t>();
  }
  double number(const char* name) {
    const Json& value = need(name);
    if (!value.is_number()) throw UsageError(std::string("\"") + name + "\" must be a number");
    return value.get<double>();
  }
  double number(const char* name, double low, double high) {
    const double value = number(name);
    if (value >= low && value <= high) return value;
    throw UsageError(std::string("\"") + name + "\" must be from " + numberText(low) + " to " + numberText(high) +
                     ", not " + numberText(value));
  }
  bool truth(const char* name) {
    const Json& value = need(name);
    if (!value.is_boolean()) throw UsageError(std::string("\"") + name + "\" must be true or false");
    return value.get<bool>();
  }
  Step step(const char* name) {
    const std::uint64_t value = whole(name);
    if (value > static_cast<std::uint64_t>(latestStep))
      throw UsageError(std::string("\"") + name + "\" must be at most " + std::to_string(latestStep) + " steps");
    return static_cast<Step>(value);
  }
  const Json& list(const char* name) {
    const Json& value = need(name);
    if (!value.is_array()) throw UsageError(std::string("\"") + name + "\" must be a list in brackets");
    return value;
  }
  /// What was not asked for.
  Json unknown() const {
    Json rest = Json::object();
    for (const auto& [key, value] : json_.items())
      if (!known_.contains(key)) rest[key] = value;
    return rest;
  }
  void refuseUnknown() const {
    const Json rest = unknown();
    if (!rest.empty()) throw UsageError("there is no field " + inQuotes(rest.begin().key()));
  }

 private:
  const Json& json_;
  std::set<std::string> known_;
};

/// Reads a part of a JSON text; what is wrong in it is told with where it was.
template <class Read>
auto within(const std::string& where, Read read) {
  try {
    return read();
  } catch (const UsageError& error) {
    throw UsageError(where + ": " + error.what());
  }
}

/// Values of parameters by id, changed in `parameters`. Throws UsageError for what a system does not have.
Parameters parametersOf(const Json& json, System system, Parameters parameters);

}  // namespace gazehold
