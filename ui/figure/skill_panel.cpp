// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/skill_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figure/companion_curves.hpp"
#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"

namespace gazehold {

namespace {

constexpr qsizetype mostCurvePoints = 200, mostDots = 12;

struct Range {
  double least, greatest;
};

Range rangeOf(const QList<QPointF>& points, Range range) {
  for (const QPointF& p : points)
    if (std::isfinite(p.y())) range = {std::min(range.least, p.y()), std::max(range.greatest, p.y())};
  return range;
}

// loss, RMSE or slope
QList<QPointF> curveOf(const History& data, std::size_t row) {
  QList<QPointF> points;
  if (row == 0)
    for (const DriftPoint& drift : data.drifts()) points.append({seconds(drift.step), drift.lost});
  else
    for (const MeritPoint& merit : data.merits())
      points.append({seconds(merit.step), row == 1 ? merit.rmseDegrees : merit.slope});
  return points;
}

}  // namespace

std::array<SkillPanel::Row, 3> SkillPanel::rows(double height, const FigureStyle& style) const {
  std::array<Row, 3> p;
  p[0].name = tr("lost in 1 s (°)");
  p[1].name = tr("RMSE (°)");
  p[2].name = tr("slope");
  for (std::size_t k = 0; k < p.size(); ++k) p[k].points = curveOf(data(), k);
  if (const Snapshot* snapshot = data().snapshot(); snapshot && snapshot->network) {
    if (snapshot->network->system == System::eye) {
      const TransferFunction& optimal = snapshot->rates->transfer(shownOptimum(style));
      p[0].optimal = data().lostAtOptimum(shownOptimum(style));
      p[1].optimal = optimal.rmseDegrees();
      p[2].optimal = optimal.slope();
    } else {
      const DriftField& optimal = snapshot->rates->fields(shownOptimum(style)).front();
      p[1].optimal = optimal.rmse;
      p[2].optimal = optimal.slope;
      if (snapshot->network->system != System::plane) {
        p[0].name = tr("heading lost in 1 s (°)");
        p[1].name = tr("RMSE of heading (°)");
        p[2].name = tr("gain of turning");
      }
    }
    p[1].value = plot::number(snapshot->merit.rmseDegrees, 2) + u'°';
    p[2].value = plot::number(snapshot->merit.slope, 3);
  }
  if (const DriftPoint* drift = data().drift()) {
    p[0].value = plot::number(drift->lost, 1) + u'°';
    p[0].beside = driftText(drift->rms);
  }
  for (std::size_t k = 0; k < p.size(); ++k) {
    const bool slope = k == 2;
    const Range range = rangeOf(p[k].points, slope ? Range{0.95, 1.05} : Range{0, k == 1 ? 0.5 : 2.0});
    // as many numbers as have room, and never more than three
    for (double intervals = std::clamp(std::floor(height / (1.4 * style.fontPixels)), 1.0, 2.0);; intervals *= 0.7) {
      p[k].step = plot::niceStep((range.greatest - range.least) / intervals);
      p[k].from = std::floor(range.least / p[k].step + 1e-6) * p[k].step;
      p[k].until = std::ceil(range.greatest / p[k].step - 1e-6) * p[k].step;
      const double drawn = std::round((p[k].until - p[k].from) / p[k].step);
      if (drawn <= 1 || (drawn + 1) * 1.2 * style.fontPixels < height + style.fontPixels) break;
    }
    p[k].points = thinned(p[k].points, mostCurvePoints);
  }
  return p;
}

std::vector<plot::LegendEntry> SkillPanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  std::vector<plot::LegendEntry> entries = {{Mark::line, style.theme->represented, tr("now")},
                                            {Mark::dashed, style.theme->ghost, optimumName(style)}};
  addCompanions(entries, data(), style);
  return entries;
}

SkillPanel::Layout SkillPanel::layOut(const QRectF& area, const FigureStyle& style) const {
  Layout l;
  const QRectF body = plot::belowHeader(area, title(), {}, {}, style);
  const QFontMetricsF metrics(style.labelFont());
  const double legend = plot::legendHeight(body.width(), this->legend(style), style), axis = plot::xAxisHeight(style);
  l.legend = QRectF(body.left(), body.bottom() - legend, body.width(), legend);
  const double left = body.left() + plot::yAxisWidth(style, QStringLiteral("0.90"), false);
  const double right = body.right() - 0.8 * style.fontPixels;
  const double heading = std::round(1.55 * style.fontPixels);
  const double each = (l.legend.top() - axis - body.top()) / 3;
  for (std::size_t k = 0; k < 3; ++k) {
    const double top = body.top() + static_cast<double>(k) * each;
    // beside the numbers of the axis, not above them
    l.headings[k] = QRectF(left, top, body.right() - left, heading);
    const double plotTop = top + heading + 0.1 * style.fontPixels, plotBottom = top + each - 0.35 * style.fontPixels;
    l.plots[k] = QRectF(QPointF(left, plotTop), QPointF(right, plotBottom)).toRect();
    if (l.plots[k].height() < 10) l.plots[k].setHeight(10);
  }
  const double now = std::max(10.0, seconds(data().now()));
  const double unit = now > 120 ? 60.0 : 1.0;
  const double room = std::max(2.0, l.plots[0].width() / (4.5 * style.fontPixels));
  l.step = unit * plot::niceStep(now / unit / room);
  l.until = now;
  return l;
}

void SkillPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), {}, {}, style);
  const Theme& theme = *style.theme;
  const Layout l = layOut(area, style);
  const auto all = rows(l.plots[0].height(), style);
  const double unit = l.until > 120 ? 60.0 : 1.0;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const Row& p = all[k];
    const double used = plot::drawText(painter, l.headings[k], Qt::AlignRight | Qt::AlignVCenter, p.value,
                                       style.font(1.0, true), theme.text);
    const QRectF left = l.headings[k].adjusted(0, 0, -used - 0.8 * style.fontPixels, 0);
    const double name =
        plot::drawText(painter, left, Qt::AlignLeft | Qt::AlignVCenter, p.name, style.labelFont(), theme.secondText);
    // left out where it has no room
    if (name + style.fontPixels + plot::textWidth(style.labelFont(), p.beside) <= left.width())
      plot::drawText(painter, left, Qt::AlignRight | Qt::AlignVCenter, p.beside, style.labelFont(), theme.secondText);
    const plot::Area plot(l.plots[k], 0, l.until, p.from, p.until);
    Chart chart;
    if (p.optimal) chart.addCurve({{0, *p.optimal}, {l.until, *p.optimal}}, plot::ghostPen(style));
    chart.addCurve(p.points, plot::pen(theme.represented, 2.2, style));
    chart.draw(painter, plot, l.step, p.step, style);
    // few measurements are seen one by one: between them nothing is known
    if (p.points.size() <= mostDots) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.represented);
      for (const QPointF& point : p.points)
        painter.drawEllipse(plot.at(point.x(), point.y()), 0.25 * style.fontPixels, 0.25 * style.fontPixels);
      painter.setBrush(Qt::NoBrush);
    }
    drawCompanionCurves(painter, plot, data(), style, [k](const History& other) { return curveOf(other, k); });
    plot::drawYAxis(painter, plot, plot::ticks(p.from, p.until, p.step), {}, style, false);
  }
  const plot::Area last(l.plots[2], 0, l.until / unit, 0, 1);
  plot::drawXAxis(painter, last, plot::ticks(0, l.until / unit, l.step / unit),
                  unit > 1 ? tr("simulated time (min)") : tr("simulated time (s)"), style, false);
  plot::drawLegend(painter, l.legend, legend(style), style);
  if (data().merits().empty() && data().samples().empty()) plot::drawEmpty(painter, l.plots[1], style);
  painter.restore();
}

QString SkillPanel::description() const {
  if (data().merits().empty()) return tr("Not measured yet.");
  const DriftPoint* drift = data().drift();
  const MeritPoint& merit = data().merits().back();
  QString text = tr("Now %1, RMSE %2°, slope %3.")
                     .arg(lostText(drift ? std::optional(drift->lost) : std::nullopt),
                          plot::number(merit.rmseDegrees, 2), plot::number(merit.slope, 3));
  if (data().drifts().size() > 1) text += tr(" At first %1.").arg(lostText(data().drifts().front().lost));
  return text;
}

QString SkillPanel::readout(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  const auto all = rows(l.plots[0].height(), frame.style);
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!l.plots[k].contains(at) || all[k].points.isEmpty()) continue;
    const plot::Scale x{0, l.until, l.plots[k].left(), l.plots[k].right()};
    const double time = x.valueAt(at.x());
    const auto closer = [&](const QPointF& a, const QPointF& b) {
      return std::fabs(a.x() - time) < std::fabs(b.x() - time);
    };
    const auto nearest = std::min_element(all[k].points.begin(), all[k].points.end(), closer);
    return QStringLiteral("%1 s   %2 %3")
        .arg(plot::clock(nearest->x(), 1), all[k].name, plot::number(nearest->y(), k == 2 ? 3 : 2));
  }
  return {};
}

}  // namespace gazehold
