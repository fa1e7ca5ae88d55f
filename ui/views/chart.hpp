// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QColor>
#include <QList>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include "views/plot.hpp"

class QAreaSeries;
class QChart;
class QGraphicsScene;
class QLineSeries;
class QValueAxis;

namespace gazehold {

/// Curves and shaded regions of a plot, drawn by Qt Charts: a chart without a window, rendered into any painter. Words
/// and numbers around it are drawn by plot::drawXAxis() and drawYAxis(), which know a true minus sign and never cut a
/// label.
class Chart {
 public:
  Chart();
  ~Chart();

  /// A curve; later ones lie above earlier ones. Returns its number.
  int addCurve();
  /// A region between a lower and an upper edge. Returns its number.
  int addRegion();
  void setCurve(int number, const QList<QPointF>& points, const QPen& pen);
  void setRegion(int number, const QList<QPointF>& lower, const QList<QPointF>& upper, const QColor& colour);

  /// Draws grid lines at multiples of the steps, then all regions and curves, into the area's rectangle.
  void draw(QPainter& painter, const plot::Area& area, double xStep, double yStep, const FigureStyle& style);

 private:
  std::unique_ptr<QGraphicsScene> scene_;
  QChart* chart_;
  QValueAxis *x_, *y_;
  std::vector<QLineSeries*> curves_;
  std::vector<QAreaSeries*> regions_;
};

/// At most `most` points: the first, the last, and of each stretch between them the least and the greatest y.
QList<QPointF> thinned(const QList<QPointF>& points, qsizetype most);

}  // namespace gazehold
