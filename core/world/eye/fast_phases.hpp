// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

#include "base/random.hpp"
#include "base/units.hpp"

namespace gazehold {

/// Resetting saccades under a flow, as the fast phases of nystagmus (docs/loop.md): an eye that has come near the end of
/// its range goes back to a place near the centre, and to the animal's own goals from there. What turns the eye back and
/// when is our choice.
class FastPhases {
 public:
  explicit FastPhases(std::uint64_t seed) : places_(seed, Purpose::target, 1) {}

  /// Where to go [deg], from the own goal and the eye now [deg]: the own goal, or after a reset a place near the centre,
  /// until there is a new own goal or `interval` has passed.
  double goal(Step now, double own, double eye, Step interval) {
    if (std::fabs(own - own_) >= newGoal) until_ = now;
    own_ = own;
    if (std::fabs(eye) > turningPoint && now >= from_ + pause) {
      from_ = now;
      until_ = now + interval;
      place_ = places_.uniform(drawn_++, -nearCentre, nearCentre);
    }
    return now < until_ ? place_ : own;
  }

  template <class Archive>
  void state(Archive& archive) {
    archive(own_, place_, from_, until_, drawn_);
  }

 private:
  static constexpr double newGoal = 950 * dt;   // what vision would notice in one step [deg]
  static constexpr double turningPoint = 50.0;  // [deg]
  static constexpr double nearCentre = 10.0;    // [deg]
  static constexpr Step pause = 5000;           // a reset takes a latency of 230 ms and its saccade

  RandomStream places_;
  double own_ = 0, place_ = 0;
  Step from_ = -1'000'000'000, until_ = 0;
  std::uint64_t drawn_ = 0;
};

}  // namespace gazehold
