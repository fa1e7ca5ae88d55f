// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "figure/panel.hpp"

namespace gazehold {

/// Where a panel stands in the window.
enum class Place {
  timeColumn,  ///< one above the other, sharing the time axis
  upperBlock,  ///< beside each other: what the network does
  lowerBlock,  ///< below: what has changed
};

/// A line of the table of panels.
struct PanelLine {
  Place place;
  int lectureKey;  ///< brings it into lecture mode; 0: always there
  std::unique_ptr<Panel> (*make)(const History&);
  Systems systems = Systems::all();  ///< of which it shows something

  bool isFor(System system) const { return systems.has(system); }
};

/// All panels, in reading order. A new one is one more line here.
const std::vector<PanelLine>& panelTable();

}  // namespace gazehold
