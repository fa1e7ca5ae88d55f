// SPDX-License-Identifier: GPL-3.0-or-later
#include "oculomotor/vision.hpp"

#include <algorithm>
#include <cmath>

namespace gazehold {

void Vision::see(double target, double eye, const Seeing& seeing) {
  const double distorted = eye + seeing.distortion * drifted_;
  const double error = target - distorted;
  // written so that without distortion it is the target itself
  seenTarget_ = target - seeing.distortion * drifted_;

  // backward differences, 0 in the first step
  const double errorVelocity = begun_ ? (error - lastError_) / dt : 0.0;
  const double eyeVelocity = begun_ ? (eye - lastEye_) / dt : 0.0;
  lastError_ = error;
  lastEye_ = eye;
  begun_ = true;

  delayedError_ = error_.push(error);
  delayedEye_ = eye_.push(eye);
  delayedTarget_ = target_.push(target);
  delayedEyeVelocity_ = eyeVelocity_.push(eyeVelocity);
  const double delayedVelocity = errorVelocity_.push(errorVelocity);
  targetChanged_ = std::fabs(delayedVelocity) >= noticedVelocity;
  slip_ = std::fabs(delayedVelocity) <= fastestSlip ? delayedVelocity : 0.0;

  drifted_ = std::clamp(drifted_ + dt * eye, -farthestDrift, farthestDrift);
}

}  // namespace gazehold
