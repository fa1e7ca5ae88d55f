// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <Eigen/Core>

#include "analysis/rate_model.hpp"
#include "session/observer.hpp"
#include "session/session.hpp"
#include "simulation/merit.hpp"
#include "simulation/network.hpp"

namespace gazehold {

class Player;

/// Number of a run: rises whenever the simulation restarts or goes to another state. Samples and spikes carry it, so that
/// a view knows where its history ends.
using RunNumber = std::uint32_t;

/// What the window shows of the network, about 30 times a second. `network` and `setup` are shared and never change.
struct Snapshot {
  RunNumber run = 0;
  Step began = 0;  ///< the first step of this run that is handed over
  Step step = 0;
  std::shared_ptr<const Network> network;
  std::shared_ptr<const RateModel> rates;  ///< at the hold that is in force
  std::shared_ptr<const Setup> setup;      ///< as at the start of the run; another pointer is another run
  Parameters parameters;                   ///< as they are now
  bool learningFrozen = false;
  TargetSource target = TargetSource::random;
  bool rankOne = true;              ///< no residual: f is the static transfer function
  Eigen::VectorXd decoders;         ///< decoders of the first dimension of the first module, as they are now
  Eigen::MatrixXf weights;          ///< N×N, ω_ij from i onto j
  std::vector<std::uint8_t> alive;  ///< N, 1 or 0
  Eigen::VectorXf activity;         ///< N, filtered spike trains a_i [Hz]
  TransferFunction transfer;        ///< of an eye: 2001 points, or 201 with a residual
  std::vector<DriftField> fields;   ///< otherwise: one for each module
  Merit merit;                      ///< of them
  Counts counts;
  std::shared_ptr<const Session> session;  ///< its branches and bookmarks; the end of the current branch is `reach`
  Step reach = 0;                          ///< how far this branch has run
  std::uint64_t heard = 0;                 ///< see Runner::heard()

  /// Takes all that there is now: everything but `run`, `began` and `heard`.
  void look(Player& player);
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

}  // namespace gazehold
