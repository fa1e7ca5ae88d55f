// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/recording_csv.hpp"
#include "model/start.hpp"

namespace gazehold::python {

std::vector<Setting> settingsOf(const py::kwargs& parameters) {
  std::vector<Setting> settings;
  for (const auto& [key, value] : parameters) {
    const ParameterInfo& p = parameterNamed(py::cast<std::string>(key));
    if (py::isinstance<py::str>(value)) {
      settings.push_back({p.parameter, parseValue(p, py::cast<std::string>(value))});
      continue;
    }
    const double number = PyFloat_AsDouble(value.ptr());
    if (number == -1.0 && PyErr_Occurred()) {
      PyErr_Clear();
      throw py::type_error("'" + std::string(p.id) + "' must be a number or the name of a choice");
    }
    checkValue(p, number);
    settings.push_back({p.parameter, number});
  }
  return settings;
}

Setup setupOf(const std::optional<std::string>& name, std::uint64_t seed, const std::optional<std::string>& target,
              const py::kwargs& parameters) {
  const Scenario* scenario = name ? &scenarioNamed(*name) : nullptr;
  const std::vector<Setting> settings = settingsOf(parameters);
  Setup setup = prepare(scenario, seed, target ? readRecording(*target) : nullptr, settings);
  checkScript(setup);
  return setup;
}

Step stepsOf(const char* what, double time, double least) {
  constexpr double longest = 1e6;  // [s]
  if (!(time >= least && time <= longest))
    throw UsageError(std::string(what) + " must be a number of seconds from " + numberText(least) +
                     " to 1000000, not " + numberText(time));
  return stepsIn(time);
}

void checkSignals() {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

}  // namespace gazehold::python
