// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/time_axis.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "theme/text.hpp"

namespace gazehold {

double TimeWindow::span(double seconds) { return std::isfinite(seconds) ? std::clamp(seconds, 0.5, 60.0) : 8.0; }

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
    plot::drawText(painter, QRectF(at - 100, top, 200, metrics.height()), Qt::AlignCenter, text, font,
                   theme.secondText);
  }
  if (!labels) return;
  const QString title = until > 60.0 ? Ui::tr("simulated time (min:s)") : Ui::tr("simulated time (s)");
  plot::drawText(painter, QRectF(area.left(), top + metrics.height(), area.width(), metrics.height()), Qt::AlignCenter,
                 title, font, theme.secondText);
}

namespace {

QColor bandColour(const Theme& theme) { return theme.dark ? theme.panel.darker(185) : theme.field; }

// the visible part of a dark interval; empty when there is none
QRectF bandOf(const History::Span& span, const QRectF& area, const TimeWindow& window) {
  const plot::Scale x = window.scale(area);
  const double from = std::max(window.from, static_cast<double>(span.from));
  const double until = span.lasts() ? window.until : std::min(window.until, static_cast<double>(span.until));
  return until > from ? QRectF(x.at(from), area.top(), x.at(until) - x.at(from), area.height()) : QRectF();
}

}  // namespace

void drawDarkness(QPainter& painter, const QRectF& area, const TimeWindow& window, std::span<const History::Span> spans,
                  const FigureStyle& style) {
  for (const History::Span& span : spans) {
    const QRectF band = bandOf(span, area, window);
    if (!band.isEmpty()) painter.fillRect(band, bandColour(*style.theme));
  }
}

void nameDarkness(QPainter& painter, const QRectF& area, const TimeWindow& window, std::span<const History::Span> spans,
                  const FigureStyle& style) {
  const QString words = Ui::tr("DARK · no vision");
  const QFontMetricsF metrics(style.labelFont());
  const double width = metrics.horizontalAdvance(words) + 0.6 * style.fontPixels;
  for (const History::Span& span : spans) {
    const QRectF band = bandOf(span, area, window);
    if (band.width() < width + 4) continue;
    const QRectF box(band.left() + 2, band.top() + 1, width, metrics.height());
    painter.fillRect(box, bandColour(*style.theme));
    plot::drawText(painter, box, Qt::AlignCenter, words, style.labelFont(), style.theme->secondText);
  }
}

std::optional<double> timeAt(const QPointF& position, const QRectF& area, const TimeWindow& window) {
  if (position.x() < area.left() || position.x() > area.right()) return std::nullopt;
  return window.scale(area).valueAt(position.x()) / stepsPerSecond;
}

Curve::Curve(const TimeWindow& window, const QRectF& area, const plot::Scale& y)
    : window_(window), x_(window.scale(area)), y_(y) {}

void Curve::add(Step step, double value) {
  const double low = std::min(y_.from, y_.until), high = std::max(y_.from, y_.until);
  const bool above = value > high, outside = above || value < low;
  if (outside && outside_ && excursions_.back().above == above) {
    if (std::fabs(value) > std::fabs(excursions_.back().value)) excursions_.back() = {step, value, above};
  } else if (outside) {
    excursions_.push_back({step, value, above});
  }
  outside_ = outside;
  value_ = value;
  value = std::clamp(value, low, high);
  const std::int64_t column = window_.column(step);
  const bool gap = any_ && step - last_ > 20 * stepsPerSample && column > column_ + 1;
  if (column != column_ || !any_) {
    closeColumn();
    if (gap || pieces_.empty()) pieces_.emplace_back();
    column_ = column;
    least_ = greatest_ = value;
    leastAt_ = greatestAt_ = step;
    any_ = true;
  } else if (value < least_) {
    least_ = value;
    leastAt_ = step;
  } else if (value > greatest_) {
    greatest_ = value;
    greatestAt_ = step;
  }
  last_ = step;
}

// the two extremes at their own times, or one point where they would look the same
void Curve::closeColumn() {
  if (!any_) return;
  const QPointF low = at(leastAt_, least_), high = at(greatestAt_, greatest_);
  QPolygonF& piece = pieces_.back();
  if (low.y() - high.y() < 0.7) {
    const double centre = x_.at((static_cast<double>(column_) + 0.5) * window_.perColumn);
    piece << QPointF(leastAt_ == greatestAt_ ? centre : 0.5 * (low.x() + high.x()), 0.5 * (low.y() + high.y()));
  } else if (leastAt_ < greatestAt_) {
    piece << low << high;
  } else {
    piece << high << low;
  }
}

void Curve::pin(QPainter& painter, Pins& pins, const QString& name, const QColor& colour) const {
  const auto mark = [&](Step at, double value) {
    pins.draw(painter, x_.at(static_cast<double>(at)), value > 0, name + plot::number(value, 0) + u'°', colour);
  };
  if (outside_) mark(last_, value_);
  // what was hardly outside is back
  const double least = 1.1 * std::max(std::fabs(y_.from), std::fabs(y_.until));
  for (std::size_t k = excursions_.size() - (outside_ ? 1 : 0); k-- > 0;)
    if (std::fabs(excursions_[k].value) >= least) mark(excursions_[k].at, excursions_[k].value);
}

void Curve::draw(QPainter& painter, const QPen& pen) {
  closeColumn();
  any_ = false;
  for (const QPolygonF& piece : pieces_) plot::drawCurve(painter, piece, pen);
}

}  // namespace gazehold
