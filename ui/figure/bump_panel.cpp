// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/bump_panel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QFontMetricsF>

#include "figure/axis_ceiling.hpp"
#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"
#include "figure/pins.hpp"

namespace gazehold {

namespace {

constexpr int bins = 36;             // of preferred directions, over which activity is averaged
constexpr double longestBar = 0.42;  // outward, of the radius

QList<QPointF> driftCurve(const DriftField& field) {
  QList<QPointF> points;
  for (Eigen::Index m = 0; m < field.at.rows(); ++m) points.append({field.at(m, 0), field.drift(m, 0)});
  // the ring closes
  points.append({180.0, field.drift(0, 0)});
  return points;
}

// x to the right, y up
QPointF toward(double degrees) {
  const double angle = degrees * std::numbers::pi / 180.0;
  return {std::cos(angle), -std::sin(angle)};
}

}  // namespace

void drawBump(QPainter& painter, const Snapshot& snapshot, const QPointF& centre, double radius,
              const FigureStyle& style) {
  const Theme& theme = *style.theme;
  const int cells = snapshot.network->modules[0].population.size();
  std::array<double, bins> sum{}, count{};
  for (int i = 0; i < cells && i < snapshot.activity.size(); ++i) {
    const double place = (snapshot.network->preferred[static_cast<std::size_t>(i)] + 180.0) / 360.0 * bins;
    const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>(place), 0, bins - 1));
    sum[bin] += static_cast<double>(snapshot.activity(i));
    ++count[bin];
  }
  painter.setPen(QPen(theme.axis, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(centre, radius, radius);
  constexpr double mostRate = 90.0;  // [Hz]
  QPen bar = plot::pen(theme.spikes, 1, style);
  bar.setWidthF(std::max(2.0, 0.75 * 2 * std::numbers::pi * radius / bins));
  bar.setCapStyle(Qt::FlatCap);
  painter.setPen(bar);
  for (std::size_t k = 0; k < bins; ++k) {
    if (count[k] == 0) continue;
    const QPointF way = toward(-180.0 + 360.0 * (static_cast<double>(k) + 0.5) / bins);
    const double length = longestBar * std::min(1.0, sum[k] / count[k] / mostRate);
    painter.drawLine(centre + radius * way, centre + radius * (1 + length) * way);
  }
}

std::vector<plot::LegendEntry> BumpPanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  const Theme& t = *style.theme;
  std::vector<plot::LegendEntry> entries = {{Mark::line, t.eye, tr("true heading")},
                                            {Mark::line, t.represented, tr("represented")}};
  if (!style.lecture) entries.push_back({Mark::dashed, t.target, tr("landmarks")});
  if (!style.lecture) entries.push_back({Mark::dashed, t.ghost, optimumName(style)});
  return entries;
}

BumpPanel::Layout BumpPanel::layOut(const QRectF& area, const FigureStyle& style) const {
  Layout l;
  const QRectF body = plot::belowHeader(area, title(), {}, {}, style);
  const double words = plot::legendHeight(body.width(), legend(style), style) +
                       numberRowsHeight(style.lecture ? 1 : 2, style) + 0.5 * style.fontPixels;
  l.words = QRectF(body.left(), body.bottom() - words, body.width(), words);
  QRectF plots(body.left(), body.top(), body.width(), body.height() - words);
  // beside each other where there is room, else one above the other
  const bool wide = plots.width() > 1.5 * plots.height();
  const QRectF ring = wide ? QRectF(plots.left(), plots.top(), 0.45 * plots.width(), plots.height())
                           : QRectF(plots.left(), plots.top(), plots.width(), 0.56 * plots.height());
  const double outer = 0.5 * std::min(ring.width(), ring.height()) - 0.2 * style.fontPixels;
  l.radius = std::max(12.0, outer / (1.0 + longestBar));
  l.centre = ring.center();
  const QRectF rest = wide ? QRectF(ring.right(), plots.top(), plots.right() - ring.right(), plots.height())
                           : QRectF(plots.left(), ring.bottom(), plots.width(), plots.bottom() - ring.bottom());
  l.drift =
      QRectF(rest.left() + plot::yAxisWidth(style, QStringLiteral("−50")), rest.top() + 0.5 * style.fontPixels, 0, 0);
  l.drift.setRight(rest.right() - 1.2 * style.fontPixels);
  l.drift.setBottom(std::max(l.drift.top() + 20, rest.bottom() - plot::xAxisHeight(style)));
  return l;
}

plot::Area BumpPanel::driftArea(const Layout& l) const {
  const double limit = axisCeiling(snapshotOf({System::ring, System::path}) ? data().greatestDrift() : 0);
  return plot::Area(l.drift.toRect(), -180, 180, -limit, limit);
}

void BumpPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), {}, {}, style);
  const Layout l = layOut(area, style);
  const Snapshot* snapshot = snapshotOf({System::ring, System::path});
  const bool known = snapshot && !snapshot->fields.empty() && snapshot->activity.size() > 0;
  if (known) drawRing(painter, l, style);
  drawDrift(painter, l, style);
  const double used = plot::drawLegend(painter, l.words, legend(style), style);
  if (known) {
    const DriftPoint* drift = data().drift();
    const DriftField& optimal = snapshot->rates->fields(shownOptimum(style))[0];
    const double best = std::sqrt(optimal.drift.squaredNorm() / static_cast<double>(optimal.drift.rows()));
    const std::vector<std::pair<QString, QString>> rows = {
        {lostText(drift ? std::optional(drift->lost) : std::nullopt),
         tr("gain of turning %1").arg(plot::number(snapshot->merit.slope, 2))},
        {driftText(drift ? std::optional(drift->rms) : std::nullopt),
         optimumShortName(style) + plot::number(best, 1) + QStringLiteral(" °/s")}};
    drawNumberRows(painter, l.words.adjusted(0, used + 0.15 * style.fontPixels, 0, 0),
                   style.lecture ? std::span(rows).first(1) : std::span(rows), style);
  } else {
    plot::drawEmpty(painter, l.drift, style);
  }
  painter.restore();
}

