// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "analysis/drift_field.hpp"
#include "analysis/drift_laboratory.hpp"
#include "analysis/rate_model.hpp"
#include "analysis/transfer_function.hpp"
#include "base/archive.hpp"
#include "base/flush_denormals.hpp"
#include "model/command.hpp"
#include "model/scenario.hpp"
#include "network/integrator.hpp"
#include "simulation/forward.hpp"
#include "simulation/merit.hpp"
#include "simulation/network.hpp"
#include "world/eye/eye_world.hpp"
#include "world/path/path_world.hpp"
#include "world/plane/gaze_world.hpp"
#include "world/ring/ring_world.hpp"
#include "world/trace.hpp"

namespace gazehold {

/// What came of following own motion in the dark.
struct Tracking {
  double headingError = 0;  ///< root mean square over the time [deg]
  double turningGain = 0;   ///< turning represented for 1 of true turning, by regression over seconds
  double homeError = 0;     ///< of the vector to the start, root mean square over the last tenth of the time [cm]
};

/// The entire state of a run between two steps; continues bit for bit.
struct SavedState {
  Step step;
  Setup setup;
  Log log;
  std::shared_ptr<const Network> network;  ///< shared with the run and all its other states
  std::shared_ptr<const RateModel> rates;
  std::vector<std::byte> state;
};

/// The model: a world, and in it the learning network. Owned and called by one thread. Same set-up, same commands, same
/// bits. `SpikingNetwork` is the form of the integrators' step.
template <class SpikingNetwork>
class BasicSimulation {
 public:
  /// Throws UsageError when the set-up contradicts itself.
  explicit BasicSimulation(Setup setup);
  explicit BasicSimulation(const SavedState& saved);

  /// Advances a number of steps of 0.1 ms. A step allocates nothing and locks nothing.
  void advance(Step steps);
  /// The same, bit for bit. Calls `after` after each step, and goes on while it returns true.
  template <class After>
  void advance(Step steps, After after) {
    const FlushDenormals flush;
    for (bool goesOn = true; goesOn && steps > 0; --steps) {
      step();
      goesOn = after();
    }
  }
  /// Acts before the next step, and is logged. Throws UsageError for a parameter that is not live or does nothing here, a
  /// value or a neuron out of range, or a recording that is not there.
  void apply(const Command& command);
  /// Adds to the decoders of a module (N×D), for learning rules of one's own. It acts at once and is not logged, so the log
  /// alone no longer makes this run. Throws UsageError for another shape, or numbers that are not finite.
  void addToDecoders(std::size_t module, const Eigen::MatrixXd& change);
  /// All that was done, and what will be done at its time: at first the scenario's script.
  const Log& log() const { return log_; }
  /// The commands of the log that have acted.
  std::size_t commandsDone() const { return commandsDone_; }
  /// What will be done from now on: the log from commandsDone() on. Throws UsageError when a step of it is past.
  void setFuture(std::span<const TimedCommand> future);
  /// Does now what the next step would begin with. Changes no bit of what follows.
  void actOnWhatIsDue();

  Step now() const { return step_; }
  const Setup& setup() const { return setup_; }
  const Parameters& parameters() const { return parameters_; }
  bool learningFrozen() const { return conditions_.frozen; }
  TargetSource targetSource() const;
  const std::shared_ptr<const Network>& network() const { return network_; }
  /// The rate equations at the hold in force.
  const std::shared_ptr<const RateModel>& rates() const { return rates_; }
  /// The spiking populations, one for each module of the network.
  const std::vector<SpikingNetwork>& integrators() const { return integrators_; }
  const SpikingNetwork& integrator() const { return integrators_.front(); }
  /// Neurons of all modules.
  int neurons() const { return network_->neurons(); }
  bool isAlive(int neuron) const;
  /// Filtered spike trains of all neurons [Hz].
  Eigen::VectorXd activity() const;
  /// Weights of all modules, N×N: from neuron (row) onto neuron (column).
  Eigen::MatrixXd weights() const;
  const Counts& counts() const { return counts_; }

  // of the last step
  /// Neurons that fired, through all modules.
  std::span<const std::int32_t> spikes() const { return {spikes_.data(), spikeCount_}; }
  /// Saccades that began: at most one, or two on a path, of heading and position.
  std::span<const Saccade> saccades() const;
  TraceSample sample() const;
  /// Why the run cannot go on: empty while every value is finite and nothing has run away.
  std::string_view failure() const;

  /// The transfer function of the weights as they are: static while they are rank-one and no cell is dead. Of an eye.
  TransferFunction transferFunction() const;
  /// The drift fields of the modules. Not of an eye.
  std::vector<DriftField> driftFields() const;
  Merit merit() const { return setup_.system == System::eye ? meritOf(transferFunction()) : meritOf(driftFields()); }
  /// The drift laboratory on a copy of a module.
  DriftMeasurement drift(std::size_t module = 0, const std::atomic<bool>* cancel = nullptr) const;
  /// Follows random turning, or random walks, in the dark without learning, on copies that start at the truth: `walks`
  /// of `duration` seconds each. Of a ring or a path. The result is empty when cancelled.
  Tracking track(int walks, double duration, const std::atomic<bool>* cancel = nullptr) const;

  SavedState save() const;
  /// Hash of all spikes so far (step and neuron).
  std::uint64_t spikeHash() const { return spikeHash_.value(); }
  /// Hash of the entire state.
  std::uint64_t stateHash() const;

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  using World = std::variant<EyeWorld, GazeWorld, RingWorld, PathWorld>;

  BasicSimulation(Setup setup, std::shared_ptr<const Network> network, std::shared_ptr<const RateModel> rates);
  // only where denormals are flushed, or the bits of a long silence depend on who calls
  void step();
  World makeWorld(std::uint32_t walk, TargetSource source) const;
  void startAtTruth(double deadTime, Purpose purpose, std::uint32_t walk);
  void adopt(const Parameters& parameters);
  void act(const Command& command);
  void addNoise();
  template <class W>
  void stepIn(W& world);
  void gatherSpikes();
  EyeWorld& eye() { return std::get<EyeWorld>(world_); }
  const EyeWorld& eye() const { return std::get<EyeWorld>(world_); }
  Eigen::ArrayXd alive(std::size_t module) const;

  template <class Archive>
  void state(Archive& archive) {
    archive(step_, parameters_, conditions_.frozen);
    std::visit([&](auto& world) { world.state(archive); }, world_);
    for (SpikingNetwork& integrator : integrators_) archive(integrator);
    archive(noiseDraws_, commandsDone_, spikeHash_, counts_.spikes, counts_.saccades, counts_.correctiveSaccades,
            counts_.squaredGazeError, counts_.gazeSamples);
  }

  Setup setup_;
  std::shared_ptr<const Network> network_;
  std::shared_ptr<const RateModel> rates_;  // follows the hold
  Parameters parameters_;
  Conditions conditions_;  // as the parameters say
  double noiseSpread_ = 0;

  Step step_ = 0;
  World world_;
  std::vector<SpikingNetwork> integrators_;
  std::uint64_t noiseDraws_ = 0;
  Log log_;
  std::uint64_t commandsDone_ = 0;

  std::array<double, mostDimensions> velocity_{}, teaching_{}, represented_{};
  std::vector<std::int32_t> spikes_;
  std::size_t spikeCount_ = 0;
  Hash spikeHash_;
  Counts counts_;
};

/// Throws Error (diverged) when it cannot go on, with when, why and what may help.
void requireSound(const BasicSimulation<Integrator>& simulation);

extern template class BasicSimulation<Integrator>;

}  // namespace gazehold
