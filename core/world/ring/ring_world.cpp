// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/ring/ring_world.hpp"

namespace gazehold {

void RingWorld::count(Step now, const Conditions& conditions, Counts& counts) {
  if (loop_.corrections().began()) {
    saccade_ = loop_.corrections().saccade(now, conditions.ruleNow(0));
    counts.add(saccade_);
  }
  if (now % stepsPerSample == 0 && now >= stepsPerSecond) {
    const double error = wrapped(loop_.seenHeading(motion_) - loop_.represented());
    counts.add(error * error);
  }
}

void RingWorld::describe(TraceSample& sample) const {
  sample.heading = wrapped(motion_.heading());
  sample.seenHeading = wrapped(loop_.seenHeading(motion_));
  sample.representedHeading = loop_.represented();
  sample.radius = loop_.radius();
  sample.turning = motion_.turning();
}

Eigen::VectorXd RingWorld::startValue(const Representation& ring) const { return ring.onRing(motion_.heading()); }

std::string_view RingWorld::failure() const {
  constexpr double farthest = 20.0;
  if (!loop_.finite()) return "a value is not finite";
  return loop_.radius() > farthest ? "the represented heading has run away, beyond 20 times the ring"
                                   : std::string_view{};
}

}  // namespace gazehold
