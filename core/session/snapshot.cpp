// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/snapshot.hpp"

#include "session/player.hpp"

namespace gazehold {

void Snapshot::look(Player& player) {
  const Simulation& simulation = player.simulation();
  session = player.shared();
  setup = player.start();
  reach = player.reach();
  step = simulation.now();
  network = simulation.network();
  rates = simulation.rates();
  parameters = simulation.parameters();
  learningFrozen = simulation.learningFrozen();
  target = simulation.targetSource();
  rankOne = !simulation.integrator().hasResidual();
  decoders = simulation.integrator().weights().decoders().col(0);
  weights = simulation.weights().cast<float>();
  activity = simulation.activity().cast<float>();
  alive.resize(static_cast<std::size_t>(simulation.neurons()));
  for (std::size_t i = 0; i < alive.size(); ++i) alive[i] = simulation.isAlive(static_cast<int>(i));
  if (simulation.setup().system == System::eye) {
    fields.clear();
    transfer = simulation.transferFunction();
    merit = meritOf(transfer);
  } else {
    transfer = {};
    fields = simulation.driftFields();
    merit = meritOf(fields);
  }
  counts = simulation.counts();
}

}  // namespace gazehold
