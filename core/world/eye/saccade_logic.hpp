// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "base/units.hpp"
#include "world/vision.hpp"

namespace gazehold {

/// Internal monitor and saccade logic (MODEL 7.4–7.5, LOOP 5): where the target is believed to be, when to look again,
/// and when to correct. Three things ask for a saccade: a noticed change of target (the primary saccade, after 150 ms),
/// a check 130 ms after a pulse that sees an error, and a metronome of 201 ms that every request restarts.
class SaccadeLogic {
 public:
  /// One step. `efference` is the efference copy of eye position of 75 ms ago [deg], `targetVelocity` the reconstructed
  /// velocity of a moving target [deg/s], `firing` whether a pulse is under way.
  void step(Step now, const Vision& vision, const Seeing& seeing, double efference, double targetVelocity, bool firing);

  /// Motor error to be acted on now [deg], 0 for none.
  double command() const { return command_; }
  /// Takes note of a saccade that begins now; whether it is the first to a new target (primary).
  bool beginSaccade();
  /// Whether the look that asked last for a saccade saw an error; false when it was missed in the dark.
  bool askedBySight() const { return askedBySight_; }

  template <class Archive>
  void state(Archive& archive) {
    archive(held_, moved_, believed_, command_, awaitingPrimary_, lastChange_, primaryDue_, tickDue_, checkFrom_,
            gateFrom_, gateUntil_, lastSample_, checksDue_, checksFirst_, checksCount_, blocked_, wasCorrecting_,
            wasRequesting_, wasRestarting_, ticked_, tickMissed_, checkLatch_, checkMissed_, changeMissed_,
            askedBySight_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr double movementLead = 0.04;  // a moving target is aimed at this much ahead [s]
  static constexpr Step longAgo = -1'000'000'000, never = -1;

  void act(Step now, const Vision& vision, const Seeing& seeing, double efference, double targetVelocity, bool firing);
  void decide(Step now, const Vision& vision, const Seeing& seeing, double motorError, double targetVelocity,
              bool firing);
  Step nextEvent(Step now, bool firing) const;
  bool noticesChange(Step now, const Vision& vision, const Seeing& seeing);
  void scheduleChecks(Step now, const Vision& vision, const Seeing& seeing, bool correcting);
  void ask(Step now, const Vision& vision, const Seeing& seeing, bool primary);
  void sampleTarget(Step now, const Vision& vision, const Seeing& seeing, bool changed, double targetVelocity);

  // the monitor
  double held_ = 0;      // target position as last sampled [deg]
  double moved_ = 0;     // how far the target has been seen to move since [deg]
  double believed_ = 0;  // T'* of the step before [deg]
  double command_ = 0;
  bool awaitingPrimary_ = true;
  // the logic, in steps
  Step lastChange_ = longAgo;                      // a change of target was noticed
  Step primaryDue_ = longAgo;                      // its saccade is asked for
  Step tickDue_ = 0;                               // the metronome
  Step checkFrom_ = longAgo;                       // a 10-ms window in which a seen error asks for a corrective saccade
  Step gateFrom_ = longAgo, gateUntil_ = longAgo;  // in which a command passes
  Step lastSample_ = longAgo;
  std::array<Step, 64> checksDue_{};  // ends of pulses + 130 ms, first in, first out
  std::uint32_t checksFirst_ = 0, checksCount_ = 0;
  bool blocked_ = false;  // no checks between a change of target and its saccade
  bool wasCorrecting_ = false, wasRequesting_ = false, wasRestarting_ = false, ticked_ = false, tickMissed_ = false;
  bool checkLatch_ = false, checkMissed_ = false, changeMissed_ = false, askedBySight_ = true;
  // nothing can happen before this step unless the target changes or a pulse begins; derived, and no part of the state
  Step quietUntil_ = 0;
};

}  // namespace gazehold
