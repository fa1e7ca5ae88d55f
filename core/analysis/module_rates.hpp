// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include "network/decoders.hpp"
#include "network/module.hpp"

namespace gazehold {

/// The rate equations of a module at a dead time: what its cells do in a steady state, and the read-out that fits them.
struct ModuleRates {
  double deadTime = tauRef;  ///< [s]
  Eigen::MatrixXd matched;   ///< optimal decoders for this dead time, N×D
  // of a line
  TuningCurves curves;        ///< 2001 points, for figures of merit
  TuningCurves coarseCurves;  ///< 201 points, where every point costs N² operations
  // otherwise
  RepresentedValues field;  ///< fieldPoints()
};

ModuleRates ratesOf(const Module& module, double deadTime);

}  // namespace gazehold
