// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the members of BasicSimulation do. Only for who makes one of another form of the integrators than the one that runs.

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/number.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

namespace detail {

// running noise acts every half second; the same in distribution as on every step (MODEL 5), and a step stays cheap
inline constexpr Step noiseEvery = 5000;
inline constexpr double noiseSteps = 12e6;  // 20 minutes

inline bool isRecorded(TargetSource source) {
  return source == TargetSource::recording || source == TargetSource::repeated;
}

}  // namespace detail

template <class SpikingNetwork>
BasicSimulation<SpikingNetwork>::BasicSimulation(Setup setup) : BasicSimulation(std::move(setup), nullptr, nullptr) {
  startAtTruth(solvedFor(setup_.parameters), Purpose::startPotential, 0);
  adopt(setup_.parameters);
}

template <class SpikingNetwork>
BasicSimulation<SpikingNetwork>::BasicSimulation(Setup setup, std::shared_ptr<const Network> network,
                                                 std::shared_ptr<const RateModel> rates)
    : setup_(std::move(setup)),
      network_(network ? std::move(network) : buildNetwork(setup_)),
      rates_(std::move(rates)),
      world_(makeWorld(0, setup_.target)),
      log_(setup_.script),
      spikes_(static_cast<std::size_t>(network_->neurons())) {
  if (detail::isRecorded(setup_.target) && !setup_.recording) throw UsageError("there is no recording to follow");
  for (const Module& module : network_->modules)
    integrators_.emplace_back(module.population, RecurrentWeights(module.population, module.start),
                              setup_.parameters.integer(ParameterId::refractory));
}

template <class SpikingNetwork>
BasicSimulation<SpikingNetwork>::BasicSimulation(const SavedState& saved)
    : BasicSimulation(saved.setup, saved.network, saved.rates) {
  log_ = saved.log;
  StateReader reader(saved.state);
  state(reader);
  if (!reader.atEnd()) throw Error(ExitCode::invalidFile, "saved state is longer than this set-up's");
  adopt(parameters_);
}

template <class SpikingNetwork>
auto BasicSimulation<SpikingNetwork>::makeWorld(std::uint32_t walk, TargetSource source) const -> World {
  // a recording of another kind waits until a scenario asks for it
  const bool fits = setup_.recording && setup_.recording->kind == recordingKind(setup_.system);
  const std::shared_ptr<const Recording> recording = fits ? setup_.recording : nullptr;
  if (detail::isRecorded(source) && !recording) source = TargetSource::random;
  const Representation& first = network_->modules.front().representation;
  switch (setup_.system) {
    case System::eye: return EyeWorld(setup_.seed, source, recording);
    case System::plane: return GazeWorld(setup_.seed, source);
    case System::ring: return RingWorld(first, setup_.seed, walk, source, recording);
    case System::path: return PathWorld(first, setup_.seed, walk, source, recording);
  }
  throw UsageError("there is no such system");
}

// a heading and a position are known at the start; a gaze begins with silent cells
template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::startAtTruth(double deadTime, Purpose purpose, std::uint32_t walk) {
  const auto start = [&](const auto& world) {
    if constexpr (requires { world.startValue(Representation{}); })
      for (std::size_t m = 0; m < integrators_.size(); ++m)
        startAt(integrators_[m], network_->modules[m].population, world.startValue(network_->modules[m].representation),
                deadTime, RandomStream(setup_.seed, purpose, (walk << 8) + static_cast<std::uint32_t>(m)));
  };
  std::visit(start, world_);
}

template <class SpikingNetwork>
SavedState BasicSimulation<SpikingNetwork>::save() const {
  StateWriter writer;
  const_cast<BasicSimulation*>(this)->state(writer);  // a writer only reads
  return {step_, setup_, log_, network_, rates_, writer.take()};
}

