// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

#include "base/units.hpp"
#include "network/learning_rule.hpp"
#include "world/vision.hpp"

namespace gazehold {

/// The most modules that a network has, and the most dimensions of all of them together.
inline constexpr int mostModules = 2, mostDimensions = 16;

/// What the live parameters say, in the units of a step.
struct Conditions {
  Seeing seeing;
  std::array<LearningRule, mostModules> rules;  ///< one for each module: κ is scaled by its activity
  bool frozen = false;                          ///< nothing is learned
  double targetRange = 0;                       ///< [deg]
  Step targetInterval = 0;
  double turnRate = 0;      ///< standard deviation of angular velocity [deg/s]
  double walkingSpeed = 0;  ///< [cm/s]
  int landmarks = 0;        ///< places in the arena that tell where they are

  /// The rule of a module as it acts now: nothing is taught while learning is frozen.
  LearningRule ruleNow(std::size_t module) const {
    LearningRule rule = rules[module];
    if (frozen) rule.rate = 0.0;
    return rule;
  }
};

}  // namespace gazehold
