// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/experiment.hpp"
#include "model/parameters.hpp"
#include "scenes/words.hpp"

namespace gazehold {

/// A moment of a run that a panel shows.
struct RunSource {
  std::string scenario = "demonstration";
  std::uint64_t seed = 1;
  std::vector<Setting> settings;
  double at = 0;  ///< [s]
  Words name;     ///< in a legend; empty for none
};

/// A panel: a plot of runs, of results of an experiment, or a panel of the window at a moment of a run.
struct PanelSpec {
  std::string plot;   ///< a line of plotKinds(), or "panel"
  std::string panel;  ///< of the window, then
  Words title;        ///< none for a panel of the window, which has its own
  std::vector<RunSource> runs;
  std::string experiment;
  std::optional<Quantity> quantity;
  std::vector<std::string> conditions;  ///< all where there are none
  std::vector<std::string> findings;    ///< ids: rows of the plot of findings, or the expected band of a quantity
};

/// A figure as data: see docs/figures.md for its JSON.
struct FigureSpec {
  std::string id;
  Words title;
  Words paper, ours, notObtained;  ///< the caption: what is the paper's, what is ours, what was not obtained
  double width = 180;              ///< [mm]
  std::vector<std::size_t> rows;   ///< panels in each, from the top
  std::vector<PanelSpec> panels;
};

/// Reads a figure. Throws FileError with `where` for what cannot be read or makes no sense.
FigureSpec figureSpecFromText(std::string_view text, const std::string& where);

/// The figures that the program brings, in their order.
const std::vector<FigureSpec>& figureSpecs();

/// A figure of all that an experiment measured and found.
FigureSpec specOfExperiment(const Experiment& experiment);

/// A figure of the program, of an experiment, or in a file NAME.json. Throws UsageError that lists the names, FileError.
FigureSpec figureSpecNamed(const std::string& name);

}  // namespace gazehold
