// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/eye/pursuit.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"

namespace gazehold {

// acceleration for a velocity error, saturating
double Pursuit::saturated(double error) {
  const double size =
      strongest * (1.0 - exponential(-errorGain * std::min(std::fabs(error), largestError) / strongest));
  return error < 0 ? -size : size;
}

// after a saccade motion counts again once its retinal slip has stopped decreasing
bool Pursuit::blanked(Step now, const Vision& vision, bool firing) {
  const bool burst = burst_.push(firing ? 1.0 : 0.0) != 0.0;
  if (wasBurst_ && !burst) burstEnded_ = now;
  wasBurst_ = burst;
  const double slip = std::fabs(vision.slip());
  const bool notDecreasing = slip >= lastSlip_;
  lastSlip_ = slip;
  const bool settles = notDecreasing && !wasNotDecreasing_;
  wasNotDecreasing_ = notDecreasing;

  const bool sees = !burst && now - burstEnded_ >= blankingAfterBurst;
  if (sees && !seesMotion_) waits_ = !settles;
  if (!sees || settles) waits_ = false;
  seesMotion_ = sees;
  return !sees || (waits_ && !notDecreasing);
}

void Pursuit::step(Step now, const Vision& vision, const Seeing& seeing, bool firing) {
  // of a flow the eye nulls the slip; slip and own velocity together would add to a leak that has been learned
  const double seen = seeing.flow() ? flowGain * vision.slip() : vision.targetVelocity();
  if (!blanked(now, vision, firing)) believed_ = (1.0 - seeing.darkness) * seen;

  targetVelocity_ = std::fabs(filtered_) >= slowest ? filtered_ : 0.0;
  filtered_ += dt * filterRate * (believed_ - filtered_);

  // all delay lines hold zeros by then, and would go on to
  const bool moves = targetVelocity_ != 0.0 || desired_ != 0.0 || eyeVelocity_ != 0.0;
  still_ = moves ? 0 : still_ + 1;
  if (still_ <= longestDelay) follow();
}

// the velocity loop, with its inner delays
void Pursuit::follow() {
  const double wanted = early_.push(targetVelocity_);
  const double desired = desired_;
  desired_ += dt * (wanted - desired_) / commandTime;
  const double error = desired - copy_.push(eyeVelocity_);
  const double pushed = acceleration_.push(error == 0.0 ? 0.0 : saturated(error));
  const double before = eyeVelocity_;
  eyeVelocity_ += dt * loopGain * pushed;
  velocity_ = desired == 0.0 ? 0.0 : std::clamp(outputGain * before, -fastest, fastest);
}

}  // namespace gazehold
