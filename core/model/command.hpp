// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "base/units.hpp"
#include "model/parameters.hpp"
#include "model/system.hpp"
#include "world/target.hpp"

namespace gazehold {

// What people and scripts do to a running simulation. Each acts between two steps, and is logged with the step.

/// Changes a live parameter.
struct SetParameter {
  ParameterId parameter;
  double value;
  bool operator==(const SetParameter&) const = default;
};
/// Puts the target somewhere; it stays there until it is placed again or another source is used. On a line a position
/// [deg], in the plane with a height; a heading to turn to [deg]; a place in the arena to walk to [cm].
struct PlaceTarget {
  double first;
  double second = 0;
  bool operator==(const PlaceTarget&) const = default;
};
/// Where the target comes from, from now on.
struct UseTarget {
  TargetSource source;
  bool operator==(const UseTarget&) const = default;
};
/// Kills or revives one neuron.
struct Lesion {
  std::int32_t neuron;
  bool alive;
  bool operator==(const Lesion&) const = default;
};
/// Stops or allows learning, whatever the learning rate.
struct FreezeLearning {
  bool frozen;
  bool operator==(const FreezeLearning&) const = default;
};

/// Throws UsageError unless the place lies within what the system represents.
void checkPlace(const PlaceTarget& place, System system);

using Command = std::variant<SetParameter, PlaceTarget, UseTarget, Lesion, FreezeLearning>;

/// A command and the step before which it acts.
struct TimedCommand {
  Step step;
  Command command;
  bool operator==(const TimedCommand&) const = default;
};
/// No run is longer, 10⁹ s.
inline constexpr Step latestStep = 10'000'000'000'000;
/// All that happens to a run, in rising order of steps: what its scenario does and what people do.
using Log = std::vector<TimedCommand>;

}  // namespace gazehold
