// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/companion_curves.hpp"

#include <QPolygonF>

namespace gazehold {

void addCompanions(std::vector<plot::LegendEntry>& legend, const History& data, const FigureStyle& style, bool optima) {
  for (std::size_t k = 0; k < data.companions().size(); ++k)
    if (const History::Companion& one = data.companions()[k]; optima || !one.optimal)
      legend.push_back(
          {plot::LegendEntry::Mark::line, plot::companionColour(k, style), QString::fromStdString(one.name)});
}

void drawCompanionCurves(QPainter& painter, const plot::Area& area, const History& data, const FigureStyle& style,
                         const std::function<QList<QPointF>(const History&)>& curveOf) {
  painter.save();
  painter.setClipRect(area.rect);
  for (std::size_t k = 0; k < data.companions().size(); ++k) {
    if (data.companions()[k].optimal) continue;
    QPolygonF line;
    for (const QPointF& point : curveOf(*data.companions()[k].history)) line += area.at(point.x(), point.y());
    painter.setPen(plot::pen(plot::companionColour(k, style), 1.6, style));
    painter.drawPolyline(line);
  }
  painter.restore();
}

}  // namespace gazehold
