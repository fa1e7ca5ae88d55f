// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet step of eight runs. Each loop over lanes becomes a few wide instructions; no lane ever meets another, so
// every set gives the same bits.
#include <bit>
#include <cmath>

#include "lanes/lane_group.hpp"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define GAZEHOLD_HAS_SETS 1
#endif
#define GAZEHOLD_EVERY_SET [[gnu::always_inline]] inline
// a loop that is unrolled early becomes no wide instruction
#if defined(__GNUC__) && !defined(__clang__)
#define GAZEHOLD_EACH_LANE _Pragma("GCC unroll 1") for (std::size_t l = 0; l < width; ++l)
#else
#define GAZEHOLD_EACH_LANE for (std::size_t l = 0; l < width; ++l)
#endif

namespace gazehold {

namespace {
alignas(64) constexpr std::int64_t laneBit[] = {1, 2, 4, 8, 16, 32, 64, 128};
}

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
GAZEHOLD_EVERY_SET void LaneGroup::see() {
  Moment& moment = moments_[oldest_];
  if (++oldest_ == moments_.size()) oldest_ = 0;
  std::int64_t changes = 0;
  GAZEHOLD_EACH_LANE {
    const double beside = distortion_[l] * drifted_[l];
    const double error = target_[l] - (eye_[l] + beside);
    seen_[l] = target_[l] - beside;

    const double lateError = moment.error[l], lateEye = moment.eye[l], lateTarget = moment.target[l];
    const double errorVelocity = (lateError - delayed_.error[l]) / dt;
    const double eyeVelocity = (lateEye - delayed_.eye[l]) / dt;
    delayed_.error[l] = lateError;
    delayed_.eye[l] = lateEye;
    delayed_.target[l] = lateTarget;
    moment.error[l] = error;
    moment.eye[l] = eye_[l];
    moment.target[l] = target_[l];

    const double speed = std::fabs(errorVelocity);
    changes |= speed >= Vision::noticedVelocity ? 1 : 0;
    changed_[l] = speed >= Vision::noticedVelocity ? 1.0 : 0.0;
    slip_[l] = speed <= Vision::fastestSlip ? errorVelocity : 0.0;
    seenVelocity_[l] = speed <= Vision::fastestSlip ? errorVelocity + eyeVelocity : 0.0;

    const double drifted = drifted_[l] + dt * eye_[l];
    const double bounded = drifted < -Vision::farthestDrift ? -Vision::farthestDrift : drifted;
    drifted_[l] = Vision::farthestDrift < bounded ? Vision::farthestDrift : bounded;
  }
  anyChanged_ = changes != 0;
}

// Pursuit::saturated, and the exponential() in it
GAZEHOLD_EVERY_SET void LaneGroup::accelerate(const Lanes& error, Lanes& acceleration) {
  constexpr double ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10;
  Lanes power, rest, series;
  GAZEHOLD_EACH_LANE {
    const double size = std::fabs(error[l]);
    const double bounded = Pursuit::largestError < size ? Pursuit::largestError : size;
    const double x = -Pursuit::errorGain * bounded / Pursuit::strongest;
    const double k = std::floor(x / 0.69314718055994530942 + 0.5);
    power[l] = k;
    rest[l] = (x - k * ln2High) - k * ln2Low;
    series[l] = 1.0;
  }
  for (int n = 16; n >= 1; --n) {
    const double divisor = n;
    GAZEHOLD_EACH_LANE series[l] = 1.0 + series[l] * rest[l] / divisor;
  }
  GAZEHOLD_EACH_LANE {
    // a product with a power of two is what ldexp does
    const auto exponent = static_cast<std::int64_t>(static_cast<std::int32_t>(power[l]) + 1023);
    const double size = Pursuit::strongest * (1.0 - series[l] * std::bit_cast<double>(exponent << 52));
    const double towards = error[l] < 0.0 ? -size : size;
    acceleration[l] = error[l] == 0.0 ? 0.0 : towards;
  }
}

// Pursuit::follow; a lane that does not follow holds nothing but zeros
GAZEHOLD_EVERY_SET void LaneGroup::follow() {
  std::int64_t rests = 0;
  const auto now = static_cast<double>(now_);
  GAZEHOLD_EACH_LANE {
    const double target = targetVelocity_[l], desired = desired_[l], eye = pursuitEye_[l], before = lastMoved_[l];
    const bool moves = (target != 0.0) | (desired != 0.0) | (eye != 0.0);
    const double last = moves ? now : before;
    lastMoved_[l] = last;
    const double stillFor = follows_[l] != 0.0 ? now - last : 0.0;
    rests |= stillFor > static_cast<double>(Pursuit::longestDelay) ? 1 : 0;
  }
  if (rests != 0) stopFollowing();

  Lanes& early = early_[earlyAt_];
  Lanes& copy = pursuitCopy_[pursuitCopyAt_];
  Lanes& acceleration = acceleration_[accelerationAt_];
  if (++earlyAt_ == early_.size()) earlyAt_ = 0;
  if (++pursuitCopyAt_ == pursuitCopy_.size()) pursuitCopyAt_ = 0;
  if (++accelerationAt_ == acceleration_.size()) accelerationAt_ = 0;
  Lanes error, pushed;
  GAZEHOLD_EACH_LANE {
    const double wanted = early[l], desired = desired_[l], eye = pursuitEye_[l];
    early[l] = targetVelocity_[l];
    desired_[l] = desired + dt * (wanted - desired) / Pursuit::commandTime;
    error[l] = desired - copy[l];
    copy[l] = eye;
    pushed[l] = acceleration[l];
    pursuitEye_[l] = eye + dt * Pursuit::loopGain * pushed[l];
    const double velocity = Pursuit::outputGain * eye;
    const double above = velocity < -Pursuit::fastest ? -Pursuit::fastest : velocity;
    const double bounded = Pursuit::fastest < above ? Pursuit::fastest : above;
    pursuit_[l] = desired == 0.0 ? 0.0 : bounded;
  }
  accelerate(error, acceleration);
}

// Pursuit::step
GAZEHOLD_EVERY_SET void LaneGroup::pursue() {
  const unsigned delayed = bursts_[burstAt_];
  bursts_[burstAt_] = static_cast<std::uint8_t>(firing_);
  if (++burstAt_ == bursts_.size()) burstAt_ = 0;
  if (delayed != burstShown_ || now_ >= nextSight_) showBursts(delayed);

  std::int64_t wakes = 0;
  GAZEHOLD_EACH_LANE {
    // what is or is not is 1 or 0, and a product says "and"
    const double slip = std::fabs(slip_[l]), sees = sees_[l];
    const double notDecreasing = slip >= lastSlip_[l] ? 1.0 : 0.0;
    const double settles = notDecreasing * (1.0 - wasNotDecreasing_[l]), waited = waits_[l];
    const double begun = sawMotion_[l] == 0.0 ? 1.0 : waited;
    const double waits = sees * (1.0 - settles) * begun;
    const double shown = sees * (1.0 - waits * (1.0 - notDecreasing));
    const double velocity = light_[l] * seenVelocity_[l], before = believedVelocity_[l];
    lastSlip_[l] = slip;
    wasNotDecreasing_[l] = notDecreasing;
    waits_[l] = waits;
    sawMotion_[l] = sees;
    believedVelocity_[l] = shown != 0.0 ? velocity : before;

    const double filtered = filtered_[l];
    const double moves = std::fabs(filtered) >= Pursuit::slowest ? filtered : 0.0;
    targetVelocity_[l] = moves;
    const double unfollowed = follows_[l] == 0.0 ? moves : 0.0;
    wakes |= unfollowed != 0.0 ? 1 : 0;
    filtered_[l] = filtered + dt * Pursuit::filterRate * (believedVelocity_[l] - filtered);
  }
  if (wakes != 0) startFollowing();
  if (following_) follow();
}

// the command, and what it teaches: LearningRule::teaching and Integrator::learn
GAZEHOLD_EVERY_SET void LaneGroup::learn() {
  const double power = power_;
  double teaching[width];
  GAZEHOLD_EACH_LANE {
    // all loads first: what follows is then free of branches
    const double amplitude = amplitude_[l], byAmplitude = byAmplitude_[l], gate = gate_[l], rate = rate_[l];
    const double command = tonicGain * burst_[l] + 0.5 * pursuit_[l];
    const double velocity = command / degreesPerUnit;
    command_[l] = command;
    velocity_[l] = velocity;
    const double size = std::fabs(byAmplitude != 0.0 ? amplitude : command), taught = rate * velocity;
    teaching[l] = size < gate ? taught : 0.0;
  }
  GAZEHOLD_EACH_LANE {
    const double before = sum_[l], after = before + teaching[l] * squares_[l];
    const double sum = teaching[l] != 0.0 ? after : before;
    sum_[l] = sum;
    represented_[l] = sum;
  }
  GAZEHOLD_EACH_LANE {
    const double before = taught_[l], after = before + teaching[l] * power;
    taught_[l] = teaching[l] != 0.0 ? after : before;
  }
}

// in which lanes any potential is above the threshold, a bit for each
GAZEHOLD_EVERY_SET unsigned LaneGroup::findHighest() {
  const Lanes z = z_;
  const double power = power_;
  double highestOfAll[width] = {};
  const Neuron* __restrict neuron = neuron_.data();
  Lanes* __restrict kept = highest_.data();
  for (std::size_t left = highest_.size(); left > 0; --left, ++kept) {
    double highest[width] = {};
    for (std::size_t j = 0; j < block; ++j, ++neuron) GAZEHOLD_EACH_LANE {
        const double v = (neuron->bias[l] + neuron->drive[l] * z[l]) + power * neuron->offset[l];
        highest[l] = v > highest[l] ? v : highest[l];
      }
    GAZEHOLD_EACH_LANE {
      (*kept)[l] = highest[l];
      highestOfAll[l] = highest[l] > highestOfAll[l] ? highest[l] : highestOfAll[l];
    }
  }
  std::int64_t above = 0;
  GAZEHOLD_EACH_LANE above |= highestOfAll[l] > threshold ? laneBit[l] : 0;
  return static_cast<unsigned>(above);
}

// Integrator::advance
GAZEHOLD_EVERY_SET void LaneGroup::integrate() {
  GAZEHOLD_EACH_LANE {
    const double z = represented_[l] + tauSyn * velocity_[l];
    z_[l] += Integrator::rate * (z - z_[l]);
    sum_[l] *= Integrator::decay;
    squares_[l] *= Integrator::decay * Integrator::decay;
  }
  power_ *= Integrator::decay;
  inverse_ *= Integrator::inverseDecay;
  ++elapsed_;
}

// Plant::step
GAZEHOLD_EVERY_SET void LaneGroup::move() {
  Lanes& delay = delay_[delayAt_];
  if (++delayAt_ == delay_.size()) delayAt_ = 0;
  Lanes& copy = copy_[copyAt_];
  if (++copyAt_ == copy_.size()) copyAt_ = 0;
  GAZEHOLD_EACH_LANE {
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
GAZEHOLD_EVERY_SET void LaneGroup::believe() {
  GAZEHOLD_EACH_LANE {
    believed_[l] = sampled_[l] + moved_[l] + SaccadeLogic::movementLead * targetVelocity_[l];
    moved_[l] += dt * targetVelocity_[l];
  }
}

// the gaze error of Simulation::count
GAZEHOLD_EVERY_SET void LaneGroup::count() {
  const auto now = static_cast<double>(now_);
  GAZEHOLD_EACH_LANE {
    const double error = seen_[l] - eye_[l];
    const double squared = squaredError_[l] + error * error;
    squaredError_[l] = now >= countFrom_[l] ? squared : squaredError_[l];
    errorSamples_[l] += now >= countFrom_[l] ? 1.0 : 0.0;
  }
}

GAZEHOLD_EVERY_SET void LaneGroup::run(Step until) {
  for (; now_ < until; ++now_) {
    if (now_ >= nextTarget_) changeTargets();
    see();
    if (now_ >= nextPulse_) firePulses();
    pursue();
    learn();
    if (now_ >= nextRelease_) releaseNeurons();
    const unsigned above = findHighest();
    if (above != 0) findFiring(above);
    integrate();
    if (above != 0) fire();
    if (elapsed_ == Integrator::rebaseEvery) rebase();
    move();
    if (anyChanged_ || now_ >= nextWake_) decide();
    believe();
    if (now_ % stepsPerSample == 0) count();
  }
}

void LaneGroup::runPortable(Step until) { run(until); }

#ifdef GAZEHOLD_HAS_SETS
[[gnu::target("arch=x86-64-v3")]] void LaneGroup::runV3(Step until) { run(until); }
[[gnu::target("arch=x86-64-v4")]] void LaneGroup::runV4(Step until) { run(until); }
#else
void LaneGroup::runV3(Step until) { run(until); }
void LaneGroup::runV4(Step until) { run(until); }
#endif

void LaneGroup::advanceTo(Step until) {
  switch (set_) {
    case InstructionSet::portable: return runPortable(until);
    case InstructionSet::v3: return runV3(until);
    case InstructionSet::v4: return runV4(until);
  }
}

}  // namespace gazehold
