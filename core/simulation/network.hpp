// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <Eigen/Core>

#include "model/system.hpp"
#include "network/module.hpp"

namespace gazehold {

class Parameters;
struct Setup;

/// What does not change while a network lives; shared by the simulation and whoever looks at it. Neurons are numbered
/// through all modules: those of the first come first.
struct Network {
  System system = System::eye;
  std::vector<Module> modules;    ///< one; for a path the ring of headings, then the positions
  std::vector<int> order;         ///< rows of a view: by module, within it by preferred direction (and threshold)
  std::vector<double> preferred;  ///< N: direction that each cell prefers, within ±180 deg; 0 or 180 on a line

  int neurons() const { return static_cast<int>(order.size()); }
  /// The number of the first neuron of a module.
  int first(std::size_t module) const;
  /// The module of a neuron.
  std::size_t moduleOf(int neuron) const;
  /// Weights at the start, N×N: from neuron (row) onto neuron (column). None lead from module to module.
  Eigen::MatrixXd startWeights() const;
};

/// The dead time for which the decoders are solved that a run starts from [s].
double solvedFor(const Parameters& parameters);

/// Builds the network of a set-up: populations, optimal decoders, start noise, initial slope.
std::shared_ptr<const Network> buildNetwork(const Setup& setup);

}  // namespace gazehold
