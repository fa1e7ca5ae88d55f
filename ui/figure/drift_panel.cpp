// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/drift_panel.hpp"

#include <algorithm>
#include <cmath>

#include "figure/axis_ceiling.hpp"
#include "figure/companion_curves.hpp"
#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"
#include "figure/pins.hpp"
#include "figure/position_plot.hpp"

namespace gazehold {

namespace {

double tickStep(double limit) {
  if (limit <= 6) return 3;
  if (limit <= 15) return 5;
  return limit / 2;
}

QList<QPointF> driftCurve(const TransferFunction& transfer) { return positionCurve(transfer, transfer.driftDegrees()); }

}  // namespace

std::vector<plot::LegendEntry> DriftPanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  const Theme& t = *style.theme;
  std::vector<plot::LegendEntry> entries = {{Mark::dashed, t.ghost, optimumName(style)},
                                            {Mark::dotted, t.ghost, tr("at start")}};
  addCompanions(entries, data(), style);
  if (style.lecture) return entries;
  entries.push_back({Mark::filledCircle, t.text, tr("stable")});
  entries.push_back({Mark::openCircle, t.text, tr("unstable")});
  return entries;
}

plot::Area DriftPanel::layOut(const QRectF& area, const FigureStyle& style, QRectF* words) const {
  const double most = axisCeiling(snapshotOf({System::eye}) ? data().greatestDrift() : 0);
  return positionPlot(plot::belowHeader(area, title(), note(), {}, style), style, legend(style), most, words);
}

Chart DriftPanel::chart(const plot::Area& area, const FigureStyle& style) const {
  const double most = area.y.until;
  const Theme& theme = *style.theme;
  const QList<QPointF> leftZero = {{-positionReach, 0}, {0, 0}}, rightZero = {{0, 0}, {positionReach, 0}};
  Chart chart;
  chart.addRegion(leftZero, {{-positionReach, most}, {0, most}}, theme.leakRegion);
  chart.addRegion({{0, -most}, {positionReach, -most}}, rightZero, theme.leakRegion);
  chart.addRegion({{-positionReach, -most}, {0, -most}}, leftZero, theme.unstableRegion);
  chart.addRegion(rightZero, {{0, most}, {positionReach, most}}, theme.unstableRegion);
  chart.addCurve({{-positionReach, 0}, {positionReach, 0}}, plot::pen(theme.axis, 1.2, style));
  const Snapshot* snapshot = snapshotOf({System::eye});
  if (!snapshot) return chart;
  addReferences(chart, area, data(), style, driftCurve);
  chart.addCurve(heldInside(driftCurve(snapshot->transfer), area), plot::pen(theme.represented, 3.0, style));
  return chart;
}

void DriftPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), note(), {}, style);
  QRectF words;
  const plot::Area plot = layOut(area, style, &words);
  chart(plot, style).draw(painter, plot, 25, tickStep(plot.y.until), style);
  drawCompanionCurves(painter, plot, data(), style, [&](const History& other) {
    return other.snapshot() ? heldInside(driftCurve(other.snapshot()->transfer), plot) : QList<QPointF>();
  });
  plot::drawXAxis(painter, plot, positionTicks(plot, style), tr("eye position x (°)"), style, false);
  plot::drawYAxis(painter, plot, plot::ticks(plot.y.from, plot.y.until, tickStep(plot.y.until)), tr("drift (°/s)"),
                  style, false);
  nameRegions(painter, plot, style);
  const Snapshot* snapshot = snapshotOf({System::eye});
  const double used = plot::drawLegend(painter, words, legend(style), style);
  if (!snapshot) plot::drawEmpty(painter, plot.rect, style);
  if (snapshot) {
    Pins pins(plot.rect, style);
    pinCurve(painter, pins, driftCurve(snapshot->transfer), plot, {}, style.theme->represented);
    drawFixedPoints(painter, plot, style);
    const DriftPoint* point = data().drift();
    const QString lost = lostText(point ? std::optional(point->lost) : std::nullopt);
    const QString tau = point ? timeConstantText(point->timeConstant) : QStringLiteral("τ –");
    std::vector<std::pair<QString, QString>> rows = {{lost, tau}};
    if (!style.lecture)
      rows = {{lost, optimumShortName(style) + plot::number(data().lostAtOptimum(shownOptimum(style)), 1) + u'°'},
              {driftText(point ? std::optional(point->rms) : std::nullopt), tau}};
    drawNumberRows(painter, words.adjusted(0, used + 0.15 * style.fontPixels, 0, 0), rows, style);
  }
  painter.restore();
}

