// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/time_axis.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPaintEngine>

namespace gazehold {

TimeWindow TimeWindow::endingAt(Step now, double span, int columns) {
  TimeWindow window;
  const double length = span * static_cast<double>(stepsPerSecond);
  window.perColumn = length / std::max(1, columns);
  const double end = std::max(length, (std::floor(static_cast<double>(now) / window.perColumn) + 1) * window.perColumn);
  window.until = end;
  window.from = end - length;
  return window;
}

std::int64_t TimeWindow::column(Step step) const {
  return static_cast<std::int64_t>(std::floor(static_cast<double>(step) / perColumn));
}

QRectF timePlot(const QRectF& body, const FigureStyle& style, bool labels) {
  QRectF plot = body;
  plot.setLeft(std::round(body.left() + plot::yAxisWidth(style, QStringLiteral("−50"))));
  plot.setRight(std::round(body.right() - 0.4 * style.fontPixels));
  plot.setTop(std::round(body.top() + 0.4 * style.fontPixels));
  plot.setBottom(std::round(body.bottom() - (labels ? plot::xAxisHeight(style) : 0.2 * style.fontPixels)));
  return plot;
}

void drawTimeAxis(QPainter& painter, const QRectF& area, const TimeWindow& window, const FigureStyle& style,
                  bool labels) {
  const Theme& theme = *style.theme;
  const double from = window.from / stepsPerSecond, until = window.until / stepsPerSecond;
  const double step = plot::niceStep((until - from) * 4.2 * style.fontPixels / std::max(1.0, area.width()));
  const int decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const plot::Scale x{from, until, area.left(), area.right()};
  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  const double top = area.bottom() + 0.25 * style.fontPixels;
  for (const double time : plot::ticks(from, until, step)) {
    const double at = std::floor(x.at(time)) + 0.5;
    painter.setPen(QPen(theme.grid, 1));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    if (!labels) continue;
    const QString text = plot::clock(time, decimals);
    // half a label may leave the plot, but never the panel
    const double half = metrics.horizontalAdvance(text) / 2;
    if (at + half > area.right() + 1.1 * style.fontPixels) continue;
    painter.setFont(font);
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(at - 100, top, 200, metrics.height()), Qt::AlignCenter, text);
  }
  if (!labels) return;
  const QString title = until > 60.0 ? QStringLiteral("simulated time (min:s)") : QStringLiteral("simulated time (s)");
  plot::drawText(painter, QRectF(area.left(), top + metrics.height(), area.width(), metrics.height()), Qt::AlignCenter,
                 title, font, theme.secondText);
}

void drawDarkness(QPainter& painter, const QRectF& area, const TimeWindow& window,
                  std::span<const LiveData::DarkSpan> spans, const FigureStyle& style, bool words) {
  const Theme& theme = *style.theme;
  const plot::Scale x = window.scale(area);
  for (const LiveData::DarkSpan& span : spans) {
    const double from = std::max(window.from, static_cast<double>(span.from));
    const double until = span.until == LiveData::open ? window.until
                                                      : std::min(window.until, static_cast<double>(span.until));
    if (until <= from) continue;
    const QRectF band(x.at(from), area.top(), x.at(until) - x.at(from), area.height());
    painter.fillRect(band, theme.dark ? theme.panel.darker(185) : theme.field);
    if (words)
      plot::drawText(painter, band.adjusted(0.5 * style.fontPixels, 0.2 * style.fontPixels, -2, 0),
                     Qt::AlignLeft | Qt::AlignTop, QStringLiteral("no vision"), style.labelFont(), theme.secondText);
  }
}

std::optional<double> timeAt(const QPointF& position, const QRectF& area, const TimeWindow& window) {
  if (position.x() < area.left() || position.x() > area.right()) return std::nullopt;
  return window.scale(area).valueAt(position.x()) / stepsPerSecond;
}

Curve::Curve(const TimeWindow& window, const QRectF& area, const plot::Scale& y)
    : window_(window), x_(window.scale(area)), y_(y) {}

void Curve::add(Step step, double value) {
  const std::int64_t column = window_.column(step);
  const bool gap = any_ && step - last_ > 20 * stepsPerSample && column > column_ + 1;
  if (column != column_ || !any_) {
    closeColumn();
    if (gap || pieces_.empty()) pieces_.emplace_back();
    column_ = column;
    least_ = greatest_ = value;
    any_ = true;
  } else if (value < least_) {
    least_ = value;
    rising_ = false;
  } else if (value > greatest_) {
    greatest_ = value;
    rising_ = true;
  }
  last_ = step;
}

void Curve::closeColumn() {
  if (!any_) return;
  const double x = x_.at((static_cast<double>(column_) + 0.5) * window_.perColumn);
  const double top = y_.at(greatest_), bottom = y_.at(least_);
  if (std::fabs(bottom - top) < 0.7) {
    pieces_.back() << QPointF(x, 0.5 * (top + bottom));
  } else {
    pieces_.back() << QPointF(x, rising_ ? bottom : top) << QPointF(x, rising_ ? top : bottom);
  }
}

void Curve::draw(QPainter& painter, const QPen& pen) {
  closeColumn();
  any_ = false;
  painter.setBrush(Qt::NoBrush);
  const bool raster = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
  QPen wide = pen;
  // a wide smooth outline of a long line takes very long on the raster engine; its segments one by one do not
  const bool segments = raster && pen.widthF() > 1.2 && pen.style() == Qt::SolidLine;
  if (segments) wide.setCapStyle(Qt::SquareCap);
  painter.setPen(wide);
  for (const QPolygonF& piece : pieces_) {
    if (!segments || piece.size() < 2) {
      painter.drawPolyline(piece);
      continue;
    }
    QList<QLineF> lines;
    lines.reserve(piece.size());
    QPointF from = piece[0];
    for (qsizetype k = 1; k < piece.size(); ++k) {
      // points on one level make one segment
      if (k + 1 < piece.size() && piece[k + 1].y() == piece[k].y() && piece[k].y() == from.y()) continue;
      lines.emplace_back(from, piece[k]);
      from = piece[k];
    }
    painter.drawLines(lines);
  }
}

}  // namespace gazehold
