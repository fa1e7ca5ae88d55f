// SPDX-License-Identifier: GPL-3.0-or-later
// Several simulations, for tests that advance them together.
#pragma once

#include <memory>
#include <vector>

#include "lanes/advance_together.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

using Setups = std::vector<Setup>;
using Simulations = std::vector<std::unique_ptr<Simulation>>;

inline std::vector<Simulation*> pointers(const Simulations& simulations) {
  std::vector<Simulation*> all;
  for (const auto& simulation : simulations) all.push_back(simulation.get());
  return all;
}

inline Simulations simulationsOf(const Setups& setups) {
  Simulations simulations;
  for (const Setup& setup : setups) simulations.push_back(std::make_unique<Simulation>(setup));
  return simulations;
}

}  // namespace gazehold
