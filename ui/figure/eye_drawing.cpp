// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/eye_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QPainterPath>

#include "figure/plot.hpp"

namespace gazehold {

void drawEye(QPainter& painter, const QRectF& area, double right, double up, const FigureStyle& style,
             std::optional<double> before) {
  const Theme& theme = *style.theme;
  const double width = std::min(area.width(), 1.78 * area.height()), height = width / 1.78;
  const QPointF c = area.center();
  QPainterPath almond(c - QPointF(width / 2, 0));
  almond.cubicTo(c + QPointF(-0.24 * width, -0.68 * height), c + QPointF(0.24 * width, -0.68 * height),
                 c + QPointF(width / 2, 0));
  almond.cubicTo(c + QPointF(0.24 * width, 0.68 * height), c + QPointF(-0.24 * width, 0.68 * height),
                 c - QPointF(width / 2, 0));
  painter.fillPath(almond, Qt::white);

  // a sphere seen from the front: the iris moves with the sine of gaze and narrows with its cosine
  const auto angle = [](double degrees) { return std::clamp(degrees, -75.0, 75.0) * std::numbers::pi / 180.0; };
  const double radius = 0.33 * height;
  const auto place = [&](double x, double y) {
    return c + QPointF(1.25 * radius * std::sin(angle(x)), -1.25 * radius * std::sin(angle(y)));
  };
  const QPointF iris = place(right, up);
  const double narrow = std::cos(angle(right)), low = std::cos(angle(up));
  painter.save();
  painter.setClipPath(almond);
  if (before) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(plot::pen(theme.eye, 1.6, style, Qt::DashLine));
    painter.drawEllipse(place(*before, 0), radius * std::cos(angle(*before)), radius);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.eye);
  painter.drawEllipse(iris, radius * narrow, radius * low);
  painter.setBrush(Qt::black);
  painter.drawEllipse(iris, 0.46 * radius * narrow, 0.46 * radius * low);
  painter.setBrush(Qt::white);
  painter.drawEllipse(iris + QPointF(-0.2 * radius * narrow, -0.22 * radius), 0.14 * radius, 0.14 * radius);
  painter.restore();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(plot::pen(theme.text, 2.0, style));
  painter.drawPath(almond);
}

void drawHome(QPainter& painter, const QPointF& at, double size, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(QPolygonF{at + QPointF(-size, 0), at + QPointF(0, -size), at + QPointF(size, 0)});
  painter.drawRect(QRectF(at.x() - 0.66 * size, at.y(), 1.33 * size, 0.83 * size));
}

const Theme& nightTheme(bool inDarkTheme) {
  const auto make = [](const QColor& panel) {
    Theme theme = Theme::named(QStringLiteral("dark"));
    theme.panel = panel;
    return theme;
  };
  static const Theme black = make(Qt::black), dark = make(Theme::named(QStringLiteral("dark")).window);
  return inDarkTheme ? black : dark;
}

}  // namespace gazehold
