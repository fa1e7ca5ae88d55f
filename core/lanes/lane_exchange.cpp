// SPDX-License-Identifier: GPL-3.0-or-later
// How simulations get into lanes and out again.
#include <algorithm>

#include "lanes/lane_group.hpp"

namespace gazehold {

bool LaneGroup::takes(const Simulation& simulation) {
  if (simulation.setup().system != System::eye) return false;
  const TargetSource source = simulation.eye().source();
  const Vision& vision = simulation.eye().loop_.vision_;
  if (simulation.conditions_.seeing.flow()) return false;
  return simulation.noiseSpread_ == 0.0 && !simulation.integrator().hasResidual() &&
         (source == TargetSource::random || source == TargetSource::placed) && vision.filled_ > vision.moments_.size();
}

LaneGroup::LaneGroup(std::span<Simulation* const> simulations, InstructionSet set)
    : lanes_(simulations.size()), set_(set) {
  std::copy(simulations.begin(), simulations.end(), simulations_.begin());
  const Simulation& first = *simulations_[0];
  const OculomotorLoop& loop = first.eye().loop_;
  neurons_ = (first.integrators_.front().neurons() + block - 1) / block * block;
  neuron_.resize(neurons_);
  highest_.resize(neurons_ / block);
  spikes_.reserve(width * neurons_);
  // at equal steps all delay lines that never rest stand at the same place, and so do the running powers
  now_ = first.step_;
  power_ = first.integrators_.front().power_;
  inverse_ = first.integrators_.front().inverse_;
  elapsed_ = first.integrators_.front().elapsed_;
  oldest_ = loop.vision_.oldest_;
  burstAt_ = loop.pursuit_.burst_.next_;
  delayAt_ = loop.plant_.delay_.next_;
  copyAt_ = loop.copy_.next_;
  moments_.resize(loop.vision_.moments_.size());
  bursts_.resize(loop.pursuit_.burst_.values_.size());
  delay_.resize(loop.plant_.delay_.values_.size());
  copy_.resize(loop.copy_.values_.size());
  early_.resize(loop.pursuit_.early_.values_.size());
  pursuitCopy_.resize(loop.pursuit_.copy_.values_.size());
  acceleration_.resize(loop.pursuit_.acceleration_.values_.size());
  for (std::size_t l = 0; l < lanes_; ++l) load(l);
}

void LaneGroup::load(std::size_t l) {
  const Simulation& s = *simulations_[l];
  const Integrator& integrator = s.integrators_.front();
  for (std::size_t j = 0; j < integrator.neurons(); ++j) {
    neuron_[j].bias[l] = integrator.bias_[j];
    neuron_[j].drive[l] = integrator.drive_[j];
    neuron_[j].offset[l] = integrator.offset_[j];
  }
  sum_[l] = integrator.sum_[0];
  z_[l] = integrator.z_[0];
  taught_[l] = integrator.taught_[0];
  squares_[l] = integrator.squares_;

  distortion_[l] = s.conditions_.seeing.distortion;
  light_[l] = 1.0 - s.conditions_.seeing.darkness;
  rate_[l] = s.conditions_.frozen ? 0.0 : s.conditions_.rules[0].rate;
  gate_[l] = s.conditions_.rules[0].gate;
  byAmplitude_[l] = s.conditions_.rules[0].filter == SaccadeFilter::position ? 1.0 : 0.0;
  countFrom_[l] = static_cast<double>(s.eye().targetStepped_ + stepsPerSecond);
  squaredError_[l] = s.counts_.squaredGazeError;
  loadLoop(l);
  loadPursuit(l);
}

void LaneGroup::loadLoop(std::size_t l) {
  const OculomotorLoop& loop = simulations_[l]->eye().loop_;
  const Vision& vision = loop.vision_;
  for (std::size_t k = 0; k < moments_.size(); ++k) {
    moments_[k].error[l] = vision.moments_[k].error;
    moments_[k].eye[l] = vision.moments_[k].eye;
    moments_[k].target[l] = vision.moments_[k].target;
  }
  delayed_.error[l] = vision.delayed_.error;
  delayed_.eye[l] = vision.delayed_.eye;
  delayed_.target[l] = vision.delayed_.target;
  drifted_[l] = vision.drifted_;

  burst_[l] = loop.pulse_.output();
  amplitude_[l] = loop.pulse_.amplitude();
  firing_ |= burst_[l] != 0.0 ? 1u << l : 0u;
  // all of it may be due: what a lesion or a command has left behind shows in the first step
  --now_;
  schedulePulse(l);
  ++now_;

  const Plant& plant = loop.plant_;
  for (std::size_t k = 0; k < delay_.size(); ++k) delay_[k][l] = plant.delay_.values_[k];
  for (std::size_t k = 0; k < copy_.size(); ++k) copy_[k][l] = loop.copy_.values_[k];
  held_[l] = plant.held_;
  slow_[l] = plant.slow_;
  active_[l] = plant.active_;
  eye_[l] = plant.eye_;
  sampled_[l] = loop.logic_.held_;
  moved_[l] = loop.logic_.moved_;
  believed_[l] = loop.logic_.believed_;
  wakes_[l] = loop.logic_.quietUntil_;
}

void LaneGroup::loadPursuit(std::size_t l) {
  const Pursuit& pursuit = simulations_[l]->eye().loop_.pursuit_;
  for (std::size_t k = 0; k < bursts_.size(); ++k)
    bursts_[k] |= static_cast<std::uint8_t>(pursuit.burst_.values_[k] != 0.0 ? 1u << l : 0u);
  burstShown_ |= pursuit.wasBurst_ ? 1u << l : 0u;
  seesFrom_[l] = pursuit.burstEnded_ + Pursuit::blankingAfterBurst;
  sawMotion_[l] = pursuit.seesMotion_ ? 1.0 : 0.0;
  waits_[l] = pursuit.waits_ ? 1.0 : 0.0;
  wasNotDecreasing_[l] = pursuit.wasNotDecreasing_ ? 1.0 : 0.0;
  lastSlip_[l] = pursuit.lastSlip_;
  believedVelocity_[l] = pursuit.believed_;
  filtered_[l] = pursuit.filtered_;
  pursuit_[l] = pursuit.velocity_;
  lastMoved_[l] = static_cast<double>(now_ - 1 - pursuit.still_);
  if (pursuit.still_ <= Pursuit::longestDelay) loadFollowing(l);
}

namespace {

// the values of a delay line, its oldest first
template <class Values, class Use>
void eachByAge(Values& values, std::size_t oldest, Use use) {
  for (std::size_t age = 0; age < values.size(); ++age) use(age, values[(oldest + age) % values.size()]);
}

}  // namespace

// lanes begin to follow at different times, and their delay lines stand at different places
void LaneGroup::loadFollowing(std::size_t l) {
  const Pursuit& pursuit = simulations_[l]->eye().loop_.pursuit_;
  const auto load = [l](const DelayLine& from, std::vector<Lanes>& to, std::size_t at) {
    eachByAge(to, at, [&](std::size_t age, Lanes& lanes) {
      lanes[l] = from.values_[(from.next_ + age) % from.values_.size()];
    });
  };
  load(pursuit.early_, early_, earlyAt_);
  load(pursuit.copy_, pursuitCopy_, pursuitCopyAt_);
  load(pursuit.acceleration_, acceleration_, accelerationAt_);
  desired_[l] = pursuit.desired_;
  pursuitEye_[l] = pursuit.eyeVelocity_;
  follows_[l] = 1.0;
  followsFrom_[l] = now_;
  following_ = true;
}

void LaneGroup::storeFollowing(std::size_t l) {
  Pursuit& pursuit = simulations_[l]->eye().loop_.pursuit_;
  const auto steps = static_cast<std::size_t>(now_ - followsFrom_[l]);
  const auto store = [&](DelayLine& to, std::vector<Lanes>& from, std::size_t at) {
    to.next_ = (to.next_ + steps) % to.values_.size();
    eachByAge(from, at, [&](std::size_t age, Lanes& lanes) {
      to.values_[(to.next_ + age) % to.values_.size()] = lanes[l];
      lanes[l] = 0.0;
    });
  };
  store(pursuit.early_, early_, earlyAt_);
  store(pursuit.copy_, pursuitCopy_, pursuitCopyAt_);
  store(pursuit.acceleration_, acceleration_, accelerationAt_);
  pursuit.desired_ = desired_[l];
  pursuit.eyeVelocity_ = pursuitEye_[l];
  pursuit.velocity_ = pursuit_[l];
  desired_[l] = pursuitEye_[l] = 0.0;
  follows_[l] = 0.0;
}

void LaneGroup::store() {
  for (std::size_t l = 0; l < lanes_; ++l) store(l);
}

void LaneGroup::store(std::size_t l) {
  Simulation& s = *simulations_[l];
  s.step_ = now_;
  s.eye().targetNow_ = target_[l];
  s.eye().command_ = command_[l];
  s.counts_.squaredGazeError = squaredError_[l];
  s.counts_.gazeSamples += static_cast<std::int64_t>(errorSamples_[l]);
  storeIntegrator(l);
  storeLoop(l);
  storePursuit(l);
}

void LaneGroup::storeIntegrator(std::size_t l) {
  Integrator& integrator = simulations_[l]->integrators_.front();
  for (std::size_t j = 0; j < integrator.neurons(); ++j) integrator.offset_[j] = neuron_[j].offset[l];
  integrator.represented_[0] = represented_[l];
  integrator.sum_[0] = sum_[l];
  integrator.z_[0] = z_[l];
  integrator.taught_[0] = taught_[l];
  integrator.squares_ = squares_[l];
  integrator.power_ = power_;
  integrator.inverse_ = inverse_;
  integrator.elapsed_ = elapsed_;
  integrator.now_ = now_;
  integrator.highest_ = Integrator::unknown;
}

void LaneGroup::storeLoop(std::size_t l) {
  OculomotorLoop& loop = simulations_[l]->eye().loop_;
  Vision& vision = loop.vision_;
  for (std::size_t k = 0; k < moments_.size(); ++k)
    vision.moments_[k] = {moments_[k].error[l], moments_[k].eye[l], moments_[k].target[l]};
  vision.oldest_ = oldest_;
  vision.delayed_ = {delayed_.error[l], delayed_.eye[l], delayed_.target[l]};
  vision.drifted_ = drifted_[l];
  vision.seenTarget_ = seen_[l];
  vision.slip_ = slip_[l];
  vision.targetVelocity_ = seenVelocity_[l];
  vision.targetChanged_ = changed_[l] != 0.0;

  if (loop.pulse_.output_ != 0.0) loop.pulse_.left_ = pulseDue_[l] - now_;
  loop.pulse_.began_ = false;

  Plant& plant = loop.plant_;
  for (std::size_t k = 0; k < delay_.size(); ++k) plant.delay_.values_[k] = delay_[k][l];
  for (std::size_t k = 0; k < copy_.size(); ++k) loop.copy_.values_[k] = copy_[k][l];
  plant.delay_.next_ = delayAt_;
  loop.copy_.next_ = copyAt_;
  plant.held_ = held_[l];
  plant.slow_ = slow_[l];
  plant.efference_ = efference_[l];
  plant.active_ = active_[l];
  plant.eye_ = eye_[l];
  loop.logic_.moved_ = moved_[l];
  loop.logic_.believed_ = believed_[l];
}

void LaneGroup::storePursuit(std::size_t l) {
  Pursuit& pursuit = simulations_[l]->eye().loop_.pursuit_;
  for (std::size_t k = 0; k < bursts_.size(); ++k) pursuit.burst_.values_[k] = (bursts_[k] >> l & 1u) != 0 ? 1.0 : 0.0;
  pursuit.burst_.next_ = burstAt_;
  pursuit.wasBurst_ = (burstShown_ >> l & 1u) != 0;
  pursuit.burstEnded_ = seesFrom_[l] - Pursuit::blankingAfterBurst;
  pursuit.seesMotion_ = sawMotion_[l] != 0.0;
  pursuit.waits_ = waits_[l] != 0.0;
  pursuit.wasNotDecreasing_ = wasNotDecreasing_[l] != 0.0;
  pursuit.lastSlip_ = lastSlip_[l];
  pursuit.believed_ = believedVelocity_[l];
  pursuit.filtered_ = filtered_[l];
  pursuit.targetVelocity_ = targetVelocity_[l];
  pursuit.velocity_ = pursuit_[l];
  pursuit.still_ = now_ - 1 - static_cast<Step>(lastMoved_[l]);
  if (follows_[l] != 0.0) storeFollowing(l);
}

}  // namespace gazehold
