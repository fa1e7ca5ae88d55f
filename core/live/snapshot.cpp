// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/snapshot.hpp"

namespace gazehold {

void Snapshot::look(const Simulation& simulation) {
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
    rmseDegrees = transfer.rmseDegrees();
    slope = transfer.slope();
    rmseCentimetres = 0;
  } else {
    transfer = {};
    fields = simulation.driftFields();
    rmseDegrees = fields[0].rmse;
    slope = fields[0].slope;
    rmseCentimetres = fields.size() > 1 ? fields[1].rmse : 0;
  }
  counts = simulation.counts();
}

}  // namespace gazehold
