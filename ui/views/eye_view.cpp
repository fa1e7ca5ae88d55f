// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/eye_view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainterPath>

#include "views/gaze_state.hpp"
#include "views/plot.hpp"

namespace gazehold {

namespace {

constexpr double farthest = 50.0;  // of the ruler [deg]

plot::Scale rulerScale(const QRectF& ruler) { return {-farthest, farthest, ruler.left(), ruler.right()}; }

bool distorted(const TraceSample& sample) { return std::fabs(sample.seen - sample.target) > 0.05; }

}  // namespace

int EyeView::refreshInterval() const { return data().speed() >= 10 ? 100 : 0; }

EyeView::Layout EyeView::layOut(const QRectF& area, const FigureStyle& style) const {
  const double pad = plot::padding(style), font = style.fontPixels;
  const QRectF inner = area.adjusted(pad, 0.6 * pad, -pad, -0.6 * pad);
  Layout l;
  // in a low strip the eye stands below its title, in a high one the title is not needed
  const double top = style.lecture ? inner.top() : inner.top() + 0.8 * plot::titleHeight(style);
  const double height = inner.bottom() - top;
  const double eyeWidth = std::min(0.17 * inner.width(), 1.6 * height);
  l.eye = QRectF(inner.left() + 0.4 * font, top, eyeWidth, height);
  const double wordsWidth = std::min(0.36 * inner.width(), (style.lecture ? 8.5 : 14.0) * font);
  l.words = QRectF(inner.right() - wordsWidth, inner.top(), wordsWidth, inner.height());
  l.ruler = QRectF(l.eye.right() + 3.2 * font, inner.top(), 0, inner.height());
  l.ruler.setRight(std::max(l.ruler.left() + 10, l.words.left() - 3.2 * font));
  return l;
}

void EyeView::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  if (!style.lecture) plot::drawHeader(painter, area, title(), {}, {}, style);
  const Layout l = layOut(area, style);
  const TraceSample* now = data().samples().empty() ? nullptr : &data().samples().back();
  drawEye(painter, l.eye, now ? now->eye : 0.0, style);
  drawRuler(painter, l.ruler, now, style);
  if (now)
    drawWords(painter, l.words, style);
  else
    plot::drawText(painter, l.words, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Press Space to run"),
                   style.labelFont(), style.theme->secondText);
  painter.restore();
}

void EyeView::drawEye(QPainter& painter, const QRectF& area, double degrees, const FigureStyle& style) const {
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
  const double angle = std::clamp(degrees, -75.0, 75.0) * std::numbers::pi / 180.0;
  const double radius = 0.33 * height;
  const QPointF iris = c + QPointF(1.25 * radius * std::sin(angle), 0);
  const double narrow = std::cos(angle);
  painter.save();
  painter.setClipPath(almond);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.eye);
  painter.drawEllipse(iris, radius * narrow, radius);
  painter.setBrush(Qt::black);
  painter.drawEllipse(iris, 0.46 * radius * narrow, 0.46 * radius);
  painter.setBrush(Qt::white);
  painter.drawEllipse(iris + QPointF(-0.2 * radius * narrow, -0.22 * radius), 0.14 * radius, 0.14 * radius);
  painter.restore();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(plot::pen(theme.text, 2.0, style));
  painter.drawPath(almond);
}