// in the right half, in the corner that the curve leaves free
void DriftPanel::nameRegions(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const {
  const Snapshot* snapshot = snapshotOf({System::eye});
  double atEdge = 0;
  if (snapshot && snapshot->transfer.x.size() > 0) {
    const Eigen::ArrayXd drift = snapshot->transfer.driftDegrees();
    atEdge = drift(nearestPoint(snapshot->transfer, 0.8 * positionReach)) / plot.y.until;
    // a value that is pinned there takes the corner, too
    if (const double last = drift(drift.size() - 1) / plot.y.until; std::fabs(last) > 1) atEdge = last;
  }
  const QRectF quarter(plot.at(0, plot.y.until), plot.rect.bottomRight());
  const double aside = 0.5 * style.fontPixels, down = 0.3 * style.fontPixels;
  const QRectF inner = quarter.adjusted(aside, down, -aside, -down);
  const Theme& theme = *style.theme;
  plot::drawText(painter, inner, Qt::AlignTop | (atEdge > 0.4 ? Qt::AlignLeft : Qt::AlignRight), tr("unstable"),
                 style.labelFont(), theme.secondText);
  plot::drawText(painter, inner, Qt::AlignBottom | (atEdge < -0.4 ? Qt::AlignLeft : Qt::AlignRight), tr("leak"),
                 style.labelFont(), theme.secondText);
}

void DriftPanel::drawFixedPoints(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const {
  const std::vector<FixedPoint> points = shownFixedPoints(snapshotOf({System::eye})->transfer);
  for (const FixedPoint& point : points)
    drawFixedPoint(painter, plot.at(degreesPerUnit * point.x, 0), point.stable(), style);
  if (!style.lecture || points.size() != 1) return;
  const QPointF at = plot.at(degreesPerUnit * points[0].x, 0);
  const double font = style.fontPixels;
  // on the left, where no region is named, and on the side of the axis that the curve leaves free there
  const bool stable = points[0].stable();
  const double top = at.y() + (stable ? 0.4 : -1.8) * font;
  plot::drawText(painter, QRectF(at.x() - 12.5 * font, top, 12 * font, 1.4 * font), Qt::AlignRight | Qt::AlignVCenter,
                 stable ? tr("rests here") : tr("runs from here"), style.labelFont(), style.theme->text);
}

QString DriftPanel::note() const { return tr("fixed points from %1 °/s").arg(leastShownDrift); }

QString DriftPanel::description() const {
  const DriftPoint* point = data().drift();
  if (!point) return tr("Not measured yet.");
  return QStringLiteral("%1, %2, %3.")
      .arg(lostText(point->lost), driftText(point->rms), timeConstantText(point->timeConstant));
}

QString DriftPanel::readout(const QPointF& at, const Frame& frame) const {
  const plot::Area plot = layOut(frame.area, frame.style);
  const Snapshot* snapshot = snapshotOf({System::eye});
  if (!snapshot || snapshot->transfer.x.size() == 0 || !plot.rect.contains(at)) return {};
  const Eigen::Index nearest = nearestPoint(snapshot->transfer, plot.x.valueAt(at.x()));
  const double gap = snapshot->transfer.f(nearest) - snapshot->transfer.x(nearest);
  return tr("x %1°   drift %2 °/s")
      .arg(plot::number(degreesPerUnit * snapshot->transfer.x(nearest), 1),
           plot::signedNumber(degreesPerUnit / tauSyn * gap, 1));
}

}  // namespace gazehold
