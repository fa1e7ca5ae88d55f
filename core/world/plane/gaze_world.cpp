// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/plane/gaze_world.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/elementary.hpp"
#include "world/pulse_generator.hpp"

namespace gazehold {

namespace {

constexpr double farthestDrift = 30;  // bound of ∫E, as on the line [deg·s]

}  // namespace

void GazeWorld::use(TargetSource source, Step now) {
  source_ = source;
  next_ = now;
}

void GazeWorld::place(double right, double up) {
  source_ = TargetSource::placed;
  moved_ = moved_ || target_ != Vector{right, up};
  target_ = {right, up};
}

// uniform in a disc, every interval
void GazeWorld::moveTarget(Step now, const Conditions& conditions) {
  if (source_ == TargetSource::random && now >= next_) {
    const double radius = conditions.targetRange * std::sqrt(targets_.uniform(drawn_));
    const auto [sine, cosine] = sineCosine(2 * std::numbers::pi * targets_.uniform(drawn_ + 1));
    drawn_ += 2;
    target_ = {radius * cosine, radius * sine};
    next_ = now + conditions.targetInterval;
    moved_ = true;
  }
  if (!moved_) return;
  moved_ = false;
  steppedAt_ = now;
  corrections_.expectPrimary(now);
}

GazeWorld::Vector GazeWorld::seenTarget(const Seeing& seeing) const {
  return {target_[0] - seeing.distortion * drifted_[0], target_[1] - seeing.distortion * drifted_[1]};
}

void GazeWorld::command(Step now, const Conditions& conditions, double* velocity, double* teaching) {
  moveTarget(now, conditions);
  seen_ = seenTarget(conditions.seeing);
  Vector seenError, rememberedError;
  for (std::size_t k = 0; k < 2; ++k) {
    seenError[k] = (seen_[k] - represented_[k]) / degreesPerUnit;
    rememberedError[k] = (target_[k] - represented_[k]) / degreesPerUnit;
    drifted_[k] = std::clamp(drifted_[k] + dt * plants_[k].eye(), -farthestDrift, farthestDrift);
  }
  corrections_.step(now, {seenError, rememberedError, true}, conditions.seeing, darkness_);
  std::ranges::copy(corrections_.velocity(), velocity);
  conditions.ruleNow(0).teaching(corrections_.velocity(), corrections_.amplitude(), degreesPerUnit, teaching);
}

void GazeWorld::follow(Step, const Conditions&, const double* represented) {
  for (std::size_t k = 0; k < 2; ++k) {
    represented_[k] = degreesPerUnit * represented[k];
    plants_[k].step(degreesPerUnit * corrections_.velocity()[k] / tonicGain, represented_[k], 0.0);
  }
}

void GazeWorld::count(Step now, const Conditions& conditions, Counts& counts) {
  if (corrections_.began()) {
    saccade_ = corrections_.saccade(now, conditions.ruleNow(0));
    counts.add(saccade_);
  }
  if (now % stepsPerSample == 0 && now - steppedAt_ >= stepsPerSecond) {
    const double right = seen_[0] - plants_[0].eye(), up = seen_[1] - plants_[1].eye();
    counts.add(right * right + up * up);
  }
}

void GazeWorld::describe(TraceSample& sample) const {
  sample.target = target_[0];
  sample.targetUp = target_[1];
  sample.seen = seen_[0];
  sample.seenUp = seen_[1];
  sample.eye = plants_[0].eye();
  sample.eyeUp = plants_[1].eye();
  sample.represented = represented_[0];
  sample.representedUp = represented_[1];
  sample.efference = represented_[0];
  sample.command = degreesPerUnit * corrections_.velocity()[0];
  sample.commandUp = degreesPerUnit * corrections_.velocity()[1];
}

std::string_view GazeWorld::failure() const {
  constexpr double farthest = 1000.0;
  const double distance = std::sqrt(plants_[0].eye() * plants_[0].eye() + plants_[1].eye() * plants_[1].eye());
  if (!std::isfinite(distance)) return "a value is not finite";
  return distance > farthest ? "the eye has run away, beyond 1000 deg" : std::string_view{};
}

}  // namespace gazehold