void BumpPanel::drawRing(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  drawBump(painter, *snapshotOf({System::ring, System::path}), l.centre, l.radius, style);
  if (data().samples().empty()) return;
  const TraceSample& s = data().samples().back();
  const auto needle = [&](double heading, double length, const QPen& pen) {
    painter.setPen(pen);
    painter.drawLine(l.centre, l.centre + length * l.radius * toward(heading));
  };
  if (std::fabs(wrapped(s.seenHeading - s.heading)) > 0.5)
    needle(s.seenHeading, 0.95, plot::pen(theme.target, 2.0, style, Qt::DashLine));
  needle(s.heading, 0.95, plot::pen(theme.eye, 3.0, style));
  needle(s.representedHeading, 0.95, plot::pen(theme.represented, 2.2, style));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.text);
  painter.drawEllipse(l.centre, 2.5, 2.5);
}

void BumpPanel::drawDrift(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const plot::Area area = driftArea(l);
  plot::drawXAxis(painter, area, plot::ticks(-180, 180, l.drift.width() > 16 * style.fontPixels ? 90 : 180),
                  tr("heading (°)"), style);
  // not at the ends, where the numbers of the other axis are
  const double half = 0.5 * area.y.until;
  const bool roomy = area.y.at(0) - area.y.at(half) > QFontMetricsF(style.labelFont()).height();
  const std::vector<double> marks = roomy ? std::vector<double>{-half, 0, half} : std::vector<double>{0};
  plot::drawYAxis(painter, area, marks, tr("drift (°/s)"), style);
  const Snapshot* snapshot = snapshotOf({System::ring, System::path});
  if (!snapshot || snapshot->fields.empty()) return;
  painter.save();
  painter.setClipRect(area.rect);
  painter.setPen(plot::pen(theme.axis, 1.2, style));
  painter.drawLine(area.at(-180, 0), area.at(180, 0));
  const auto curve = [&](const DriftField& field, const QPen& pen) {
    QPolygonF points;
    const QList<QPointF> values = driftCurve(field);
    for (const QPointF& p : heldInside(values, area)) points << area.at(p.x(), p.y());
    plot::drawCurve(painter, points, pen);
  };
  curve(snapshot->rates->fields(shownOptimum(style))[0], plot::ghostPen(style));
  curve(snapshot->fields[0], plot::pen(theme.represented, 2.4, style));
  painter.restore();
  Pins pins(area.rect, style);
  pinCurve(painter, pins, driftCurve(snapshot->fields[0]), area, {}, theme.represented);
  for (const FieldPoint& point : snapshot->fields[0].fixedPoints)
    if (!style.lecture || point.kind == FieldPoint::Kind::stable)
      drawFixedPoint(painter, area.at(wrapped(point.x), 0), point.kind == FieldPoint::Kind::stable, style);
}

QString BumpPanel::description() const {
  const Snapshot* snapshot = snapshotOf({System::ring, System::path});
  if (!snapshot || data().samples().empty()) return tr("Nothing has run yet.");
  const TraceSample& s = data().samples().back();
  const DriftPoint* drift = data().drift();
  return tr("True heading %1°, represented %2°. Gain of turning %3, %4.")
      .arg(plot::number(s.heading, 0), plot::number(s.representedHeading, 0), plot::number(snapshot->merit.slope, 2),
           lostText(drift ? std::optional(drift->lost) : std::nullopt));
}

QString BumpPanel::readout(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  const Snapshot* snapshot = snapshotOf({System::ring, System::path});
  if (!snapshot || snapshot->fields.empty()) return {};
  const plot::Area area = driftArea(l);
  if (area.rect.contains(at)) {
    const double heading = area.x.valueAt(at.x());
    Eigen::Index nearest = 0;
    (snapshot->fields[0].at.array() - heading).abs().col(0).minCoeff(&nearest);
    return tr("heading %1°\ndrift %2 °/s")
        .arg(plot::number(heading, 0), plot::signedNumber(snapshot->fields[0].drift(nearest, 0), 1));
  }
  const QPointF off = at - l.centre;
  if (std::hypot(off.x(), off.y()) > (1 + longestBar) * l.radius) return {};
  return QStringLiteral("%1°").arg(plot::number(std::atan2(-off.y(), off.x()) * 180.0 / std::numbers::pi, 0));
}

std::optional<Command> BumpPanel::clicked(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  const QPointF off = at - l.centre;
  // an animal in the arena is sent to places, and turns by itself
  if (!snapshotOf({System::ring}) || std::hypot(off.x(), off.y()) > (1 + longestBar) * l.radius) return std::nullopt;
  return PlaceTarget{std::atan2(-off.y(), off.x()) * 180.0 / std::numbers::pi};
}

}  // namespace gazehold