void EyeView::drawRuler(QPainter& painter, const QRectF& area, const TraceSample* now, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const plot::Scale x = rulerScale(area);
  const QFontMetricsF metrics(style.labelFont());
  const double y = std::round(area.top() + 0.5 * area.height()) + 0.5, tick = 0.3 * font;
  painter.setPen(plot::pen(theme.axis, 1.4, style));
  painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
  for (int degrees = -50; degrees <= 50; degrees += 10)
    painter.drawLine(QPointF(x.at(degrees), y - tick), QPointF(x.at(degrees), y + tick));
  // fewer numbers where they would touch
  const int step = area.width() > 5 * 4.2 * font ? 20 : 40;
  for (int degrees = -40; degrees <= 40; degrees += step)
    plot::drawText(painter, QRectF(x.at(degrees) - 50, y + 1.2 * font, 100, metrics.height()), Qt::AlignCenter,
                   plot::number(degrees, 0) + u'°', style.labelFont(), theme.secondText);
  if (!now) return;

  const double disc = 0.5 * font, above = y - 1.15 * font;
  const auto name = [&](double at, double level, double gap, const QString& text, const QColor& colour) {
    const double width = plot::textWidth(style.font(1.0, true), text) + 2;
    // to the right of its mark, or to the left where the ruler ends
    const bool left = at + gap + width > area.right() + 3 * font;
    plot::drawText(painter, QRectF(left ? at - gap - width : at + gap, level - font, width, 2 * font),
                   Qt::AlignVCenter | (left ? Qt::AlignRight : Qt::AlignLeft), text, style.font(1.0, true), colour);
  };
  const double target = x.at(std::clamp(now->target, -55.0, 55.0));
  if (distorted(*now)) {
    const double seen = x.at(std::clamp(now->seen, -55.0, 55.0));
    painter.setPen(plot::pen(theme.target, 1.6, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(seen, above), disc, disc);
    if (std::fabs(seen - target) > 5 * font) name(seen, above, disc + 0.3 * font, QStringLiteral("seen"), theme.target);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.target);
  painter.drawEllipse(QPointF(target, above), disc, disc);
  name(target, above, disc + 0.3 * font, QStringLiteral("target"), theme.target);

  const double eye = x.at(std::clamp(now->eye, -55.0, 55.0)), below = y + 0.62 * font;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.eye);
  painter.drawPolygon(plot::triangle(QPointF(eye, below), 0.95 * font));
  painter.setBrush(Qt::NoBrush);
  name(eye, below + 0.05 * font, 0.8 * font, QStringLiteral("eye"), theme.eye);
}

void EyeView::drawWords(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const GazeState state = gazeState(data());
  const QString error = plot::signedNumber(state.gazeError, 1) + u'°';
  if (style.lecture) {
    const double middle = area.center().y();
    plot::drawText(painter, QRectF(area.left(), area.top(), area.width(), middle - area.top()),
                   Qt::AlignRight | Qt::AlignBottom, QStringLiteral("gaze error"), style.labelFont(), theme.secondText);
    plot::drawText(painter, QRectF(area.left(), middle, area.width(), area.bottom() - middle),
                   Qt::AlignRight | Qt::AlignTop, error, style.font(1.5, true), theme.text);
    return;
  }
  const std::pair<QString, QString> lines[] = {
      {QStringLiteral("state"), state.word},
      {QStringLiteral("gaze error"), error},
      {QStringLiteral("drift"),
       state.hasDrift ? plot::signedNumber(state.drift, 1) + QStringLiteral(" °/s") : QStringLiteral("–")},
  };
  const double line = std::min(2.0 * style.fontPixels, area.height() / 3);
  double y = area.center().y() - 1.5 * line;
  for (const auto& [name, value] : lines) {
    const QRectF row(area.left(), y, area.width(), line);
    plot::drawText(painter, row, Qt::AlignLeft | Qt::AlignVCenter, name, style.labelFont(), theme.secondText);
    plot::drawText(painter, row, Qt::AlignRight | Qt::AlignVCenter, value, style.font(1.0, true), theme.text);
    y += line;
  }
}

QString EyeView::readout(const QPointF& position) const {
  const QRectF ruler = layOut(QRectF(rect()), style()).ruler;
  if (!ruler.adjusted(-4, 0, 4, 0).contains(position)) return {};
  const double degrees = std::clamp(rulerScale(ruler).valueAt(position.x()), -farthest, farthest);
  return QStringLiteral("click: target to %1°").arg(plot::number(degrees, 1));
}

void EyeView::mousePressEvent(QMouseEvent* event) {
  const QRectF ruler = layOut(QRectF(rect()), style()).ruler;
  if (event->button() != Qt::LeftButton || !ruler.adjusted(-4, 0, 4, 0).contains(event->position())) return;
  Q_EMIT targetPlaced(std::clamp(rulerScale(ruler).valueAt(event->position().x()), -farthest, farthest));
}

}  // namespace gazehold
