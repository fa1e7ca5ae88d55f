// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QRectF>
#include <QString>

#include "theme/theme.hpp"

namespace gazehold {

/// What a journal or an audience asks of a figure. Where nothing is asked, 0.
struct Preset {
  const char* id;
  const char* title;
  double width, height;  ///< [mm], or pixels; a height of 0 follows from what is shown
  double layoutWidth;    ///< of all panels together, in the same unit
  bool pixels;
  double dpi;
  double points;  ///< type of titles and numbers [pt]; labels have 11/12 of it
  // what is refused
  std::vector<double> widths = {};                       ///< [mm] if only these
  double leastWidth = 0, mostWidth = 0, mostHeight = 0;  ///< [mm]
  double leastType = 0, mostType = 0;                    ///< [pt]
  double thinnest = 0;                                   ///< line [pt]
  double leastDpi = 0;                                   ///< of a raster
  std::vector<std::string> formats = {};                 ///< if only these
  std::vector<std::string> fonts = {};                   ///< if only these
};

/// plos, nature, slide, poster, and first the one that asks nothing.
const std::vector<Preset>& presetTable();
/// Throws UsageError that lists them.
const Preset& presetNamed(const std::string& id);

/// A size as it is written: "89x60mm", "1920x1080px", "89mm" for a height that follows.
struct FigureSize {
  double width = 0, height = 0;
  bool pixels = false;
};
/// Throws UsageError.
FigureSize parseFigureSize(const std::string& text);

/// Where a figure is drawn: its size on paper, and the unit that views draw in, of which a title has 12.
struct Page {
  const Preset* preset = &presetTable().front();
  FigureSize size;
  double dpi = 300;
  double points = 9;  ///< size of titles [pt]

  /// As a preset has it, for a panel or for a layout.
  static Page of(const Preset& preset, bool layout);

  static constexpr double millimetresPerInch = 25.4, pointsPerInch = 72, unitsPerTitle = 12;

  QSizeF millimetres() const;
  QSize pixels() const;
  double millimetresPerUnit() const { return points / unitsPerTitle / pointsPerInch * millimetresPerInch; }
  double pointsPerUnit() const { return points / unitsPerTitle; }
  QSizeF units() const { return millimetres() / millimetresPerUnit(); }
  /// Where the size leaves it open: the height of so many units.
  void fitHeight(double units);
  /// Throws UsageError where nothing can be drawn, or nobody could hold it.
  void check() const;
};

/// How it is drawn: "paper", "light", "dark" or "projector".
FigureStyle printStyle(const QString& theme, bool authorsOptimum = false);

}  // namespace gazehold
