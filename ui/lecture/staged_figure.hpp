// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure.hpp"

namespace gazehold {

/// A figure in which the stage may be one of the panels: that of free play, or the arena of a path.
Figure stagedFigure(const std::string& shown, const History& data, System system, const PanelOptions& options = {});

}  // namespace gazehold
