// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/drift_field.hpp"
#include "analysis/transfer_function.hpp"

namespace gazehold {

/// Figures of merit of the weights as they are now.
struct Merit {
  /// RMSE of what is fed back: over the range of gaze, or around the ring [deg]. For a path that of its heading.
  double rmseDegrees = 0;
  /// Slope of the transfer function; of a ring the gain of its turning.
  double slope = 0;
  /// RMSE of position in the arena [cm]; 0 without one.
  double rmseCentimetres = 0;
  /// The greatest drift inside ±47.5° [deg/s]: beyond it no eye rests. Of a ring or a path at any heading; 0 elsewhere.
  double greatestDrift = 0;
};

Merit meritOf(const TransferFunction& transfer);
/// Of the modules of a network.
Merit meritOf(const std::vector<DriftField>& fields);

}  // namespace gazehold
