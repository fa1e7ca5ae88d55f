// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/vision.hpp"

#include <algorithm>
#include <cmath>

namespace gazehold {

void Vision::see(double target, double eye, const Seeing& seeing) {
  const double moved = moved_ = seeing.flow() ? surround_ : seeing.distortion * drifted_;
  const double error = target - (eye + moved);
  // written so that without distortion it is the target itself
  seenTarget_ = seeing.flow() ? target : target - moved;

  const Moment before = delayed_;
  delayed_ = moments_[oldest_];
  moments_[oldest_] = {error, eye, target};
  if (++oldest_ == moments_.size()) oldest_ = 0;

  // backward differences of what is known late; there is none before the second moment has arrived
  const bool known = filled_ > moments_.size();
  if (!known) ++filled_;
  const double errorVelocity = known ? (delayed_.error - before.error) / dt : 0.0;
  targetChanged_ = std::fabs(errorVelocity) >= noticedVelocity;
  // motion too fast to be seen tells nothing of the target; the eye's own velocity alone would have it chase itself
  const bool seen = known && std::fabs(errorVelocity) <= fastestSlip;
  slip_ = seen ? errorVelocity : 0.0;
  targetVelocity_ = seen ? errorVelocity + (delayed_.eye - before.eye) / dt : 0.0;

  if (seeing.flow()) surround_ += dt * seeing.distortion * eye;
  drifted_ = std::clamp(drifted_ + dt * eye, -farthestDrift, farthestDrift);
}

}  // namespace gazehold
