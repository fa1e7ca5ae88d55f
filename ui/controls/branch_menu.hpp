// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "run/simulation_controller.hpp"

namespace gazehold {

/// Fills a menu with the branches of the session: switch, rename, delete; and its bookmarks: go there.
void fillBranchMenu(QMenu* menu, SimulationController& controller);

}  // namespace gazehold
