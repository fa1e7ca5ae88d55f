// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QStringList>

#include "figure/panel.hpp"

namespace gazehold {

/// A curve, or a group of marks, with an interval around each of its points where there is one.
struct XySeries {
  enum class Shape {
    line,
    dashed,
    faint,  ///< one of many
    dots,
    openDots,
    faintDots,  ///< single runs
    estimate,   ///< a dot with whiskers
  };
  QString name;  ///< in the legend; empty for none
  Shape shape = Shape::line;
  QColor Theme::*colour = &Theme::eye;
  std::vector<double> x, y, low = {}, high = {};
  bool marked = false;    ///< a line that has a dot at each point
  bool whiskers = false;  ///< its intervals are lines, not a band: of several, bands would hide each other
  double shift = 0;       ///< to the right, in units of the page, so that whiskers stand beside each other
};

/// What a plot shows, whoever computed it. Rows, if there are any, are names along y, from the top; the y of a series is
/// then the number of a row.
struct XyPlot {
  using Range = std::pair<double, double>;
  QString title, note, xTitle, yTitle;
  std::string xColumn = "x", yColumn = "y";  ///< in tables
  std::vector<XySeries> series;
  QStringList rows = {};
  std::optional<Range> x = {}, y = {};           ///< those of the data where there are none
  bool fromZero = false;                         ///< what is positive has its zero on the axis
  bool diagonal = false, zero = false;           ///< lines to compare with
  bool learningTime = false;                     ///< x is simulated time, roughly logarithmic with a place for 0
  std::vector<double> xLines = {}, yLines = {};  ///< thresholds
  std::vector<Range> expected = {};  ///< one for all of y, or one for each row along x; not finite where it is open
};

/// Draws such a plot: of no run, and so the same whatever the window shows.
class XyPanel : public Panel {
 public:
  XyPanel(std::string id, XyPlot plot);

  QString id() const override { return QString::fromStdString(id_); }
  QString title() const override { return plot_.title; }
  QString technicalName() const override { return plot_.title; }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  /// One table: the number of the series, from 0, and its points.
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize leastSize() const override;
  const XyPlot& plot() const { return plot_; }

 private:
  std::string id_;
  XyPlot plot_;
};

}  // namespace gazehold
