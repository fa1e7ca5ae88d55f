// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulation.hpp"

namespace gazehold {

std::shared_ptr<const Network> buildNetwork(const Setup& setup) {
  const Parameters& p = setup.parameters;
  auto network = std::make_shared<Network>();
  network->population = drawPopulation(setup.seed, p.integer(ParameterId::neurons), 1,
                                       p.choice<Tuning>(ParameterId::tuning));
  network->curves = tabulate(network->population);
  network->coarseCurves = tabulate(network->population, 201);
  network->optimal = optimalDecoders(network->curves).col(0);
  network->optimalTransfer = staticTransferFunction(network->curves, network->optimal);
  network->order = displayOrder(network->population);

  RecurrentWeights weights(network->population, network->optimal);
  if (p[ParameterId::startNoise] > 0.0) {
    weights.addNoise(p[ParameterId::startNoise], RandomStream(setup.seed, Purpose::startNoise), 0);
    weights.dropResidual();
  }
  network->start = p[ParameterId::initialSlope] * weights.decoders().col(0);
  return network;
}

}  // namespace gazehold
