// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference_integrator.hpp"
#include "simulation/simulation_template.hpp"

namespace gazehold {

/// A simulation that makes the straightforward step, for comparison.
using ReferenceSimulation = BasicSimulation<ReferenceIntegrator>;

}  // namespace gazehold
