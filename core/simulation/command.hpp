// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>

#include "base/units.hpp"
#include "oculomotor/target.hpp"
#include "simulation/parameters.hpp"
#include "simulation/system.hpp"

namespace gazehold {

// What people and scripts do to a running simulation. Each acts between two steps, and is logged with the step.

/// Changes a live parameter.
struct SetParameter {
  ParameterId parameter;
  double value;
};
/// Puts the target somewhere; it stays there until it is placed again or another source is used. On a line a position
/// [deg], in the plane with a height; a heading to turn to [deg]; a place in the arena to walk to [cm].
struct PlaceTarget {
  double first;
  double second = 0;
};
/// Where the target comes from, from now on.
struct UseTarget {
  TargetSource source;
};
/// Kills or revives one neuron.
struct Lesion {
  std::int32_t neuron;
  bool alive;
};
/// Stops or allows learning, whatever the learning rate.
struct FreezeLearning {
  bool frozen;
};

/// Throws UsageError unless the place lies within what the system represents.
void checkPlace(const PlaceTarget& place, System system);

using Command = std::variant<SetParameter, PlaceTarget, UseTarget, Lesion, FreezeLearning>;

/// A command and the step before which it acts.
struct TimedCommand {
  Step step;
  Command command;
};

}  // namespace gazehold
