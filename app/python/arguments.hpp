// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "model/parameters.hpp"
#include "model/scenario.hpp"

namespace gazehold::python {

namespace py = pybind11;

/// Keyword arguments as settings of parameters: numbers, or names of choices. Throws UsageError and py::type_error.
std::vector<Setting> settingsOf(const py::kwargs& parameters);

/// A run as a scenario, a recording and settings say, checked as on the command line. Without a name the demonstration,
/// or what follows such a recording. Throws UsageError and FileError.
Setup setupOf(const std::optional<std::string>& scenario, std::uint64_t seed, const std::optional<std::string>& target,
              const py::kwargs& parameters);

/// Steps in a time [s] of at most a million seconds. Throws UsageError unless it is `least` or more.
Step stepsOf(const char* what, double time, double least);

/// Throws what a pressed Ctrl+C asks for. With the interpreter's lock.
void checkSignals();

}  // namespace gazehold::python
