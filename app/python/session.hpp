// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pybind11/pybind11.h>

namespace gazehold::python {

/// Adds gazehold.Session to the module.
void bindSession(pybind11::module_& module);

}  // namespace gazehold::python
