// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "world/conditions.hpp"
#include "world/eye/fast_phases.hpp"
#include "world/eye/oculomotor_loop.hpp"
#include "world/target.hpp"
#include "world/trace.hpp"

namespace gazehold {

// A world is all that surrounds the network: one for each system, all of them with the same members. One step is
// command(), then the network, then follow(), then count().

/// The eye on its line: target, vision, saccades, pursuit, plant (MODEL 7). Under a flow (docs/loop.md) the target is
/// the animal's own goal, and nobody sees it.
class EyeWorld {
 public:
  EyeWorld(std::uint64_t seed, TargetSource source, std::shared_ptr<const Recording> recording)
      : target_(seed, source, std::move(recording)), fastPhases_(seed), loop_(seed) {}

  /// Velocity command (in units of x per second) and κ v_c for the network's next step.
  void command(Step now, const Conditions& conditions, double* velocity, double* teaching) {
    targetNow_ = target_.at(now, conditions.targetRange, conditions.targetInterval);
    if (conditions.seeing.flow())
      targetNow_ = fastPhases_.goal(now, targetNow_, loop_.eye(), conditions.targetInterval);
    command_ = loop_.velocityCommand(now, targetNow_, conditions.seeing);
    *velocity = command_ / degreesPerUnit;
    *teaching = conditions.frozen ? 0.0 : conditions.rules[0].teaching(command_, loop_.pulse().amplitude());
  }
  /// Moves the world with what the network represents now.
  void follow(Step now, const Conditions& conditions, const double* represented) {
    represented_ = degreesPerUnit * represented[0];
    loop_.moveEye(now, represented_, conditions.seeing);
  }
  void count(Step now, const Conditions& conditions, Counts& counts);

  /// The saccade that began in the last step, if one did.
  std::span<const Saccade> saccades() const { return {&saccade_, began_ ? 1u : 0u}; }
  /// Fills in what this world has.
  void describe(TraceSample& sample) const;
  /// Why the run cannot go on; empty while all is well.
  std::string_view failure() const;
  /// What is represented at the start: nothing yet, V = a = 0.
  static constexpr bool startsAtRest = true;

  TargetSource source() const { return target_.source(); }
  bool hasRecording() const { return target_.hasRecording(); }
  void use(TargetSource source, Step now) { target_.use(source, now); }
  void place(double right, double) { target_.place(right); }

  template <class Archive>
  void state(Archive& archive) {
    archive(target_, fastPhases_, loop_, targetWas_, targetStepped_, command_, targetNow_, represented_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  // a step of the target is what vision would notice: 950 deg/s within one step
  static constexpr double targetStep = 950 * dt;

  Target target_;
  FastPhases fastPhases_;
  OculomotorLoop loop_;
  double targetNow_ = 0, targetWas_ = 0, command_ = 0, represented_ = 0;
  Step targetStepped_ = 0;
  bool began_ = false;
  Saccade saccade_;
};

}  // namespace gazehold
