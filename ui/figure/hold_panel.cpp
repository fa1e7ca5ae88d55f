// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/hold_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QPolygonF>

#include "figure/optimum.hpp"
#include "figure/pins.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

bool isHeading(const Snapshot* snapshot) {
  return snapshot && snapshot->network &&
         (snapshot->network->system == System::ring || snapshot->network->system == System::path);
}

QString yLabels(bool heading) { return heading ? QStringLiteral("−360") : QStringLiteral("−50"); }

void drawHold(QPainter& painter, const plot::Area& area, const HoldFan& fan, Eigen::Index start, const QPen& pen) {
  QPolygonF line;
  for (Eigen::Index m = 0; m < fan.held.rows(); ++m) {
    const double at = fan.held(m, start);
    if (!std::isfinite(at)) break;
    line += area.at(area.x.until * static_cast<double>(m) / static_cast<double>(fan.held.rows() - 1), at);
  }
  painter.setPen(pen);
  painter.drawPolyline(line);
}

}  // namespace

void HoldPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  using Mark = plot::LegendEntry::Mark;
  const plot::LegendEntry entries[] = {{Mark::line, style.theme->eye,
                                        isHeading(data().snapshot()) ? tr("heading") : tr("eye")},
                                       {Mark::dashed, style.theme->ghost, optimumName(style)}};
  const std::vector<plot::LegendEntry> legend(std::begin(entries), std::end(entries));
  plot::drawHeader(painter, area, title(), {}, legend, style);
  const QRectF body = plot::belowHeader(area, title(), {}, legend, style);
  const auto& test = data().holdTest();
  if (!test) {
    plot::drawEmpty(painter, body, style);
  } else {
    QRectF left = body, right = body;
    left.setRight(body.center().x() - 0.5 * style.fontPixels);
    right.setLeft(body.center().x() + 0.5 * style.fontPixels);
    const QString start = tr("at the start"), now = tr("at %1 s").arg(plot::clock(seconds(test->step), 1));
    // one below the other where there is no room for both
    const double room =
        left.width() - plot::yAxisWidth(style, yLabels(isHeading(data().snapshot()))) - 1.8 * style.fontPixels;
    const auto needed = [&](const QString& name, const HoldFan& fan) {
      return plot::textWidth(style.font(), name) + plot::textWidth(style.font(1.0, true), lostText(fan));
    };
    const int lines = std::max(needed(start, test->start), needed(now, test->now)) > room ? 2 : 1;
    drawFan(painter, left, start, lines, test->start, style);
    drawFan(painter, right, now, lines, test->now, style);
  }
  painter.restore();
}

QString HoldPanel::lostText(const HoldFan& fan) { return tr("lost in 1 s: %1°").arg(plot::number(fan.lost, 1)); }

void HoldPanel::drawFan(QPainter& painter, const QRectF& body, const QString& name, int lines, const HoldFan& fan,
                        const FigureStyle& style) const {
  const bool heading = isHeading(data().snapshot());
  const double reach = heading ? 400 : 55;
  QRectF rect = body;
  rect.setTop(body.top() + (lines == 2 ? 2.9 : 1.6) * style.fontPixels);
  rect.setLeft(body.left() + plot::yAxisWidth(style, yLabels(heading)));
  rect.setRight(body.right() - 0.8 * style.fontPixels);
  rect.setBottom(body.bottom() - plot::xAxisHeight(style));
  const plot::Area area(rect.toRect(), 0, length, heading ? -40 : -reach, reach);
  const double marks[] = {0, 1, 2, 3};
  plot::drawXAxis(painter, area, marks, tr("without vision for (s)"), style);
  plot::drawYAxis(painter, area, heading ? plot::ticks(0, 360, 90) : plot::ticks(-50, 50, 25),
                  heading ? tr("heading (°)") : tr("position (°)"), style);
  painter.save();
  painter.setClipRect(area.rect);
  const HoldFan& optimum = style.authorsOptimum ? data().holdTest()->authors : data().holdTest()->matched;
  // every other start, which leaves room between the curves
  for (Eigen::Index k = 0; k < fan.starts.size(); k += 2) drawHold(painter, area, optimum, k, plot::ghostPen(style));
  for (Eigen::Index k = 0; k < fan.starts.size(); k += 2)
    drawHold(painter, area, fan, k, plot::pen(style.theme->eye, 2.2, style));
  painter.restore();
  const QRectF above(area.rect.left(), body.top(), area.rect.width(), 1.5 * style.fontPixels);
  const bool below = lines == 2;
  plot::drawText(painter, below ? above.translated(0, 1.3 * style.fontPixels) : above,
                 (below ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, lostText(fan), style.font(1.0, true),
                 style.theme->text);
  plot::drawText(painter, above, Qt::AlignLeft | Qt::AlignVCenter, name, style.font(), style.theme->secondText);
}

QString HoldPanel::description() const {
  const auto& test = data().holdTest();
  if (!test) return {};
  return tr("Lost in 1 s without vision: %1° at the start, %2° at %3 s.")
      .arg(plot::number(test->start.lost, 1), plot::number(test->now.lost, 1), plot::clock(seconds(test->step), 1));
}

}  // namespace gazehold
