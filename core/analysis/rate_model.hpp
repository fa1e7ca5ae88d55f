// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "analysis/drift_field.hpp"
#include "analysis/module_rates.hpp"
#include "analysis/transfer_function.hpp"

namespace gazehold {

/// The rate equations by which a network is judged, at the dead time that its step really has (docs/model.md, section 2),
/// and what its two linear optima feed back under them. Never changes; another hold gives another one. Any thread.
struct RateModel {
  double deadTime = tauRef;          ///< [s]
  std::vector<ModuleRates> modules;  ///< as in the network

  /// Of an eye: the transfer function of optimal decoders.
  const TransferFunction& transfer(Decoders optimum) const { return transfers[static_cast<std::size_t>(optimum)]; }
  /// Otherwise: their drift fields, one for each module.
  const std::vector<DriftField>& fields(Decoders optimum) const {
    return driftFields[static_cast<std::size_t>(optimum)];
  }

  std::array<TransferFunction, 2> transfers;
  std::array<std::vector<DriftField>, 2> driftFields;
};

std::shared_ptr<const RateModel> buildRateModel(const std::vector<Module>& modules, double deadTime);

}  // namespace gazehold
