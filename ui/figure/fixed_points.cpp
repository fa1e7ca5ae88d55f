// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/fixed_points.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/units.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr std::size_t most = 7;
constexpr double restsWithin = 0.95;  // of the range: at its ends no eye rests

// the greatest drift between two positions
double excursion(const TransferFunction& transfer, const Eigen::ArrayXd& drift, double from, double until) {
  double greatest = 0;
  for (Eigen::Index m = 0; m < drift.size(); ++m)
    if (transfer.x(m) >= from && transfer.x(m) <= until) greatest = std::max(greatest, std::fabs(drift(m)));
  return greatest;
}

}  // namespace

std::vector<FixedPoint> shownFixedPoints(const TransferFunction& transfer) {
  std::vector<FixedPoint> points = transfer.fixedPoints();
  const Eigen::ArrayXd drift = transfer.driftDegrees();
  std::vector<double> between;
  for (std::size_t k = 0; k + 1 < points.size(); ++k)
    between.push_back(excursion(transfer, drift, points[k].x, points[k + 1].x));
  while (!between.empty()) {
    const auto weakest = std::min_element(between.begin(), between.end());
    if (*weakest >= leastShownDrift && points.size() <= most) break;
    const auto k = weakest - between.begin();
    const auto last = static_cast<std::ptrdiff_t>(between.size()) - 1;
    points.erase(points.begin() + k, points.begin() + k + 2);
    if (k > 0 && k < last) {
      // what lay on both sides of the pair is now one stretch
      const auto before = static_cast<std::size_t>(k) - 1;
      between[before] = std::max(between[before], between[before + 2]);
      between.erase(between.begin() + k, between.begin() + k + 2);
    } else if (k == 0) {
      between.erase(between.begin(), between.begin() + std::min<std::ptrdiff_t>(2, last + 1));
    } else {
      between.erase(between.end() - 2, between.end());
    }
  }
  if (points.size() == 1 && excursion(transfer, drift, -restsWithin, restsWithin) < leastShownDrift) points.clear();
  return points;
}

void drawFixedPoint(QPainter& painter, const QPointF& at, bool stable, const FigureStyle& style) {
  const Theme& theme = *style.theme;
  const double radius = 0.33 * style.fontPixels;
  painter.setPen(stable ? plot::pen(theme.panel, 1.0, style) : plot::pen(theme.text, 1.6, style));
  painter.setBrush(stable ? theme.text : theme.panel);
  painter.drawEllipse(at, radius, radius);
  painter.setBrush(Qt::NoBrush);
}

QString lostText(std::optional<double> lost, const QString& unit) {
  return Ui::tr("lost in 1 s %1").arg(lost ? plot::number(*lost, 1) + unit : QStringLiteral("–"));
}

QString driftText(std::optional<double> rms, const QString& unit) {
  return Ui::tr("rms drift %1").arg(rms ? plot::number(*rms, 1) + unit : QStringLiteral("–"));
}

QString timeConstantText(std::optional<double> timeConstant) {
  if (!timeConstant || !std::isfinite(*timeConstant)) return Ui::tr("no single τ");
  if (*timeConstant < 0) return Ui::tr("doubles in %1 s").arg(plot::number(std::numbers::ln2 * -*timeConstant, 1));
  return QStringLiteral("τ %1 s").arg(plot::number(*timeConstant, 1));
}

double numberRowsHeight(std::size_t rows, const FigureStyle& style) {
  return static_cast<double>(rows) * std::round(1.55 * style.fontPixels);
}

void drawNumberRows(QPainter& painter, const QRectF& area, std::span<const std::pair<QString, QString>> rows,
                    const FigureStyle& style) {
  const double line = numberRowsHeight(1, style);
  double y = area.top();
  for (const auto& [value, reference] : rows) {
    const QRectF row(area.left(), y, area.width(), line);
    const bool headline = &value == &rows.front().first;
    const double used = plot::drawText(painter, row, Qt::AlignLeft | Qt::AlignVCenter, value,
                                       headline ? style.font(1.0, true) : style.labelFont(), style.theme->text);
    // a reference that has no room is left out, not cut
    const double left = row.width() - used - style.fontPixels;
    if (plot::textWidth(style.labelFont(), reference) <= left)
      plot::drawText(painter, row, Qt::AlignRight | Qt::AlignVCenter, reference, style.labelFont(),
                     style.theme->secondText);
    y += line;
  }
}

}  // namespace gazehold
