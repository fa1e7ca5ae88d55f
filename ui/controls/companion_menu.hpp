// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "run/simulation_controller.hpp"

namespace gazehold {

/// Adds a companion, or takes it away.
void toggleCompanion(SimulationController& controller, const Companion& companion);
/// Fills a menu with all that a run can be compared with. `parent` of dialogs.
void fillCompanionMenu(QMenu* menu, QWidget* parent, SimulationController& controller);

}  // namespace gazehold
