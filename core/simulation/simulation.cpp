// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulation.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/flush_denormals.hpp"

namespace gazehold {

namespace {

// running noise acts every half second; the same in distribution as on every step (MODEL 5), and a step stays cheap
constexpr Step noiseEvery = 5000;
constexpr double noiseSteps = 12e6;  // 20 minutes

}  // namespace

double Counts::gazeErrorRms() const {
  return gazeSamples > 0 ? std::sqrt(squaredGazeError / static_cast<double>(gazeSamples)) : 0.0;
}

template <class SpikingNetwork>
BasicSimulation<SpikingNetwork>::BasicSimulation(Setup setup)
    : setup_(std::move(setup)),
      network_(buildNetwork(setup_)),
      target_(setup_.seed, setup_.target, setup_.recording),
      loop_(setup_.seed),
      integrator_(network_->population, RecurrentWeights(network_->population, network_->start),
                  setup_.parameters.integer(ParameterId::refractory)),
      noise_(setup_.seed, Purpose::weightNoise) {
  const bool recorded = setup_.target == TargetSource::recording || setup_.target == TargetSource::repeated;
  if (recorded && !setup_.recording) throw UsageError("there is no recorded gaze to follow");
  adopt(setup_.parameters);
}

template <class SpikingNetwork>
BasicSimulation<SpikingNetwork>::BasicSimulation(const SavedState& saved) : BasicSimulation(saved.setup) {
  StateReader reader(saved.state);
  state(reader);
  if (!reader.atEnd()) throw Error(ExitCode::invalidFile, "saved state is longer than this set-up's");
  adopt(parameters_);
}

template <class SpikingNetwork>
SavedState BasicSimulation<SpikingNetwork>::save() const {
  StateWriter writer;
  const_cast<BasicSimulation*>(this)->state(writer);  // a writer only reads
  return {setup_, writer.take()};
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
  seeing_ = {p[ParameterId::distortion], p[ParameterId::darkness], p.choice<DarkMode>(ParameterId::darkMode)};
  rule_.rate = p[ParameterId::learningRate] * paperLearningRate * learningRateScale(network_->population.size());
  rule_.filter = p.choice<SaccadeFilter>(ParameterId::filter);
  rule_.gate = p[ParameterId::gate];
  targetRange_ = p[ParameterId::targetRange];
  targetInterval_ = stepsIn(p[ParameterId::targetInterval]);
  noiseSpread_ = p[ParameterId::noise] * std::sqrt(static_cast<double>(noiseEvery) / noiseSteps);
  integrator_.setRefractory(p.integer(ParameterId::refractory));
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::apply(const Command& command) {
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
      if (!(std::fabs(c.degrees) <= degreesPerUnit)) throw UsageError("a target lies within -50 to 50 deg");
      s.target_.place(c.degrees);
    }
    void operator()(const UseTarget& c) const {
      const bool recorded = c.source == TargetSource::recording || c.source == TargetSource::repeated;
      if (recorded && !s.target_.hasRecording()) throw UsageError("there is no recorded gaze to follow");
      s.target_.use(c.source, s.step_);
    }
    void operator()(const Lesion& c) const {
      if (c.neuron < 0 || c.neuron >= s.integrator_.size())
        throw UsageError("there is no neuron " + std::to_string(c.neuron) + "; they are numbered 0 to " +
                         std::to_string(s.integrator_.size() - 1));
      s.integrator_.setAlive(c.neuron, c.alive);
    }
    void operator()(const FreezeLearning& c) const { s.frozen_ = c.frozen; }
  };
  std::visit(Act{*this}, command);
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::advance(Step steps) {
  const FlushDenormals flush;
  for (; steps > 0; --steps) step();
}

// Target → vision → saccades → velocity command → integrator (learning, spikes) → represented position → eye.
template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::step() {
  while (scriptDone_ < setup_.script.size() && setup_.script[scriptDone_].step <= step_)
    apply(setup_.script[scriptDone_++].command);
  if (noiseSpread_ > 0.0 && step_ % noiseEvery == 0) integrator_.addNoise(noiseSpread_, noise_, noiseDraws_++);

  targetNow_ = target_.at(step_, targetRange_, targetInterval_);
  command_ = loop_.velocityCommand(step_, targetNow_, seeing_);
  const double velocity = command_ / degreesPerUnit;
  const double teaching = frozen_ ? 0.0 : rule_.teaching(command_, loop_.pulse().amplitude());
  integrator_.step(&velocity, &teaching);
  loop_.moveEye(step_, degreesPerUnit * integrator_.represented()[0], seeing_);

  count(targetNow_);
  ++step_;
}

template <class SpikingNetwork>
void BasicSimulation<SpikingNetwork>::count(double target) {
  for (const std::int32_t neuron : integrator_.spikes()) {
    spikeHash_.add(static_cast<std::uint64_t>(step_));
    spikeHash_.add(static_cast<std::uint64_t>(neuron));
    ++counts_.spikes;
  }
  began_ = loop_.pulse().began();
  if (began_) {
    const double amplitude = loop_.pulse().amplitude();
    const bool learning = !frozen_ && rule_.rate != 0.0;
    saccade_ = {step_, amplitude, command_, loop_.beganPrimary(), learning && rule_.teaches(command_, amplitude)};
    ++counts_.saccades;
    if (!saccade_.primary) ++counts_.correctiveSaccades;
  }
  // a recorded gaze never rests for a second: there all counts, from the first second on
  const bool recorded = target_.source() == TargetSource::recording || target_.source() == TargetSource::repeated;
  if (!recorded && std::fabs(target - targetWas_) >= targetStep) targetStepped_ = step_;
  targetWas_ = target;
  if (step_ % stepsPerSample == 0 && step_ - targetStepped_ >= stepsPerSecond) {
    const double error = loop_.vision().seenTarget() - loop_.eye();
    counts_.squaredGazeError += error * error;
    ++counts_.gazeSamples;
  }
}

template <class SpikingNetwork>
TraceSample BasicSimulation<SpikingNetwork>::sample() const {
  return {std::max<Step>(step_ - 1, 0), targetNow_, loop_.vision().seenTarget(), loop_.eye(), degreesPerUnit * integrator_.represented()[0],
          loop_.efference(), command_};
}

template <class SpikingNetwork>
std::string_view BasicSimulation<SpikingNetwork>::failure() const {
  constexpr double farthest = 1000.0;
  const double eye = loop_.eye();
  if (!std::isfinite(eye) || !std::isfinite(loop_.efference()) || !std::isfinite(integrator_.represented()[0]) ||
      !integrator_.potential().allFinite())
    return "a value is not finite";
  return std::fabs(eye) > farthest ? "the eye has run away, beyond 1000 deg" : std::string_view{};
}

template <class SpikingNetwork>
TransferFunction BasicSimulation<SpikingNetwork>::transferFunction() const {
  const RecurrentWeights& weights = integrator_.weights();  // a copy that lives as long, where it is made up
  Eigen::ArrayXd alive(integrator_.size());
  for (int i = 0; i < integrator_.size(); ++i) alive(i) = integrator_.isAlive(i) ? 1.0 : 0.0;
  if (weights.hasResidual())
    return networkTransferFunction(network_->population, network_->coarseCurves, network_->optimal, weights, alive);
  return staticTransferFunction(network_->curves, (weights.decoders().col(0).array() * alive).matrix());
}

template <class SpikingNetwork>
Merit BasicSimulation<SpikingNetwork>::merit() const {
  const TransferFunction transfer = transferFunction();
  return {transfer.rmseDegrees(), transfer.slope()};
}

template <class SpikingNetwork>
DriftMeasurement BasicSimulation<SpikingNetwork>::drift() const {
  const FlushDenormals flush;
  return measureDrift(network_->population, integrator_, setup_.seed);
}

template class BasicSimulation<LazyIntegrator>;
template class BasicSimulation<Integrator>;

}  // namespace gazehold
