// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "figure/plot.hpp"

namespace gazehold {

/// Curves that leave a plot are held at its edge, and their values stand there. Where two would overlap, the first one
/// stays; so the most important comes first.
class Pins {
 public:
  Pins(const QRectF& plot, const FigureStyle& style) : plot_(plot), style_(style) {}
  /// A mark that points out of the plot at this x [px], at the upper or the lower edge, with its words beside it.
  void draw(QPainter& painter, double x, bool above, const QString& words, const QColor& colour);

 private:
  QRectF plot_;
  const FigureStyle& style_;
  std::vector<QRectF> taken_;
};

/// The points of a curve, held at the upper and the lower edge of the area.
QList<QPointF> heldInside(QList<QPointF> points, const plot::Area& area);
/// Marks the farthest point of each stretch of a curve that lies outside with its value and a unit. What is less than a
/// hundredth of the range outside has no mark.
void pinCurve(QPainter& painter, Pins& pins, const QList<QPointF>& points, const plot::Area& area, const QString& unit,
              const QColor& colour);

}  // namespace gazehold
