// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <Eigen/Core>

#include "analysis/transfer_function.hpp"
#include "session/session.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// Number of a run: rises whenever the simulation restarts or goes to another state. Samples and spikes carry it, so that
/// a view knows where its history ends.
using RunNumber = std::uint32_t;

/// What the window shows of the network, about 30 times a second. `network` and `setup` are shared and never change.
struct Snapshot {
  RunNumber run = 0;
  Step step = 0;
  std::shared_ptr<const Network> network;
  std::shared_ptr<const RateModel> rates;  ///< at the hold that is in force
  std::shared_ptr<const Setup> setup;  ///< as at the start of the run
  Parameters parameters;               ///< as they are now
  bool learningFrozen = false;
  TargetSource target = TargetSource::random;
  bool rankOne = true;                 ///< no residual: f is the static transfer function
  Eigen::VectorXd decoders;            ///< decoders of the first dimension of the first module, as they are now
  Eigen::MatrixXf weights;             ///< N×N, ω_ij from i onto j
  std::vector<std::uint8_t> alive;     ///< N, 1 or 0
  Eigen::VectorXf activity;            ///< N, filtered spike trains a_i [Hz]
  TransferFunction transfer;           ///< of an eye: 2001 points, or 201 with a residual
  std::vector<DriftField> fields;      ///< otherwise: one for each module
  double rmseDegrees = 0, slope = 0;   ///< see Merit
  double rmseCentimetres = 0;
  Counts counts;
  std::shared_ptr<const Session> session;  ///< its branches and bookmarks; the end of the current branch is `reach`
  Step reach = 0;                          ///< how far this branch has run

  /// Takes all that a simulation is now: everything but `run`, `setup`, `session` and `reach`.
  void look(const Simulation& simulation);
};

/// A spike of the live raster.
struct SpikeEvent {
  Step step;
  std::int32_t neuron;
  RunNumber run;
};

/// A sample or saccade of a run.
template <class T>
struct InRun {
  RunNumber run = 0;
  T value{};
};

/// A point of the learning curves.
struct MeritPoint {
  Step step = 0;
  double rmseDegrees = 0, slope = 0;
  double rmseCentimetres = 0;  ///< of a path's position
};

/// A point of the drift curve: the drift laboratory on the network as it was at that step.
struct DriftPoint {
  Step step = 0;
  double rms = 0;       ///< [deg/s]; of a path that of its heading
  double lost = 0;      ///< in 1 s of holding [deg]; see DriftMeasurement
  std::optional<double> timeConstant = {};  ///< τ [s]; nothing where no single one describes it
  // of a path's position
  double rmsCentimetres = 0;   ///< [cm/s]
  double lostCentimetres = 0;  ///< [cm]
};

}  // namespace gazehold
