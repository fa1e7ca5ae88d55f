// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet step of eight runs. Compiled as if every number were finite; whether they are is checked elsewhere. Each loop
// over lanes becomes a few wide instructions; no lane ever meets another, so every set gives the same bits.
#include <cmath>

#include "batch/lane_batch.hpp"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define GAZEHOLD_HAS_SETS 1
#endif
#define GAZEHOLD_EVERY_SET [[gnu::always_inline]] inline

namespace gazehold {

bool supports([[maybe_unused]] InstructionSet set) {
#ifdef GAZEHOLD_HAS_SETS
  if (set == InstructionSet::v3) return __builtin_cpu_supports("x86-64-v3") != 0;
  if (set == InstructionSet::v4) return __builtin_cpu_supports("x86-64-v4") != 0;
#endif
  return set == InstructionSet::portable;
}

InstructionSet widestInstructionSet() {
  for (const InstructionSet set : {InstructionSet::v4, InstructionSet::v3})
    if (supports(set)) return set;
  return InstructionSet::portable;
}

// Vision::see
GAZEHOLD_EVERY_SET void LaneBatch::see() {
  Moment& moment = moments_[oldest_];
  if (++oldest_ == moments_.size()) oldest_ = 0;
  std::int64_t attention = 0;
  for (std::size_t l = 0; l < width; ++l) {
    const double beside = distortion_[l] * drifted_[l];
    const double error = target_[l] - (eye_[l] + beside);
    seen_[l] = target_[l] - beside;

    const double lateError = moment.error[l], lateEye = moment.eye[l], lateTarget = moment.target[l];
    const double errorVelocity = (lateError - delayed_.error[l]) / dt;
    eyeVelocity_[l] = (lateEye - delayed_.eye[l]) / dt;
    delayed_.error[l] = lateError;
    delayed_.eye[l] = lateEye;
    delayed_.target[l] = lateTarget;
    moment.error[l] = error;
    moment.eye[l] = eye_[l];
    moment.target[l] = target_[l];

    const double speed = std::fabs(errorVelocity);
    attention |= speed >= Vision::noticedVelocity ? 1 : 0;
    changed_[l] = speed >= Vision::noticedVelocity ? 1.0 : 0.0;
    const double slip = speed <= Vision::fastestSlip ? errorVelocity : 0.0;
    slip_[l] = slip;
    seenVelocity_[l] = slip + eyeVelocity_[l];

    const double drifted = drifted_[l] + dt * eye_[l];
    const double bounded = drifted < -Vision::farthestDrift ? -Vision::farthestDrift : drifted;
    drifted_[l] = Vision::farthestDrift < bounded ? Vision::farthestDrift : bounded;
  }
  attention_ = attention;
}

// Pursuit::step
GAZEHOLD_EVERY_SET void LaneBatch::pursue() {
  const unsigned delayed = bursts_[burstAt_];
  bursts_[burstAt_] = static_cast<std::uint8_t>(firing_);
  if (++burstAt_ == bursts_.size()) burstAt_ = 0;
  if (delayed != burstShown_ || now_ >= nextSight_) showBursts(delayed);

  std::int64_t moving = 0;
  for (std::size_t l = 0; l < width; ++l) {
    const double slip = std::fabs(slip_[l]);
    const bool notDecreasing = slip >= lastSlip_[l];
    lastSlip_[l] = slip;
    const bool settles = notDecreasing & (wasNotDecreasing_[l] == 0.0);
    wasNotDecreasing_[l] = notDecreasing ? 1.0 : 0.0;

    const bool sees = sees_[l] != 0.0;
    double waits = sees & (sawMotion_[l] == 0.0) ? 1.0 : waits_[l];
    waits = settles ? 0.0 : waits;
    waits = sees ? waits : 0.0;
    waits_[l] = waits;
    sawMotion_[l] = sees_[l];
    const bool shown = sees & !((waits != 0.0) & !notDecreasing);
    const double velocity = light_[l] * seenVelocity_[l];
    believedVelocity_[l] = shown ? velocity : believedVelocity_[l];

    const double filtered = filtered_[l];
    const double moves = std::fabs(filtered) >= Pursuit::slowest ? filtered : 0.0;
    targetVelocity_[l] = moves;
    moving |= moves != 0.0 ? 2 : 0;
    filtered_[l] = filtered + dt * Pursuit::filterRate * (believedVelocity_[l] - filtered);
  }
  attention_ |= moving;
  if (following_ || (attention_ & 2) != 0) follow();
}

// the command, and what it teaches: LearningRule::teaching and LazyIntegrator::learn
GAZEHOLD_EVERY_SET void LaneBatch::learn() {
  for (std::size_t l = 0; l < width; ++l) {
    const double command = tonicGain * burst_[l] + 0.5 * pursuit_[l];
    const double velocity = command / degreesPerUnit;
    command_[l] = command;
    velocity_[l] = velocity;
    const double size = std::fabs(byAmplitude_[l] != 0.0 ? amplitude_[l] : command);
    const double teaching = size < gate_[l] ? rate_[l] * velocity : 0.0;
    const double sum = sum_[l] + teaching * squares_[l], taught = taught_[l] + teaching * power_;
    sum_[l] = teaching != 0.0 ? sum : sum_[l];
    taught_[l] = teaching != 0.0 ? taught : taught_[l];
    represented_[l] = sum_[l];
  }
}

// whether any potential is above the threshold
GAZEHOLD_EVERY_SET bool LaneBatch::findHighest() {
  const Lanes z = z_;
  const double power = power_;
  Lanes highestOfAll{};
  const Neuron* neuron = neuron_.data();
  for (Lanes& kept : highest_) {
    Lanes highest{};
    for (std::size_t j = 0; j < block; ++j, ++neuron)
      for (std::size_t l = 0; l < width; ++l) {
        const double v = (neuron->bias[l] + neuron->drive[l] * z[l]) + power * neuron->offset[l];
        highest[l] = v > highest[l] ? v : highest[l];
      }
    kept = highest;
    for (std::size_t l = 0; l < width; ++l)
      highestOfAll[l] = highest[l] > highestOfAll[l] ? highest[l] : highestOfAll[l];
  }
  std::int64_t above = 0;
  for (std::size_t l = 0; l < width; ++l) above |= highestOfAll[l] > threshold ? 1 : 0;
  return above != 0;
}

// LazyIntegrator::advance
GAZEHOLD_EVERY_SET void LaneBatch::integrate() {
  for (std::size_t l = 0; l < width; ++l) {
    const double z = represented_[l] + tauSyn * velocity_[l];
    z_[l] += LazyIntegrator::rate * (z - z_[l]);
    sum_[l] *= LazyIntegrator::decay;
    squares_[l] *= LazyIntegrator::decay * LazyIntegrator::decay;
  }
  power_ *= LazyIntegrator::decay;
  inverse_ *= LazyIntegrator::inverseDecay;
  ++elapsed_;
}

// Plant::step
GAZEHOLD_EVERY_SET void LaneBatch::move() {
  Lanes& delay = delay_[delayAt_];
  if (++delayAt_ == delay_.size()) delayAt_ = 0;
  Lanes& copy = copy_[copyAt_];
  if (++copyAt_ == copy_.size()) copyAt_ = 0;
  for (std::size_t l = 0; l < width; ++l) {
    const double integrated = degreesPerUnit * represented_[l], slowHalf = 0.5 * pursuit_[l], burst = burst_[l];
    const double efference = integrated + slow_[l];
    efference_[l] = efference;
    lateEfference_[l] = copy[l];
    copy[l] = efference;
    const double lead = 0.25 * slowHalf;
    const double fast = lead + integrated;
    const double held = burst == 0.0 ? fast : held_[l];
    held_[l] = held;
    const double motor = burst != 0.0 ? burst + held : fast;
    const double input = delay[l];
    delay[l] = motor + (lead + slow_[l]);
    slow_[l] += dt * slowHalf;
    const double active = active_[l];
    active_[l] = active + dt * (input - active) / Plant::muscleTime;
    eye_[l] += dt * (active - eye_[l]) / Plant::eyeTime;
  }
}

// the monitor's part of SaccadeLogic::step
GAZEHOLD_EVERY_SET void LaneBatch::believe() {
  for (std::size_t l = 0; l < width; ++l) {
    believed_[l] = sampled_[l] + moved_[l] + SaccadeLogic::movementLead * targetVelocity_[l];
    moved_[l] += dt * targetVelocity_[l];
  }
}

// the gaze error of Simulation::count
GAZEHOLD_EVERY_SET void LaneBatch::count() {
  const auto now = static_cast<double>(now_);
  for (std::size_t l = 0; l < width; ++l) {
    const double error = seen_[l] - eye_[l];
    const double squared = squaredError_[l] + error * error;
    squaredError_[l] = now >= countFrom_[l] ? squared : squaredError_[l];
    errorSamples_[l] += now >= countFrom_[l] ? 1.0 : 0.0;
  }
}

GAZEHOLD_EVERY_SET void LaneBatch::run(Step until) {
  for (; now_ < until; ++now_) {
    if (now_ >= nextTarget_) changeTargets();
    see();
    if (now_ >= nextPulse_) firePulses();
    pursue();
    learn();
    if (now_ >= nextRelease_) releaseNeurons();
    const bool fires = findHighest();
    if (fires) findFiring();
    integrate();
    if (fires) fire();
    if (elapsed_ == LazyIntegrator::rebaseEvery) rebase();
    move();
    if ((attention_ & 1) != 0 || now_ >= nextWake_) decide();
    believe();
    if (now_ % stepsPerSample == 0) count();
  }
}

void LaneBatch::runPortable(Step until) { run(until); }

#ifdef GAZEHOLD_HAS_SETS
[[gnu::target("arch=x86-64-v3")]] void LaneBatch::runV3(Step until) { run(until); }
[[gnu::target("arch=x86-64-v4")]] void LaneBatch::runV4(Step until) { run(until); }
#else
void LaneBatch::runV3(Step until) { run(until); }
void LaneBatch::runV4(Step until) { run(until); }
#endif

void LaneBatch::advanceTo(Step until) {
  switch (set_) {
    case InstructionSet::portable: return runPortable(until);
    case InstructionSet::v3: return runV3(until);
    case InstructionSet::v4: return runV4(until);
  }
}

}  // namespace gazehold
