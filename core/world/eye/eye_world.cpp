// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/eye/eye_world.hpp"

#include <cmath>

namespace gazehold {

void EyeWorld::count(Step now, const Conditions& conditions, Counts& counts) {
  began_ = loop_.pulse().began();
  if (began_) {
    const double amplitude = loop_.pulse().amplitude();
    const LearningRule rule = conditions.ruleNow(0);
    saccade_ = {now,
                amplitude,
                command_,
                loop_.beganPrimary(),
                rule.rate != 0.0 && rule.teaches(command_, amplitude),
                loop_.beganSeen()};
    counts.add(saccade_);
  }
  // a recorded gaze never rests for a second: there all counts, from the first second on
  const bool recorded = source() == TargetSource::recording || source() == TargetSource::repeated;
  if (!recorded && std::fabs(targetNow_ - targetWas_) >= targetStep) targetStepped_ = now;
  targetWas_ = targetNow_;
  // under a flow there is no target to miss
  if (conditions.seeing.flow()) return;
  if (now % stepsPerSample == 0 && now - targetStepped_ >= stepsPerSecond) {
    const double error = loop_.vision().seenTarget() - loop_.eye();
    counts.add(error * error);
  }
}

void EyeWorld::describe(TraceSample& sample) const {
  sample.target = targetNow_;
  sample.seen = loop_.vision().seenTarget();
  sample.eye = loop_.eye();
  sample.moved = loop_.vision().moved();
  sample.represented = represented_;
  sample.efference = loop_.efference();
  sample.command = command_;
}

std::string_view EyeWorld::failure() const {
  constexpr double farthest = 1000.0;
  const double eye = loop_.eye();
  if (!std::isfinite(eye) || !std::isfinite(loop_.efference())) return "a value is not finite";
  return std::fabs(eye) > farthest ? "the eye has run away, beyond 1000 deg" : std::string_view{};
}

}  // namespace gazehold
