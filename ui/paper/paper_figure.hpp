// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "export/figure_file.hpp"
#include "paper/workshop.hpp"

namespace gazehold {

/// A figure of the paper, drawn from what a workshop has run, which must outlive it.
struct PaperFigure {
  FigureSpec spec;
  Figure figure;
  Page page;
};

/// Runs what the figure is drawn from. Throws what Workshop's functions throw.
PaperFigure makePaperFigure(const FigureSpec& spec, Workshop& workshop);

/// What stands below it: the title, what each panel was drawn from, what is the paper's, what is ours, what was not
/// obtained, and how claims came out.
std::string captionOf(const FigureSpec& spec, Workshop& workshop);

/// All that made it, for programs.
Json recordOf(const FigureSpec& spec, Workshop& workshop);

/// Writes DIR/ID.FORMAT for each format, the numbers as DIR/ID.npz and DIR/ID.TABLE.csv, DIR/ID.txt and DIR/ID.json: all of
/// them or none. Throws WriteError.
void writePaperFigure(const PaperFigure& figure, Workshop& workshop, const FigureStyle& style,
                      const std::string& directory, const std::vector<std::string>& formats);

}  // namespace gazehold
