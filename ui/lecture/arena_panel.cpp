// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/arena_panel.hpp"

#include <cmath>
#include <QPainterPath>

#include "world/path/path_world.hpp"
#include "figure/eye_drawing.hpp"
#include "figure/gaze_state.hpp"
#include "figure/plot.hpp"
#include "lecture/key_cap.hpp"

namespace gazehold {

namespace {

constexpr Step trail = 12 * stepsPerSecond;
constexpr double pictured = 1.08 * arenaRadius;  // what the picture holds [cm]

QPointF at(const QRectF& disc, double x, double y) {
  const double unit = 0.5 * disc.width() / pictured;
  return disc.center() + QPointF(unit * x, -unit * y);
}

// an animal from above, its nose forward
void drawAnimal(QPainter& painter, const QPointF& where, double heading, double size) {
  painter.save();
  painter.translate(where);
  painter.rotate(-heading);
  painter.drawPolygon(QPolygonF{QPointF(size, 0), QPointF(-0.15 * size, 0.5 * size), QPointF(-0.75 * size, 0.4 * size),
                                QPointF(-0.75 * size, -0.4 * size), QPointF(-0.15 * size, -0.5 * size)});
  painter.restore();
}

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QPen& pen, double head) {
  const QPointF way = to - from;
  const double length = std::hypot(way.x(), way.y());
  if (length < head) return;
  const QPointF unit = way / length, across(-unit.y(), unit.x());
  painter.setPen(pen);
  painter.drawLine(from, to - 0.8 * head * unit);
  painter.setPen(Qt::NoPen);
  painter.setBrush(pen.color());
  painter.drawPolygon(QPolygonF{to, to - head * unit + 0.5 * head * across, to - head * unit - 0.5 * head * across});
}

}  // namespace

QRectF ArenaPanel::disc(const QRectF& area, const FigureStyle& style) const {
  const double font = style.fontPixels;
  // title above, one line of words below
  const double side = std::min(area.width(), area.height() - 3.4 * font);
  return {area.center().x() - side / 2, area.top() + 1.7 * font, side, side};
}

void ArenaPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& lit) const {
  const bool dark = isDark(data_);
  FigureStyle style = lit;
  if (dark) style.theme = &nightTheme(lit.theme->dark);
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(QPen(theme.border, 1));
  painter.setBrush(theme.panel);
  painter.drawRoundedRect(area, 6, 6);
  const QRectF inner = area.adjusted(0.5 * font, 0.2 * font, -0.5 * font, -0.2 * font);
  plot::drawText(painter, QRectF(inner.left(), inner.top(), inner.width(), 1.6 * font),
                 Qt::AlignLeft | Qt::AlignVCenter, tr("Where: the arena"), style.font(1.0, true), theme.text);
  const double top = inner.top() + 0.2 * font;
  const double left =
      drawChip(painter, inner.right(), top, dark ? tr("DARK") : tr("LIGHT"), style, theme.text, theme.panel);
  if (const QString dead = deadCellsText(data_.snapshot()); !dead.isEmpty())
    drawChip(painter, left - 0.6 * font, top, dead, style, theme.warningText, theme.warningPanel);

  const QRectF round = disc(inner, style);
  drawFloor(painter, round, style, dark);
  drawWays(painter, round, style);

  if (!data_.samples().empty()) {
    const TraceSample& s = data_.samples().back();
    const double missed = std::hypot(s.representedX - s.x, s.representedY - s.y);
    plot::drawText(painter, QRectF(inner.left(), inner.bottom() - 1.6 * font, inner.width(), 1.6 * font),
                   Qt::AlignLeft | Qt::AlignVCenter, tr("misses home by %1 cm").arg(plot::number(missed, 0)),
                   style.font(1.0, true), theme.text);
  }
  painter.restore();
}

void ArenaPanel::drawFloor(QPainter& painter, const QRectF& disc, const FigureStyle& style, bool dark) const {
  const Theme& theme = *style.theme;
  const double unit = 0.5 * disc.width() / pictured, font = style.fontPixels;
  painter.setPen(plot::pen(theme.axis, 1.4, style));
  painter.setBrush(dark ? theme.window : theme.field);
  painter.drawEllipse(at(disc, 0, 0), unit * arenaRadius, unit * arenaRadius);
  const Snapshot* snapshot = data_.snapshot();
  if (dark || !snapshot) return;
  const int count = snapshot->parameters.integer(ParameterId::landmarks);
  // one layer: where reaches overlap they do not add up
  QPainterPath reaches;
  reaches.setFillRule(Qt::WindingFill);
  for (int k = 0; k < count; ++k) {
    const Landmark mark = landmarkOf(k, count);
    reaches.addEllipse(at(disc, mark.x, mark.y), unit * landmarkReach, unit * landmarkReach);
  }
  QColor coat = theme.target;
  coat.setAlphaF(0.10f);
  QPainterPath floor;
  floor.addEllipse(at(disc, 0, 0), unit * arenaRadius, unit * arenaRadius);
  painter.fillPath(reaches.intersected(floor), coat);
  for (int k = 0; k < count; ++k) {
    const Landmark mark = landmarkOf(k, count);
    const QPointF centre = at(disc, mark.x, mark.y);
    painter.fillRect(QRectF(centre.x() - 0.18 * font, centre.y() - 0.18 * font, 0.36 * font, 0.36 * font),
                     theme.target);
  }
}

