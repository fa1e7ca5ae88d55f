// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/eye/saccade_logic.hpp"

#include <cmath>

namespace gazehold {

namespace {

constexpr double deadZone = 0.3;        // of the motor error [deg]
constexpr double seenError = 0.5;       // retinal error that asks for a correction [deg]
constexpr double slowTarget = 0.5;      // a target slower than this may be sampled at a tick [deg/s]
constexpr Step primaryLatency = 1500;   // from a noticed change to the request of its saccade
constexpr Step overrideLength = 1510;   // no command passes for so long after a change
constexpr Step correctiveBlock = 1460;  // nor is there a check, until a pulse comes later than this
constexpr Step checkDelay = 1300, checkLength = 100;
constexpr Step metronome = 2009;  // with the two steps that its restart takes, 201.1 ms
constexpr Step gateLength = 112, gateAgain = 101;
constexpr Step samplingOpen = 500, samplingLocked = 2001;

}  // namespace

bool SaccadeLogic::beginSaccade() {
  const bool primary = awaitingPrimary_;
  awaitingPrimary_ = false;
  return primary;
}

bool SaccadeLogic::noticesChange(Step now, const Vision& vision, const Seeing& seeing) {
  if (!vision.targetChanged()) return false;
  // without vision a new goal comes from memory, or not at all
  return seeing.mode != DarkMode::retinaCut || !vision.misses(now, Occasion::targetChange, seeing);
}

// a check is due 130 ms after the end of a pulse that some motor error had asked for
void SaccadeLogic::scheduleChecks(Step now, const Vision& vision, const Seeing& seeing, bool correcting) {
  const bool edge = correcting != wasCorrecting_;
  if (wasCorrecting_ && !correcting && checksCount_ < checksDue_.size())
    checksDue_[(checksFirst_ + checksCount_++) % checksDue_.size()] = now + checkDelay;
  wasCorrecting_ = correcting;

  const bool due = checksCount_ > 0 && checksDue_[checksFirst_] == now;
  if (due) {
    checksFirst_ = static_cast<std::uint32_t>((checksFirst_ + 1) % checksDue_.size());
    --checksCount_;
  }
  const bool latched = checkLatch_;
  if (due != edge) checkLatch_ = due;
  if (checkLatch_ && !latched && now >= checkFrom_ + checkLength) {
    checkFrom_ = now;
    checkMissed_ = vision.misses(now, Occasion::check, seeing);
  }
}

// opens the gate for a command when something asks for a saccade that did not ask in the step before; restarts the
// metronome
void SaccadeLogic::ask(Step now, const Vision& vision, const Seeing& seeing, bool primary) {
  const bool checking = checkFrom_ <= now && now < checkFrom_ + checkLength && !blocked_;
  const bool correctsAtTick = ticked_ && !(tickMissed_ && seeing.mode == DarkMode::noCorrectives && !awaitingPrimary_);
  const bool sees = checking && !checkMissed_ && std::fabs(vision.error()) > seenError;
  const bool requesting = sees || primary || correctsAtTick;
  const bool request = requesting && !wasRequesting_;
  wasRequesting_ = requesting;

  const bool bySight = sees || (primary && !changeMissed_) || (correctsAtTick && !tickMissed_);

  const bool tick = now == tickDue_;
  const bool restarting = request || checking || ticked_;
  if (restarting) tickDue_ = never;
  else if (wasRestarting_) tickDue_ = now + metronome;
  wasRestarting_ = restarting;
  ticked_ = tick;
  if (tick) tickMissed_ = vision.misses(now, Occasion::tick, seeing);
  if (!request || now <= gateFrom_ + gateAgain) return;
  gateUntil_ = now + (now > gateUntil_ ? gateLength : gateAgain);
  gateFrom_ = now;
  askedBySight_ = bySight;
}

// after a change the target is sampled for 50 ms, then not before 200 ms have passed
void SaccadeLogic::sampleTarget(Step now, const Vision& vision, const Seeing& seeing, bool changed,
                                double targetVelocity) {
  bool sampled = ticked_ && std::fabs(targetVelocity) <= slowTarget;
  bool missed = ticked_ && tickMissed_;
  if (changed) {
    if (now - lastSample_ > samplingLocked) {
      lastSample_ = now;
      sampled = true;
    } else if (now - lastSample_ < samplingOpen) {
      sampled = true;
    }
    missed = changeMissed_;
  }
  if (!sampled) return;
  if (!missed) held_ = vision.error() + vision.eye();
  else held_ = seeing.mode == DarkMode::retinaCut ? vision.eye() : vision.target();
  moved_ = 0.0;
}

void SaccadeLogic::decide(Step now, const Vision& vision, const Seeing& seeing, double motorError,
                          double targetVelocity, bool firing) {
  const bool changed = noticesChange(now, vision, seeing);
  if (changed) {
    if (!blocked_) primaryDue_ = now + primaryLatency;
    lastChange_ = now;
    awaitingPrimary_ = true;
    changeMissed_ = vision.misses(now, Occasion::targetChange, seeing);
  }
  const bool primary = now == primaryDue_;
  const bool recentChange = now - lastChange_ < correctiveBlock;
  if (!blocked_) blocked_ = recentChange && !firing;
  else if (firing && !recentChange) blocked_ = false;

  const bool inWindow = checkFrom_ < now && now <= checkFrom_ + checkLength;
  scheduleChecks(now, vision, seeing, firing && (motorError != 0.0 || primary) && !inWindow);
  ask(now, vision, seeing, primary);
  sampleTarget(now, vision, seeing, changed, targetVelocity);
  command_ = now <= gateUntil_ && now >= lastChange_ + overrideLength ? motorError : 0.0;
}

// the first step after this one in which decide() could do anything by itself
Step SaccadeLogic::nextEvent(Step now, bool firing) const {
  const bool settled = !firing && !wasCorrecting_ && !wasRequesting_ && !wasRestarting_ && !ticked_ &&
                       now > gateUntil_ && now > checkFrom_ + checkLength && now - lastChange_ > correctiveBlock;
  if (!settled) return now + 1;
  Step next = now + 1'000'000;
  for (const Step due : {tickDue_, primaryDue_, checksCount_ > 0 ? checksDue_[checksFirst_] : never})
    if (due > now && due < next) next = due;
  return next;
}

void SaccadeLogic::act(Step now, const Vision& vision, const Seeing& seeing, double efference, double targetVelocity,
                       bool firing) {
  const double motorError = believed_ - efference;
  decide(now, vision, seeing, std::fabs(motorError) < deadZone ? 0.0 : motorError, targetVelocity, firing);
  quietUntil_ = nextEvent(now, firing);
}

void SaccadeLogic::step(Step now, const Vision& vision, const Seeing& seeing, double efference, double targetVelocity,
                        bool firing) {
  if (now >= quietUntil_ || firing || vision.targetChanged())
    act(now, vision, seeing, efference, targetVelocity, firing);
  believed_ = held_ + moved_ + movementLead * targetVelocity;
  moved_ += dt * targetVelocity;
}

}  // namespace gazehold
