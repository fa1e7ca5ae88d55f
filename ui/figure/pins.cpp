// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/pins.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "theme/text.hpp"

namespace gazehold {

void Pins::draw(QPainter& painter, double x, bool above, const QString& words, const QColor& colour) {
  const QFont font = style_.labelFont();
  const double size = 0.6 * style_.fontPixels, gap = 0.25 * style_.fontPixels;
  const double width = size + gap + plot::textWidth(font, words) + 2, height = QFontMetricsF(font).height();
  const double left = std::max(plot_.left() + 1, std::min(x - size / 2, plot_.right() - 1 - width));
  const QRectF box(left, above ? plot_.top() + 1 : plot_.bottom() - 1 - height, width, height);
  const QRectF around = box.adjusted(-gap, 0, gap, 0);
  if (std::ranges::any_of(taken_, [&](const QRectF& other) { return other.intersects(around); })) return;
  taken_.push_back(box);
  QColor ground = style_.theme->panel;
  ground.setAlphaF(0.85f);
  painter.fillRect(box, ground);
  QPolygonF mark = plot::triangle({0, 0}, size);
  if (!above)
    for (QPointF& corner : mark) corner.setY(-corner.y());
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(mark.translated(box.left() + size / 2, box.center().y()));
  painter.setBrush(Qt::NoBrush);
  plot::drawText(painter, box.adjusted(size + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words, font, colour);
}

QList<QPointF> heldInside(QList<QPointF> points, const plot::Area& area) {
  for (QPointF& p : points) p.setY(std::clamp(p.y(), area.y.from, area.y.until));
  return points;
}

void pinCurve(QPainter& painter, Pins& pins, const QList<QPointF>& points, const plot::Area& area, const QString& unit,
              const QColor& colour) {
  const double slack = 0.01 * (area.y.until - area.y.from), low = area.y.from - slack, high = area.y.until + slack;
  const QPointF* farthest = nullptr;
  const auto mark = [&] {
    if (farthest)
      pins.draw(painter, area.x.at(farthest->x()), farthest->y() > high,
                plot::number(farthest->y(), std::fabs(farthest->y()) < 10 ? 1 : 0) + unit, colour);
    farthest = nullptr;
  };
  for (const QPointF& p : points) {
    if (p.y() >= low && p.y() <= high) mark();
    else if (!farthest || std::fabs(p.y()) > std::fabs(farthest->y())) farthest = &p;
  }
  mark();
}

}  // namespace gazehold