void ArenaPanel::drawWays(QPainter& painter, const QRectF& disc, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const QPointF home = at(disc, 0, 0);
  const QColor paper = isDark(data_) ? theme.window : theme.field;
  // over the ways, on the side of a mark to which none leads where there is room
  const auto name = [&](const QPointF& where, bool left, const QString& word, const QColor& colour) {
    const double gap = 0.9 * font, width = plot::textWidth(style.font(1.0, true), word) + 2;
    if (left && where.x() - gap - width < disc.left()) left = false;
    if (!left && where.x() + gap + width > disc.right()) left = true;
    drawName(painter,
             QRectF(left ? where.x() - gap - width : where.x() + gap, where.y() - 0.7 * font, width, 1.4 * font), word,
             style, colour, paper);
  };
  if (data_.samples().empty()) {
    drawHome(painter, home, 0.6 * font, theme.text);
    return name(home, false, tr("home"), theme.text);
  }
  const TraceSample& now = data_.samples().back();
  // what it believes may lie far outside: it stays in the picture
  const auto believed = [&](const TraceSample& s) {
    const double distance = std::hypot(s.representedX, s.representedY);
    const double factor = distance > pictured ? pictured / distance : 1;
    return at(disc, factor * s.representedX, factor * s.representedY);
  };
  QPolygonF truth, represented;
  for (const TraceSample& s : data_.samples()) {
    if (s.step < now.step - trail || s.step / stepsPerSample % 20 != now.step / stepsPerSample % 20) continue;
    truth << at(disc, s.x, s.y);
    represented << believed(s);
  }
  painter.setBrush(Qt::NoBrush);
  plot::drawCurve(painter, represented, plot::pen(theme.represented, 1.4, style));
  plot::drawCurve(painter, truth, plot::pen(theme.eye, 2.2, style));

  const QPointF animal = at(disc, now.x, now.y), belief = believed(now);
  // it walks by what it believes: the same way from where it is ends beside home
  const Landmark end = believedHome(now);
  const QPointF led = at(disc, end.x, end.y);
  const bool beyond = std::hypot(now.x - now.representedX, now.y - now.representedY) > arenaRadius;
  drawArrow(painter, animal, home, plot::pen(theme.eye, 2.6, style), 0.6 * font);
  QPen dashed = plot::pen(theme.represented, 2.2, style, Qt::DashLine);
  drawArrow(painter, animal, led, dashed, 0.6 * font);
  painter.setPen(plot::pen(theme.represented, 1.8, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(led, 0.35 * font, 0.35 * font);
  drawAnimal(painter, belief, now.representedHeading, 0.7 * font);
  painter.setPen(plot::pen(theme.panel, 1.2, style));
  painter.setBrush(theme.eye);
  drawAnimal(painter, animal, now.heading, 0.8 * font);
  drawHome(painter, home, 0.6 * font, theme.text);
  name(home, animal.x() > home.x(), tr("home"), theme.text);
  name(animal, animal.x() < home.x(), tr("animal"), theme.eye);
  if (std::hypot(led.x() - home.x(), led.y() - home.y()) > 3 * font)
    name(led, led.x() < home.x(), beyond ? tr("looks beyond the wall") : tr("looks here"), theme.represented);
}

std::optional<QPointF> ArenaPanel::placeAt(const QPointF& point, const QRectF& area, const FigureStyle& style) const {
  const double font = style.fontPixels;
  const QRectF round = disc(area.adjusted(0.5 * font, 0.2 * font, -0.5 * font, -0.2 * font), style);
  const QPointF off = (point - round.center()) * (pictured / (0.5 * round.width()));
  if (std::hypot(off.x(), off.y()) > 0.999 * arenaRadius) return std::nullopt;
  return QPointF(off.x(), -off.y());
}

QString ArenaPanel::description() const {
  if (data_.samples().empty()) return tr("Nothing has run yet.");
  const TraceSample& s = data_.samples().back();
  return tr("The animal believes itself %1 cm from where it is. %2")
      .arg(plot::number(std::hypot(s.representedX - s.x, s.representedY - s.y), 0),
           isDark(data_) ? tr("It is dark.") : tr("It is light."));
}

}  // namespace gazehold
