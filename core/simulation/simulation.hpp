// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/drift_laboratory.hpp"
#include "analysis/transfer_function.hpp"
#include "base/archive.hpp"
#include "network/integrator.hpp"
#include "network/lazy_integrator.hpp"
#include "network/learning_rule.hpp"
#include "neurons/decoders.hpp"
#include "oculomotor/oculomotor_loop.hpp"
#include "simulation/command.hpp"
#include "simulation/scenario.hpp"

namespace gazehold {

/// What does not change while a network lives; shared by the simulation and whoever looks at it.
struct Network {
  Population population;
  TuningCurves curves;            ///< 2001 points, for decoders and figures of merit
  TuningCurves coarseCurves;      ///< 201 points, where every point costs N² operations
  Eigen::VectorXd optimal;        ///< optimal decoders, N
  Eigen::VectorXd start;          ///< decoders at the start of the run, N
  TransferFunction optimalTransfer;
  std::vector<int> order;         ///< rows of a view, see displayOrder()
};

/// Builds the network of a set-up: population, optimal decoders, start noise, initial slope.
std::shared_ptr<const Network> buildNetwork(const Setup& setup);

/// One look at the loop, taken every millisecond. All positions in degrees.
struct TraceSample {
  Step step = 0;           ///< the step that was made last
  double target = 0;
  double seen = 0;         ///< where the target appears when the world is distorted
  double eye = 0;
  double represented = 0;  ///< 50·x̂
  double efference = 0;    ///< efference copy of eye position
  double command = 0;      ///< velocity command u [deg/s]
};

/// A saccade, at its first step.
struct Saccade {
  Step step = 0;
  double amplitude = 0;  ///< [deg]
  double velocity = 0;   ///< of the command [deg/s]
  bool primary = false;  ///< the first to a new target
  bool teaches = false;  ///< passes the gate, with learning on
};

/// What was counted since the start of the run.
struct Counts {
  std::int64_t spikes = 0, saccades = 0, correctiveSaccades = 0;
  double squaredGazeError = 0;     ///< sum over samples later than 1 s after a step of the target [deg²]
  std::int64_t gazeSamples = 0;
  /// Root mean square of seen target − eye, from 1 s after each step of the target [deg]; of all samples when the target is a
  /// recorded gaze. 0 without samples.
  double gazeErrorRms() const;
};

/// Figures of merit of the weights as they are now.
struct Merit {
  double rmseDegrees = 0, slope = 0;
};

/// The entire state of a run between two steps; continues bit for bit.
struct SavedState {
  Setup setup;
  std::vector<std::byte> state;
};

/// The model: the eye, its loop and the learning integrator. Owned and called by one thread. Same set-up, same commands,
/// same bits. `SpikingNetwork` is the form of the integrator's step.
template <class SpikingNetwork>
class BasicSimulation {
 public:
  /// Throws UsageError when the set-up contradicts itself.
  explicit BasicSimulation(Setup setup);
  explicit BasicSimulation(const SavedState& saved);

  /// Advances 0.1 ms. Allocates nothing and locks nothing.
  void step();
  /// Advances a number of steps.
  void advance(Step steps);
  /// Acts before the next step. Throws UsageError for a parameter that is not live, a value or a neuron out of range, or
  /// a recording that is not there.
  void apply(const Command& command);

  Step now() const { return step_; }
  const Setup& setup() const { return setup_; }
  const Parameters& parameters() const { return parameters_; }
  bool learningFrozen() const { return frozen_; }
  TargetSource targetSource() const { return target_.source(); }
  const std::shared_ptr<const Network>& network() const { return network_; }
  const SpikingNetwork& integrator() const { return integrator_; }
  const Counts& counts() const { return counts_; }

  // of the last step
  std::span<const std::int32_t> spikes() const { return integrator_.spikes(); }
  const Saccade* saccade() const { return began_ ? &saccade_ : nullptr; }
  TraceSample sample() const;
  /// Why the run cannot go on: empty while every value is finite and the eye within 1000 deg.
  std::string_view failure() const;

  /// The transfer function of the weights as they are: static while they are rank-one and no cell is dead.
  TransferFunction transferFunction() const;
  Merit merit() const;
  /// The drift laboratory on a copy of the network.
  DriftMeasurement drift() const;

  SavedState save() const;
  /// Hash of all spikes so far (step and neuron).
  std::uint64_t spikeHash() const { return spikeHash_.value(); }
  /// Hash of the entire state.
  std::uint64_t stateHash() const;

 private:
  friend class LaneBatch;  // the same steps, several runs at a time

  // a step of the target is what vision would notice: 950 deg/s within one step
  static constexpr double targetStep = 950 * dt;

  void adopt(const Parameters& parameters);
  void perturbWeights();
  void count(double target);

  template <class Archive>
  void state(Archive& archive) {
    archive(step_, parameters_, frozen_, target_, loop_, integrator_, noiseDraws_, scriptDone_, targetWas_,
            targetStepped_, spikeHash_, counts_.spikes, counts_.saccades, counts_.correctiveSaccades,
            counts_.squaredGazeError, counts_.gazeSamples, command_, targetNow_);
  }

  Setup setup_;
  std::shared_ptr<const Network> network_;
  Parameters parameters_;
  bool frozen_ = false;

  // as the parameters say, in the units of a step
  Seeing seeing_;
  LearningRule rule_;
  double targetRange_ = 0, noiseSpread_ = 0;
  Step targetInterval_ = 0;

  Step step_ = 0;
  Target target_;
  OculomotorLoop loop_;
  SpikingNetwork integrator_;
  RandomStream noise_;
  std::uint64_t noiseDraws_ = 0;
  std::uint64_t scriptDone_ = 0;

  double targetNow_ = 0, targetWas_ = 0, command_ = 0;
  Step targetStepped_ = 0;
  bool began_ = false;
  Saccade saccade_;
  Hash spikeHash_;
  Counts counts_;
};

extern template class BasicSimulation<LazyIntegrator>;
extern template class BasicSimulation<Integrator>;

/// What programs use.
using Simulation = BasicSimulation<LazyIntegrator>;
/// The straightforward step, for comparison.
using ReferenceSimulation = BasicSimulation<Integrator>;

}  // namespace gazehold
