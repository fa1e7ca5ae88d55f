// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/pulse_generator.hpp"

#include <cmath>

namespace gazehold {

double pulseWidth(double amplitude) {
  if (amplitude < 0.1) return 150.0 * amplitude;
  if (amplitude < 5.0) return 15.0;
  if (amplitude < 10.0) return amplitude + 10.0;
  if (amplitude < 25.0) return 2.05 * amplitude;
  return 2.1 * amplitude;
}

Step pulseSteps(double amplitude) {
  // bounded, so that what has run away far beyond any saccade still has a length
  constexpr double longest = 100 * static_cast<double>(stepsPerSecond);
  return 1 + static_cast<Step>(std::fmin(std::floor((pulseWidth(amplitude) - 0.2) / 0.106), longest));
}

double PulseGenerator::fire(Step step) {
  const bool fired = output_ != 0.0;
  began_ = false;
  if (left_ > 0) {
    --left_;
  } else if (fired) {
    ended_ = step;
    output_ = 0.0;
  }
  if (!fired && step - ended_ >= refractory && command_ != sampled_) {
    sampled_ = command_;
    const double amplitude = std::fabs(sampled_);
    if (amplitude > smallestAmplitude) {
      const Step steps = pulseSteps(amplitude);
      output_ = sampled_ / (tonicGain * static_cast<double>(steps) * dt);
      left_ = steps - 1;
      began_ = true;
    }
  }
  return output_;
}

}  // namespace gazehold
