// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/fields.hpp"

namespace gazehold {

Parameters parametersOf(const Json& json, System system, Parameters parameters) {
  if (!json.is_object()) throw UsageError("\"parameters\" must be an object in braces");
  std::vector<Setting> settings;
  for (const auto& [id, value] : json.items()) {
    const ParameterInfo& p = parameterNamed(id);
    checkApplies(p, system);
    if (!value.is_number() && !value.is_string())
      throw UsageError("\"" + std::string(p.id) + "\" must be a number or the name of a choice");
    settings.push_back(
        {p.parameter, value.is_string() ? parseValue(p, value.get_ref<const std::string&>()) : value.get<double>()});
  }
  parameters.set(settings);
  return parameters;
}

}  // namespace gazehold
