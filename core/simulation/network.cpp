// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/network.hpp"

#include <algorithm>

#include "model/scenario.hpp"
#include "world/motion.hpp"

namespace gazehold {

namespace {

// the modules of a system, in their order
std::vector<Representation> representations(System system, const Parameters& p) {
  const auto ring = [&] {
    return Representation::heading(p.integer(ParameterId::harmonics), p[ParameterId::turningBy] == 0.0);
  };
  switch (system) {
    case System::eye: return {Representation::eye()};
    case System::plane: return {Representation::gaze()};
    case System::ring: return {ring()};
    case System::path: return {ring(), Representation::position(arenaRadius)};
  }
  return {};
}

double preferredDirection(const Module& module, int neuron) {
  const Eigen::MatrixXd& encoders = module.population.encoders;
  if (module.representation.shape == Shape::line) return encoders(neuron, 0) > 0 ? 0.0 : 180.0;
  return Representation::heading(Eigen::Vector2d(encoders.row(neuron).head(2)).data());
}

}  // namespace

int Network::first(std::size_t module) const {
  int first = 0;
  for (std::size_t m = 0; m < module; ++m) first += modules[m].population.size();
  return first;
}

std::size_t Network::moduleOf(int neuron) const {
  std::size_t module = 0;
  while (module + 1 < modules.size() && neuron >= first(module + 1)) ++module;
  return module;
}

Eigen::MatrixXd Network::startWeights() const {
  Eigen::MatrixXd weights = Eigen::MatrixXd::Zero(neurons(), neurons());
  for (std::size_t m = 0; m < modules.size(); ++m) {
    const int size = modules[m].population.size();
    weights.block(first(m), first(m), size, size) = modules[m].start * modules[m].population.drive().transpose();
  }
  return weights;
}

double solvedFor(const Parameters& p) {
  return p.choice<Decoders>(ParameterId::decoders) == Decoders::authors
             ? tauRef
             : deadTimeOf(p.integer(ParameterId::refractory));
}

std::shared_ptr<const Network> buildNetwork(const Setup& setup) {
  const Parameters& p = setup.parameters;
  auto network = std::make_shared<Network>();
  network->system = setup.system;
  for (const Representation& representation : representations(setup.system, p)) {
    const auto number = static_cast<std::uint32_t>(network->modules.size());
    network->modules.push_back(
        buildModule({representation, p.integer(ParameterId::neurons), p.choice<Tuning>(ParameterId::tuning),
                     p[ParameterId::startNoise], p[ParameterId::initialSlope], solvedFor(p)},
                    setup.seed, number));
    const Module& module = network->modules.back();
    std::vector<int> order = displayOrder(module.population);
    const auto begins = static_cast<int>(network->preferred.size());
    for (int i = 0; i < module.population.size(); ++i) network->preferred.push_back(preferredDirection(module, i));
    for (int& neuron : order) neuron += begins;
    if (representation.shape != Shape::line)
      std::stable_sort(order.begin(), order.end(), [&](int i, int j) {
        return network->preferred[static_cast<std::size_t>(i)] > network->preferred[static_cast<std::size_t>(j)];
      });
    network->order.insert(network->order.end(), order.begin(), order.end());
  }
  return network;
}

}  // namespace gazehold
