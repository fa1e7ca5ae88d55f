// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gazehold {

template <class SpikingNetwork>
class BasicSimulation;
class Integrator;
/// What runs.
using Simulation = BasicSimulation<Integrator>;

}  // namespace gazehold
