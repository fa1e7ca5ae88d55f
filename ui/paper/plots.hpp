// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "paper/workshop.hpp"
#include "paper/xy_panel.hpp"

namespace gazehold {

/// What a plot is computed from.
enum class PlotNeeds { nothing, run, runs, results };

/// A line of the table of plots.
struct PlotKind {
  std::string_view id;
  PlotNeeds needs;
  bool eyeOnly;
  /// Null for a panel of the window.
  XyPlot (*make)(const PanelSpec& spec, Workshop& workshop);
};

/// All plots that a figure can be made of. A new one is one more line.
std::span<const PlotKind> plotKinds();
/// Throws UsageError that lists the ids.
const PlotKind& plotKindNamed(std::string_view id);

// one function for each, in files by what they are computed from
namespace plots {
// of a network and its rate equations
XyPlot tuning(const PanelSpec&, Workshop&);
XyPlot estimate(const PanelSpec&, Workshop&);
XyPlot estimateError(const PanelSpec&, Workshop&);
XyPlot transfer(const PanelSpec&, Workshop&);
XyPlot drift(const PanelSpec&, Workshop&);
// of a run
XyPlot fixations(const PanelSpec&, Workshop&);
XyPlot saccades(const PanelSpec&, Workshop&);
XyPlot synapse(const PanelSpec&, Workshop&);
XyPlot plant(const PanelSpec&, Workshop&);
// of an experiment
XyPlot course(const PanelSpec&, Workshop&);
XyPlot levels(const PanelSpec&, Workshop&);
XyPlot findings(const PanelSpec&, Workshop&);
}  // namespace plots

}  // namespace gazehold
