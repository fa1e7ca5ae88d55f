// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/position_plot.hpp"

#include <algorithm>

#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"
#include "figure/pins.hpp"

namespace gazehold {

plot::Area positionPlot(const QRectF& body, const FigureStyle& style, std::span<const plot::LegendEntry> legend,
                        double most, QRectF* words) {
  const double below = plot::xAxisHeight(style) + plot::legendHeight(body.width(), legend, style) +
                       numberRowsHeight(style.lecture ? 1 : 2, style) + 0.5 * style.fontPixels;
  QRectF rect(body.left() + plot::yAxisWidth(style, QStringLiteral("−50")), body.top() + 0.4 * style.fontPixels, 0, 0);
  rect.setRight(body.right() - 0.8 * style.fontPixels);
  rect.setBottom(std::max(rect.top() + 20, body.bottom() - below));
  if (words) {
    const double top = rect.bottom() + plot::xAxisHeight(style) + 0.2 * style.fontPixels;
    *words = QRectF(body.left(), top, body.width(), below);
  }
  return plot::Area(rect.toRect(), -positionReach, positionReach, -most, most);
}

QList<QPointF> positionCurve(const TransferFunction& transfer, const Eigen::ArrayXd& values) {
  constexpr qsizetype mostPoints = 200;
  QList<QPointF> points;
  points.reserve(values.size());
  for (Eigen::Index m = 0; m < values.size(); ++m) points.append({degreesPerUnit * transfer.x(m), values(m)});
  return thinned(points, mostPoints);
}

void addReferences(Chart& chart, const plot::Area& plot, const History& data, const FigureStyle& style,
                   QList<QPointF> (*curve)(const TransferFunction&)) {
  chart.addCurve(heldInside(curve(data.snapshot()->rates->transfer(shownOptimum(style))), plot), plot::ghostPen(style));
  chart.addCurve(heldInside(curve(data.startTransfer()), plot), plot::startPen(style));
}

Eigen::Index nearestPoint(const TransferFunction& transfer, double degrees) {
  Eigen::Index nearest = 0;
  (transfer.x - degrees / degreesPerUnit).abs().minCoeff(&nearest);
  return nearest;
}

std::vector<double> positionTicks(const plot::Area& plot, const FigureStyle& style) {
  return plot::ticks(-positionReach, positionReach, plot.rect.width() > 14 * style.fontPixels ? 25 : 50);
}

}  // namespace gazehold
