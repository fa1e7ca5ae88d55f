// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <Eigen/Core>

#include "analysis/drift_field.hpp"
#include "analysis/transfer_function.hpp"
#include "network/module.hpp"
#include "neurons/decoders.hpp"
#include "simulation/system.hpp"

namespace gazehold {

struct Setup;

/// What does not change while a network lives; shared by the simulation and whoever looks at it. Neurons are numbered
/// through all modules: those of the first come first.
struct Network {
  System system = System::eye;
  std::vector<Module> modules;     ///< one; for a path the ring of headings, then the positions
  std::vector<int> order;          ///< rows of a view: by module, within it by preferred direction (and threshold)
  std::vector<double> preferred;   ///< N: direction that each cell prefers, within ±180 deg; 0 or 180 on a line
  // of a line
  TuningCurves curves;             ///< 2001 points, for decoders and figures of merit
  TuningCurves coarseCurves;       ///< 201 points, where every point costs N² operations
  TransferFunction optimalTransfer;
  // otherwise
  std::vector<DriftField> optimalFields;  ///< one for each module

  int neurons() const { return static_cast<int>(order.size()); }
  /// The number of the first neuron of a module.
  int first(std::size_t module) const;
  /// The module of a neuron.
  std::size_t moduleOf(int neuron) const;
  /// Weights at the start, N×N: from neuron (row) onto neuron (column). None lead from module to module.
  Eigen::MatrixXd startWeights() const;
};

/// Builds the network of a set-up: populations, optimal decoders, start noise, initial slope.
std::shared_ptr<const Network> buildNetwork(const Setup& setup);

}  // namespace gazehold
