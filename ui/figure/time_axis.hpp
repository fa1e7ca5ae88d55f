// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QPainter>
#include <QRectF>

#include "base/units.hpp"
#include "figure/pins.hpp"
#include "figure/plot.hpp"
#include "session/history.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// The stretch of simulated time that trace and raster show. It ends now, but only moves by whole pixel columns, and a
/// column always holds the same samples: nothing shimmers while it scrolls.
struct TimeWindow {
  double from = 0, until = 1;  ///< [steps]
  double perColumn = 1;        ///< [steps]

  /// The nearest span that can be shown, 0.5 to 60 s; the usual 8 s for what is not a number.
  static double span(double seconds);
  /// The last `span` seconds before `now`, or the first of the run, over so many pixel columns.
  static TimeWindow endingAt(Step now, double span, int columns);
  /// The pixel column of a step, counted from step 0.
  std::int64_t column(Step step) const;
  /// From steps to pixels of a plot.
  plot::Scale scale(const QRectF& plot) const { return {from, until, plot.left(), plot.right()}; }
};

/// The part of a panel's body between the margins that all views with a time axis keep.
QRectF timePlot(const QRectF& body, const FigureStyle& style, bool labels);
/// Vertical grid lines, and with `labels` the numbers and the title below the plot.
void drawTimeAxis(QPainter& painter, const QRectF& plot, const TimeWindow& window, const FigureStyle& style,
                  bool labels);
/// The darker band where there was no vision.
void drawDarkness(QPainter& painter, const QRectF& plot, const TimeWindow& window, std::span<const History::Span> spans,
                  const FigureStyle& style);
/// The words for it, over grid and curves.
void nameDarkness(QPainter& painter, const QRectF& plot, const TimeWindow& window, std::span<const History::Span> spans,
                  const FigureStyle& style);
/// Time [s] at a position inside the plot.
std::optional<double> timeAt(const QPointF& position, const QRectF& plot, const TimeWindow& window);

/// A curve with at most two points (least and greatest) per pixel column, broken where samples are missing, and held at
/// the edge where it leaves the plot.
class Curve {
 public:
  Curve(const TimeWindow& window, const QRectF& plot, const plot::Scale& y);
  void add(Step step, double value);
  /// Draws what was added; `pen` may be as wide as it likes.
  void draw(QPainter& painter, const QPen& pen);
  /// Marks where it is outside: with the value that it has now, and where it came back with the farthest, if that is a
  /// tenth beyond the edge. `name` stands before it.
  void pin(QPainter& painter, Pins& pins, const QString& name, const QColor& colour) const;

 private:
  void closeColumn();
  QPointF at(Step step, double value) const { return {x_.at(static_cast<double>(step)), y_.at(value)}; }

  const TimeWindow& window_;
  plot::Scale x_, y_;
  std::vector<QPolygonF> pieces_;
  std::int64_t column_ = -1;
  Step last_ = 0, leastAt_ = 0, greatestAt_ = 0;
  double least_ = 0, greatest_ = 0;
  bool any_ = false;

  // stretches outside the plot, each with its farthest point
  struct Excursion {
    Step at;
    double value;
    bool above;
  };
  std::vector<Excursion> excursions_;
  bool outside_ = false;
  double value_ = 0;  // the last, as it is
};

}  // namespace gazehold
