// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "model/scenario.hpp"

namespace gazehold::batch {

/// Reads `T:id=value`, something that is done to the network at a time T [s]: a live parameter, or kill=NEURON,
/// revive=NEURON, target=DEG, freeze=0|1. Throws UsageError.
TimedCommand parseEvent(std::string_view text);

/// Puts an event of a run of so many steps into the script, after those of the same step; a parameter that leads others
/// before those. Throws UsageError when it
/// would act on nothing: after the end, or on a neuron that there is not.
void addEvent(Setup& setup, const TimedCommand& event, Step steps);

}  // namespace gazehold::batch
