// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/panel_table.hpp"

#include <algorithm>

#include "figure/bump_panel.hpp"
#include "figure/drift_panel.hpp"
#include "figure/eye_panel.hpp"
#include "figure/feedback_panel.hpp"
#include "figure/plane_panel.hpp"
#include "figure/raster_panel.hpp"
#include "figure/skill_panel.hpp"
#include "figure/trace_panel.hpp"
#include "figure/weight_panel.hpp"

namespace gazehold {

namespace {

template <class P>
std::unique_ptr<Panel> make(const History& data) {
  return std::make_unique<P>(data);
}

}  // namespace

const std::vector<PanelLine>& panelTable() {
  constexpr Systems eye(System::eye), heading(System::ring, System::path), map(System::plane, System::path);
  static const std::vector<PanelLine> table = {
      {Place::timeColumn, 0, &make<EyePanel>, eye},   {Place::timeColumn, 1, &make<TracePanel>},
      {Place::timeColumn, 2, &make<RasterPanel>},     {Place::upperBlock, 3, &make<FeedbackPanel>, eye},
      {Place::upperBlock, 4, &make<DriftPanel>, eye}, {Place::upperBlock, 3, &make<BumpPanel>, heading},
      {Place::upperBlock, 4, &make<PlanePanel>, map}, {Place::lowerBlock, 5, &make<WeightPanel>},
      {Place::lowerBlock, 6, &make<SkillPanel>},
  };
  return table;
}

const Snapshot* Panel::snapshotOf(std::initializer_list<System> systems) const {
  const Snapshot* snapshot = data_.snapshot();
  if (!snapshot || !snapshot->network) return nullptr;
  return std::ranges::find(systems, snapshot->network->system) != systems.end() ? snapshot : nullptr;
}

}  // namespace gazehold
