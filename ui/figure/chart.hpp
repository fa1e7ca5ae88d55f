// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QColor>
#include <QList>
#include <QPen>
#include <QPointF>

#include "figure/plot.hpp"

namespace gazehold {

/// Curves and shaded regions of a plot. Qt Charts draws them: a chart without a window, rendered into any painter. Words
/// and numbers around it are drawn by plot::drawXAxis() and drawYAxis(), which know a true minus sign and never cut a
/// label.
class Chart {
 public:
  /// A region between a lower and an upper edge, below all curves. At most 4.
  void addRegion(const QList<QPointF>& lower, const QList<QPointF>& upper, const QColor& colour);
  /// Later curves lie above earlier ones.
  void addCurve(const QList<QPointF>& points, const QPen& pen);

  /// Draws grid lines at multiples of the steps, then all regions and curves, into the area's rectangle. On the window's
  /// thread.
  void draw(QPainter& painter, const plot::Area& area, double xStep, double yStep, const FigureStyle& style) const;

  struct Region {
    QList<QPointF> lower, upper;
    QColor colour;
  };
  struct Curve {
    QList<QPointF> points;
    QPen pen;
  };

 private:
  std::vector<Region> regions_;
  std::vector<Curve> curves_;
};

/// At most `most` points: the first, the last, and of each stretch between them the least and the greatest y.
QList<QPointF> thinned(const QList<QPointF>& points, qsizetype most);

}  // namespace gazehold
