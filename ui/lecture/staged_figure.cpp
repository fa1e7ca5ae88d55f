// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/staged_figure.hpp"

#include "lecture/free_stage.hpp"

namespace gazehold {

Figure stagedFigure(const std::string& shown, const History& data, System system, const PanelOptions& options) {
  std::unique_ptr<Panel> stage;
  if (StagePanel::isFor(system)) stage = std::make_unique<FreeStage>(data);
  else stage = std::make_unique<FreeArena>(data);
  return Figure(shown, data, system, options, std::move(stage));
}

}  // namespace gazehold
