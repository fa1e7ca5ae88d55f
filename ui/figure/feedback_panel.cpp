// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/feedback_panel.hpp"

#include <algorithm>
#include <cmath>

#include "figure/companion_curves.hpp"
#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"
#include "figure/pins.hpp"
#include "figure/position_plot.hpp"

namespace gazehold {

namespace {

constexpr qsizetype mostTrail = 300;

QList<QPointF> fedBackCurve(const TransferFunction& transfer) {
  return positionCurve(transfer, degreesPerUnit * transfer.f);
}

}  // namespace

std::vector<plot::LegendEntry> FeedbackPanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  const Theme& t = *style.theme;
  std::vector<plot::LegendEntry> entries = {{Mark::line, t.represented, tr("now")},
                                            {Mark::dashed, t.ghost, optimumName(style)},
                                            {Mark::dotted, t.ghost, tr("at start")}};
  addCompanions(entries, data(), style);
  if (style.lecture) return entries;
  entries.push_back({Mark::line, t.eye, tr("last 2 s")});
  entries.push_back({Mark::line, t.axis, tr("holds: f(x) = x")});
  return entries;
}

plot::Area FeedbackPanel::layOut(const QRectF& area, const FigureStyle& style, QRectF* words) const {
  return positionPlot(plot::belowHeader(area, title(), {}, {}, style), style, legend(style), positionReach, words);
}

QList<QPointF> FeedbackPanel::trail() const {
  QList<QPointF> points;
  const auto& samples = data().samples();
  for (auto s = samples.rbegin(); s != samples.rend() && s->step > data().now() - past; ++s)
    points.append({s->eye, s->represented});
  return thinned(points, mostTrail);
}

Chart FeedbackPanel::chart(const plot::Area& area, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const QPointF corner(positionReach, positionReach), middle(0, 0);
  const QList<QPointF> right = {middle, corner}, left = {-corner, middle};
  Chart chart;
  chart.addRegion({middle, {positionReach, 0}}, right, theme.leakRegion);
  chart.addRegion(left, {{-positionReach, 0}, middle}, theme.leakRegion);
  chart.addRegion(right, {{0, positionReach}, corner}, theme.unstableRegion);
  chart.addRegion({-corner, {0, -positionReach}}, left, theme.unstableRegion);
  chart.addCurve({-corner, corner}, plot::pen(theme.axis, 1.2, style));
  const Snapshot* snapshot = snapshotOf({System::eye});
  if (snapshot) addReferences(chart, area, data(), style, fedBackCurve);
  chart.addCurve(heldInside(trail(), area), plot::pen(theme.eye, 1.0, style));
  if (snapshot)
    chart.addCurve(heldInside(fedBackCurve(snapshot->transfer), area), plot::pen(theme.represented, 3.0, style));
  return chart;
}

void FeedbackPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), {}, {}, style);
  QRectF words;
  const plot::Area plot = layOut(area, style, &words);
  chart(plot, style).draw(painter, plot, 25, 25, style);
  drawCompanionCurves(painter, plot, data(), style, [](const History& other) {
    return other.snapshot() ? fedBackCurve(other.snapshot()->transfer) : QList<QPointF>();
  });
  const std::vector<double> marks = positionTicks(plot, style);
  plot::drawXAxis(painter, plot, marks, tr("eye position x (°)"), style, false);
  plot::drawYAxis(painter, plot, marks, tr("fed back f(x) (°)"), style, false);
  const double inside = 0.5 * style.fontPixels, line = 1.3 * style.fontPixels;
  // beside the diagonal, where no curve comes
  const QPointF zero = plot.at(0, 0);
  const double half = 0.5 * plot.rect.width() - 2 * inside;
  plot::drawText(painter, QRectF(zero.x() + inside, plot.rect.top() + 0.2 * line, half, line), Qt::AlignLeft,
                 tr("unstable"), style.labelFont(), style.theme->secondText);
  plot::drawText(painter, QRectF(zero.x() + inside, zero.y() - 1.2 * line, half, line), Qt::AlignRight, tr("leak"),
                 style.labelFont(), style.theme->secondText);

  const Snapshot* snapshot = snapshotOf({System::eye});
  const double used = plot::drawLegend(painter, words, legend(style), style);
  if (!snapshot) plot::drawEmpty(painter, plot.rect, style);
  if (snapshot) {
    Pins pins(plot.rect, style);
    pinCurve(painter, pins, fedBackCurve(snapshot->transfer), plot, QStringLiteral("°"), style.theme->represented);
    for (const FixedPoint& point : shownFixedPoints(snapshot->transfer))
      drawFixedPoint(painter, plot.at(degreesPerUnit * point.x, degreesPerUnit * point.x), point.stable(), style);
    const TransferFunction& optimal = snapshot->rates->transfer(shownOptimum(style));
    const QString slope = tr("slope %1").arg(plot::number(snapshot->merit.slope, 3));
    const QString rmse = tr("RMSE %1°").arg(plot::number(snapshot->merit.rmseDegrees, 2));
    std::vector<std::pair<QString, QString>> rows;
    if (style.lecture) rows = {{slope, rmse}};
    else
      rows = {{slope, optimumShortName(style) + plot::number(optimal.slope(), 3)},
              {rmse, optimumShortName(style) + plot::number(optimal.rmseDegrees(), 2) + u'°'}};
    drawNumberRows(painter, words.adjusted(0, used + 0.15 * style.fontPixels, 0, 0), rows, style);
  }
  painter.restore();
}

QString FeedbackPanel::description() const {
  const Snapshot* snapshot = snapshotOf({System::eye});
  if (!snapshot) return tr("Nothing has run yet.");
  const double slope = snapshot->merit.slope;
  const QString word = slope < 0.995 ? tr("it leaks") : slope > 1.005 ? tr("it runs away") : tr("it nearly holds");
  return tr("Slope %1: %2. RMSE %3°.").arg(plot::number(slope, 3), word, plot::number(snapshot->merit.rmseDegrees, 2));
}

QString FeedbackPanel::readout(const QPointF& at, const Frame& frame) const {
  const plot::Area plot = layOut(frame.area, frame.style);
  const Snapshot* snapshot = snapshotOf({System::eye});
  if (!snapshot || snapshot->transfer.x.size() == 0 || !plot.rect.contains(at)) return {};
  const Eigen::Index nearest = nearestPoint(snapshot->transfer, plot.x.valueAt(at.x()));
  return QStringLiteral("x %1°   f(x) %2°")
      .arg(plot::number(degreesPerUnit * snapshot->transfer.x(nearest), 1),
           plot::number(degreesPerUnit * snapshot->transfer.f(nearest), 2));
}

}  // namespace gazehold