template <class SpikingNetwork>
std::uint64_t BasicSimulation<SpikingNetwork>::stateHash() const {
  StateHasher hasher;
  const_cast<BasicSimulation*>(this)->state(hasher);
  return hasher.value();
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::adopt(const Parameters& p) {
  parameters_ = p;
  conditions_.seeing = {p[ParameterId::distortion], p[ParameterId::darkness], p.choice<DarkMode>(ParameterId::darkMode),
                        p.choice<DistortionBy>(ParameterId::distortionBy)};
  for (std::size_t m = 0; m < network_->modules.size(); ++m)
    conditions_.rules[m] = {p[ParameterId::learningRate] * paperLearningRate * network_->modules[m].learningScale,
                            p.choice<SaccadeFilter>(ParameterId::filter), p[ParameterId::gate]};
  conditions_.targetRange = p[ParameterId::targetRange];
  conditions_.targetInterval = stepsIn(p[ParameterId::targetInterval]);
  conditions_.turnRate = p[ParameterId::turnRate];
  conditions_.walkingSpeed = p[ParameterId::walkingSpeed];
  conditions_.landmarks = p.integer(ParameterId::landmarks);
  noiseSpread_ = p[ParameterId::noise] * std::sqrt(static_cast<double>(detail::noiseEvery) / detail::noiseSteps);
  const int hold = p.integer(ParameterId::refractory);
  for (SpikingNetwork& integrator : integrators_) integrator.setRefractory(hold);
  // a command, not a step, pays for new tuning curves
  if (!rates_ || rates_->deadTime != deadTimeOf(hold)) rates_ = buildRateModel(network_->modules, deadTimeOf(hold));
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::apply(const Command& command) {
  act(command);
  log_.insert(log_.begin() + static_cast<std::ptrdiff_t>(commandsDone_++), {step_, command});
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::addToDecoders(std::size_t module, const Eigen::MatrixXd& change) {
  const FlushDenormals flush;
  const SpikingNetwork& integrator = integrators_.at(module);
  if (change.rows() != integrator.size() || change.cols() != integrator.dimensions())
    throw UsageError("decoders of this network are " + std::to_string(integrator.size()) + " by " +
                     std::to_string(integrator.dimensions()) + ", not " + std::to_string(change.rows()) + " by " +
                     std::to_string(change.cols()));
  if (!change.allFinite()) throw UsageError("a change of decoders must be finite numbers");
  integrators_[module].addToDecoders(change);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::setFuture(std::span<const TimedCommand> future) {
  Step last = step_;
  for (const TimedCommand& timed : future) {
    if (timed.step < last)
      throw UsageError("a command at " + numberText(seconds(timed.step)) + " s comes after one at " +
                       numberText(seconds(last)) + " s");
    last = timed.step;
  }
  log_.resize(commandsDone_, {0, FreezeLearning{false}});
  log_.insert(log_.end(), future.begin(), future.end());
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::actOnWhatIsDue() {
  while (commandsDone_ < log_.size() && log_[commandsDone_].step <= step_) act(log_[commandsDone_++].command);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::act(const Command& command) {
  struct Act {
    BasicSimulation& s;
    void operator()(const SetParameter& c) const {
      if (!info(c.parameter).live)
        throw UsageError("'" + std::string(info(c.parameter).id) + "' rebuilds the network; it cannot change in a run");
      Parameters changed = s.parameters_;
      changed.set(c.parameter, c.value);
      s.adopt(changed);
    }
    void operator()(const PlaceTarget& c) const {
      std::visit([&](auto& world) { world.place(c.first, c.second); }, s.world_);
    }
    void operator()(const UseTarget& c) const {
      const auto use = [&](auto& world) {
        if (detail::isRecorded(c.source) && !world.hasRecording()) throw UsageError("there is no recording to follow");
        world.use(c.source, s.step_);
      };
      std::visit(use, s.world_);
    }
    void operator()(const Lesion& c) const {
      const std::size_t module = s.network_->moduleOf(c.neuron);
      s.integrators_[module].setAlive(c.neuron - s.network_->first(module), c.alive);
    }
    void operator()(const FreezeLearning& c) const { s.conditions_.frozen = c.frozen; }
  };
  checkCommand(command, setup_);
  std::visit(Act{*this}, command);
}

template <class SpikingNetwork>
TargetSource BasicSimulation<SpikingNetwork>::targetSource() const {
  return std::visit([](const auto& world) { return world.source(); }, world_);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::advance(Step steps) {
  const FlushDenormals flush;
  for (; steps > 0; --steps) step();
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::step() {
  actOnWhatIsDue();
  if (noiseSpread_ > 0.0 && step_ % detail::noiseEvery == 0) addNoise();
  std::visit([this](auto& world) { stepIn(world); }, world_);
  ++step_;
}

// World (target, vision, saccades) → velocity command → network (learning, spikes) → represented value → world.
template <class SpikingNetwork>
template <class W>
void BasicSimulation<SpikingNetwork>::stepIn(W& world) {
  world.command(step_, conditions_, velocity_.data(), teaching_.data());
  std::size_t at = 0;
  for (SpikingNetwork& integrator : integrators_) {
    integrator.step(velocity_.data() + at, teaching_.data() + at);
    for (const double x : integrator.represented()) represented_[at++] = x;
  }
  world.follow(step_, conditions_, represented_.data());
  gatherSpikes();
  world.count(step_, conditions_, counts_);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::gatherSpikes() {
  spikeCount_ = 0;
  std::int32_t first = 0;
  for (const SpikingNetwork& integrator : integrators_) {
    for (const std::int32_t neuron : integrator.spikes()) {
      spikes_[spikeCount_++] = first + neuron;
      spikeHash_.add(static_cast<std::uint64_t>(step_));
      spikeHash_.add(static_cast<std::uint64_t>(first + neuron));
    }
    first += integrator.size();
  }
  counts_.spikes += static_cast<std::int64_t>(spikeCount_);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::addNoise() {
  for (std::size_t m = 0; m < integrators_.size(); ++m)
    integrators_[m].addNoise(noiseSpread_,
                             RandomStream(setup_.seed, Purpose::weightNoise, static_cast<std::uint32_t>(m)),
                             noiseDraws_);
  ++noiseDraws_;
}

template <class SpikingNetwork>
std::span<const Saccade> BasicSimulation<SpikingNetwork>::saccades() const {
  return std::visit([](const auto& world) { return world.saccades(); }, world_);
}

template <class SpikingNetwork>
TraceSample BasicSimulation<SpikingNetwork>::sample() const {
  TraceSample sample;
  sample.step = std::max<Step>(step_ - 1, 0);
  std::visit([&](const auto& world) { world.describe(sample); }, world_);
  return sample;
}

template <class SpikingNetwork>
std::string_view BasicSimulation<SpikingNetwork>::failure() const {
  for (const SpikingNetwork& integrator : integrators_)
    if (!std::isfinite(integrator.represented()[0]) || !integrator.potential().allFinite())
      return "a value is not finite";
  return std::visit([](const auto& world) { return world.failure(); }, world_);
}

// ---------------------------------------------------------------- the network as it is

template <class SpikingNetwork>
bool BasicSimulation<SpikingNetwork>::isAlive(int neuron) const {
  const std::size_t module = network_->moduleOf(neuron);
  return integrators_[module].isAlive(neuron - network_->first(module));
}

template <class SpikingNetwork>
Eigen::ArrayXd BasicSimulation<SpikingNetwork>::alive(std::size_t module) const {
  const SpikingNetwork& integrator = integrators_[module];
  Eigen::ArrayXd alive(integrator.size());
  for (int i = 0; i < integrator.size(); ++i) alive(i) = integrator.isAlive(i) ? 1.0 : 0.0;
  return alive;
}

template <class SpikingNetwork>
Eigen::VectorXd BasicSimulation<SpikingNetwork>::activity() const {
  Eigen::VectorXd activity(neurons());
  Eigen::Index at = 0;
  for (const SpikingNetwork& integrator : integrators_) {
    activity.segment(at, integrator.size()) = integrator.activity();
    at += integrator.size();
  }
  return activity;
}

template <class SpikingNetwork>
Eigen::MatrixXd BasicSimulation<SpikingNetwork>::weights() const {
  Eigen::MatrixXd weights = Eigen::MatrixXd::Zero(neurons(), neurons());
  Eigen::Index at = 0;
  for (const SpikingNetwork& integrator : integrators_) {
    weights.block(at, at, integrator.size(), integrator.size()) = integrator.weights().dense();
    at += integrator.size();
  }
  return weights;
}

template <class SpikingNetwork>
TransferFunction BasicSimulation<SpikingNetwork>::transferFunction() const {
  const RecurrentWeights& weights = integrator().weights();  // a copy that lives as long, where it is made up
  const Module& module = network_->modules.front();
  if (weights.hasResidual())
    return networkTransferFunction(module.population, rates_->modules.front(), weights, alive(0));
  return staticTransferFunction(rates_->modules.front().curves,
                                (weights.decoders().col(0).array() * alive(0)).matrix());
}

template <class SpikingNetwork>
std::vector<DriftField> BasicSimulation<SpikingNetwork>::driftFields() const {
  std::vector<DriftField> fields;
  for (std::size_t m = 0; m < integrators_.size(); ++m)
    fields.push_back(driftField(network_->modules[m], rates_->modules[m], integrators_[m].weights(), alive(m)));
  return fields;
}

template <class SpikingNetwork>
DriftMeasurement BasicSimulation<SpikingNetwork>::drift(std::size_t module, const std::atomic<bool>* cancel) const {
  const FlushDenormals flush;
  return measureDrift(network_->modules[module], integrators_[module], rates_->deadTime, setup_.seed,
                      static_cast<std::uint32_t>(module), cancel);
}

template <class SpikingNetwork>
Tracking BasicSimulation<SpikingNetwork>::track(int walks, double duration, const std::atomic<bool>* cancel) const {
  const FlushDenormals flush;
  constexpr Step gainEvery = stepsPerSecond;
  const Step steps = stepsIn(duration);
  double headingSquares = 0, homeSquares = 0, headings = 0, homes = 0, product = 0, square = 0;
  for (int walk = 1; walk <= walks; ++walk) {
    BasicSimulation lab = *this;
    lab.log_.clear();
    lab.commandsDone_ = 0;
    lab.step_ = 0;
    lab.noiseSpread_ = 0.0;
    lab.conditions_.seeing = {0.0, 1.0, DarkMode::retinaCut};
    lab.conditions_.frozen = true;
    // numbers far from those of the run's own walk
    const auto number = static_cast<std::uint32_t>(1000 + walk);
    lab.world_ = makeWorld(number, TargetSource::random);
    lab.startAtTruth(rates_->deadTime, Purpose::tracking, number);
    double turned = 0, turnedTruly = 0, before = 0, beforeTruly = 0;  // unwrapped
    while (lab.step_ < steps) {
      if (cancel && cancel->load(std::memory_order_relaxed)) return {};
      lab.advance(stepsPerSample);
      const TraceSample s = lab.sample();
      turned += wrapped(s.representedHeading - turned);
      turnedTruly += wrapped(s.heading - turnedTruly);
      const double error = wrapped(s.representedHeading - s.heading);
      headingSquares += error * error;
      ++headings;
      if (lab.step_ % gainEvery == 0) {
        product += (turned - before) * (turnedTruly - beforeTruly);
        square += (turnedTruly - beforeTruly) * (turnedTruly - beforeTruly);
        before = turned;
        beforeTruly = turnedTruly;
      }
      if (10 * lab.step_ <= 9 * steps) continue;
      homeSquares += (s.representedX - s.x) * (s.representedX - s.x) + (s.representedY - s.y) * (s.representedY - s.y);
      ++homes;
    }
  }
  return {std::sqrt(headingSquares / headings), product / square, std::sqrt(homeSquares / homes)};
}

}  // namespace gazehold
