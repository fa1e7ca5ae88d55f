// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/xy_panel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QPolygonF>

#include "figure/plot.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

using Shape = XySeries::Shape;
using Range = XyPlot::Range;

const History& nothing() {
  static const History empty;
  return empty;
}

constexpr double learningTicks[] = {0, 10, 30, 100, 300, 1000, 3000};
double placeOf(double time) { return std::log10(1.0 + time / 10.0); }

void widen(Range& range, double value) {
  if (std::isfinite(value)) range = {std::min(range.first, value), std::max(range.second, value)};
}

bool isEmpty(const Range& range) { return range.first > range.second; }

// of the values, with intervals
Range reachOf(const XyPlot& plot, bool alongX) {
  Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  const bool valuesAlongX = !plot.rows.isEmpty();
  for (const XySeries& series : plot.series) {
    for (const double value : alongX ? series.x : series.y) widen(range, value);
    if (alongX == valuesAlongX)
      for (const auto* ends : {&series.low, &series.high})
        for (const double value : *ends) widen(range, value);
  }
  if (isEmpty(range)) return {0, 1};
  if (alongX == valuesAlongX) {
    // what is expected is on the plot, unless it is far away
    const double size = std::max(range.second - range.first, 1e-9), first = range.first, last = range.second;
    for (const auto& [low, high] : plot.expected)
      for (const double edge : {low, high})
        if (edge > first - 2 * size && edge < last + 2 * size) widen(range, edge);
    if (plot.fromZero && range.first > 0) range.first = 0;
    if (plot.zero) widen(range, 0);
  }
  if (range.second - range.first < 1e-9) range = {range.first - 0.5, range.second + 0.5};
  return range;
}

struct Axis {
  Range range;
  double step = 1;
  std::vector<double> ticks;
};

bool divides(double step, double value) { return std::fabs(value / step - std::round(value / step)) < 1e-6; }

// of a range that is given: labels stand at both of its ends, where such a step can be had
double stepWithin(const Range& range, double wanted) {
  const double decade = std::pow(10.0, std::floor(std::log10(wanted)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0})
    if (factor * decade > 0.6 * wanted && divides(factor * decade, range.first) &&
        divides(factor * decade, range.second))
      return factor * decade;
  return plot::niceStep(wanted);
}

Axis axisOf(const std::optional<Range>& given, const Range& reach, double length, double perTick) {
  const Range range = given.value_or(reach);
  const double wanted = (range.second - range.first) / std::max(2.0, std::floor(length / perTick));
  Axis axis{range, given ? stepWithin(range, wanted) : plot::niceStep(wanted), {}};
  if (!given)
    axis.range = {std::floor(range.first / axis.step + 1e-6) * axis.step,
                  std::ceil(range.second / axis.step - 1e-6) * axis.step};
  axis.ticks = plot::ticks(axis.range.first, axis.range.second, axis.step);
  return axis;
}

QColor expectedColour(const FigureStyle& style) {
  QColor colour = style.theme->teaches;
  colour.setAlphaF(0.22f);
  return colour;
}

std::vector<plot::LegendEntry> legendOf(const XyPlot& plot, const FigureStyle& style) {
  using Mark = plot::LegendEntry::Mark;
  std::vector<plot::LegendEntry> entries;
  for (const XySeries& series : plot.series) {
    if (series.name.isEmpty()) continue;
    const Mark mark = series.shape == Shape::dashed                                 ? Mark::dashed
                      : series.shape == Shape::openDots                             ? Mark::openCircle
                      : series.shape == Shape::line || series.shape == Shape::faint ? Mark::line
                                                                                    : Mark::filledCircle;
    QColor colour = style.theme->*series.colour;
    if (series.shape == Shape::faint || series.shape == Shape::faintDots) colour.setAlphaF(0.5f);
    entries.push_back({mark, colour, series.name});
  }
  if (std::ranges::any_of(plot.expected, [](const Range& band) { return !std::isnan(band.first); }))
    entries.push_back({Mark::patch, expectedColour(style), Ui::tr("expected")});
  return entries;
}

// beside the title, or below it where there is no room
bool noteFits(const QRectF& whole, const XyPlot& plot, const FigureStyle& style) {
  const double words =
      plot::textWidth(style.font(1.0, true), plot.title) + plot::textWidth(style.labelFont(), plot.note);
  return words + 2 * plot::padding(style) + 1.5 * style.fontPixels <= whole.width();
}

double noteHeight(const QRectF& whole, const XyPlot& plot, const FigureStyle& style) {
  return plot.note.isEmpty() || noteFits(whole, plot, style) ? 0 : 1.3 * style.fontPixels;
}

// in one line, or two of about the same length where that is too wide
QStringList inLines(const QString& text, double width, const FigureStyle& style) {
  if (plot::textWidth(style.labelFont(), text) <= width) return {text};
  qsizetype best = -1;
  for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1))
    if (best < 0 || std::abs(2 * at - text.size()) < std::abs(2 * best - text.size())) best = at;
  return best < 0 ? QStringList{text} : QStringList{text.left(best), text.mid(best + 1)};
}

struct Places {
  QRectF rest;
  plot::Area area;
  Axis x, y;
};

Places layOut(const QRectF& whole, const XyPlot& plot, const FigureStyle& style) {
  const std::vector<plot::LegendEntry> legend = legendOf(plot, style);
  QRectF rest =
      plot::belowHeader(whole, plot.title, noteFits(whole, plot, style) ? plot.note : QString(), legend, style);
  rest.setTop(rest.top() + noteHeight(whole, plot, style));
  const double em = style.fontPixels;
  const double height = rest.height() - plot::xAxisHeight(style) - 0.6 * em;
  Axis y = axisOf(plot.y, reachOf(plot, false), height, 2.4 * em);
  double left = 0;
  if (plot.rows.isEmpty()) {
    QString widest;
    for (const double tick : y.ticks) {
      const QString text = plot::tickNumber(tick, y.step);
      if (plot::textWidth(style.labelFont(), text) > plot::textWidth(style.labelFont(), widest)) widest = text;
    }
    left = plot::yAxisWidth(style, widest);
  } else {
    for (const QString& row : plot.rows)
      for (const QString& line : inLines(row, 0.5 * rest.width(), style))
        left = std::max(left, plot::textWidth(style.labelFont(), line));
    left = std::min(left + 0.8 * em, 0.6 * rest.width());
    y = {{static_cast<double>(plot.rows.size()) - 0.5, -0.5}, 1, {}};
  }
  const QRectF rect(rest.left() + left, rest.top() + 0.6 * em, rest.width() - left - 1.4 * em, height);
  Axis x = axisOf(plot.x, reachOf(plot, true), rect.width(), 3.6 * em);
  if (plot.learningTime) {
    const double last = reachOf(plot, true).second;
    x = {{0, std::max(0.1, placeOf(last))}, 1, {}};
    for (const double tick : learningTicks)
      if (tick <= last) x.ticks.push_back(tick);
  }
  return {rest, plot::Area(rect, x.range.first, x.range.second, y.range.first, y.range.second), x, y};
}

void drawTimeAxis(QPainter& painter, const Places& places, const QString& title, const FigureStyle& style) {
  const plot::Area& area = places.area;
  plot::drawXAxis(painter, area, {}, title, style);
  const double top = area.rect.bottom() + 0.25 * style.fontPixels;
  double free = -1e9;
  for (const double time : places.x.ticks) {
    const double x = area.x.at(placeOf(time));
    painter.setPen(QPen(style.theme->grid, 1));
    painter.drawLine(QPointF(x, area.rect.top()), QPointF(x, area.rect.bottom()));
    const QString text = plot::number(time, 0);
    const double half = 0.5 * plot::textWidth(style.labelFont(), text);
    if (x - half < free) continue;
    free = x + half + 0.5 * style.fontPixels;
    plot::drawText(painter, QRectF(x - 60, top, 120, QFontMetricsF(style.labelFont()).height()), Qt::AlignCenter, text,
                   style.labelFont(), style.theme->secondText);
  }
}

void drawRowNames(QPainter& painter, const Places& places, const XyPlot& plot, const FigureStyle& style) {
  const plot::Area& area = places.area;
  const double em = style.fontPixels;
  for (qsizetype k = 0; k < plot.rows.size(); ++k) {
    const QStringList lines = inLines(plot.rows[k], 0.5 * places.rest.width(), style);
    const double height = 1.15 * em;
    double y = area.y.at(static_cast<double>(k)) - 0.5 * height * static_cast<double>(lines.size());
    for (const QString& line : lines) {
      plot::drawText(painter, QRectF(places.rest.left(), y, area.rect.left() - places.rest.left() - 0.6 * em, height),
                     Qt::AlignRight | Qt::AlignVCenter, line, style.labelFont(), style.theme->text);
      y += height;
    }
  }
}

void drawExpected(QPainter& painter, const Places& places, const XyPlot& plot, const FigureStyle& style) {
  const plot::Area& area = places.area;
  const QColor colour = expectedColour(style);
  const bool rows = !plot.rows.isEmpty();
  for (std::size_t k = 0; k < plot.expected.size(); ++k) {
    const auto [low, high] = plot.expected[k];
    if (std::isnan(low) || std::isnan(high)) continue;
    const plot::Scale& scale = rows ? area.x : area.y;
    const auto inside = [&](double value) {
      return scale.at(std::clamp(value, std::min(scale.from, scale.until), std::max(scale.from, scale.until)));
    };
    const double a = inside(low), b = inside(high);
    if (std::fabs(a - b) < 0.01) continue;
    const double row = static_cast<double>(k);
    const QRectF band = rows ? QRectF(QPointF(a, area.y.at(row - 0.4)), QPointF(b, area.y.at(row + 0.4)))
                             : QRectF(QPointF(area.rect.left(), b), QPointF(area.rect.right(), a));
    painter.fillRect(band.normalized(), colour);
  }
}

void drawLines(QPainter& painter, const Places& places, const XyPlot& plot, const FigureStyle& style) {
  const plot::Area& area = places.area;
  painter.setPen(plot::pen(style.theme->axis, 1.0, style));
  if (plot.zero && plot.rows.isEmpty()) painter.drawLine(area.at(area.x.from, 0), area.at(area.x.until, 0));
  if (plot.zero && !plot.rows.isEmpty()) painter.drawLine(area.at(0, area.y.from), area.at(0, area.y.until));
  if (plot.diagonal) {
    const double from = std::max(area.x.from, area.y.from), until = std::min(area.x.until, area.y.until);
    painter.drawLine(area.at(from, from), area.at(until, until));
  }
  painter.setPen(plot::ghostPen(style));
  for (const double x : plot.xLines) painter.drawLine(area.at(x, area.y.from), area.at(x, area.y.until));
  for (const double y : plot.yLines) painter.drawLine(area.at(area.x.from, y), area.at(area.x.until, y));
}

void drawSeries(QPainter& painter, const plot::Area& area, const XyPlot& plot, const XySeries& series,
                const FigureStyle& style) {
  const QColor colour = style.theme->*series.colour;
  QColor faint = colour;
  faint.setAlphaF(0.4f);
  const bool rows = !plot.rows.isEmpty();
  const auto at = [&](double x, double y) {
    return area.at(plot.learningTime ? placeOf(x) : x, y) + QPointF(series.shift, 0);
  };
  QPolygonF points, low, high;
  for (std::size_t k = 0; k < series.x.size(); ++k) {
    if (!std::isfinite(series.x[k]) || !std::isfinite(series.y[k])) continue;
    points << at(series.x[k], series.y[k]);
    if (series.low.empty()) continue;
    low << (rows ? at(series.low[k], series.y[k]) : at(series.x[k], series.low[k]));
    high << (rows ? at(series.high[k], series.y[k]) : at(series.x[k], series.high[k]));
  }
  const auto dots = [&](double radius, const QColor& fill, const QPen& edge) {
    painter.setBrush(fill);
    painter.setPen(edge);
    for (const QPointF& point : points) painter.drawEllipse(point, radius * style.lineScale, radius * style.lineScale);
    painter.setBrush(Qt::NoBrush);
  };
  painter.setBrush(Qt::NoBrush);
  switch (series.shape) {
    case Shape::line:
    case Shape::dashed:
    case Shape::faint: {
      if (series.whiskers) {
        painter.setPen(plot::pen(colour, 1.0, style));
        for (qsizetype k = 0; k < low.size(); ++k) painter.drawLine(low[k], high[k]);
      } else if (!low.isEmpty() && series.shape == Shape::line) {
        QPolygonF band = low;
        for (auto point = high.crbegin(); point != high.crend(); ++point) band << *point;
        QColor fill = colour;
        fill.setAlphaF(0.18f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(band);
        painter.setBrush(Qt::NoBrush);
      }
      QPen pen = series.shape == Shape::faint ? plot::pen(faint, 0.8, style) : plot::pen(colour, 1.8, style);
      if (series.shape == Shape::dashed) pen.setDashPattern({4, 2.5});
      painter.setPen(pen);
      painter.drawPolyline(points);
      if (series.marked) dots(2.2, colour, Qt::NoPen);
      break;
    }
    case Shape::dots: dots(2.2, colour, Qt::NoPen); break;
    case Shape::openDots: dots(2.2, style.theme->panel, plot::pen(colour, 1, style)); break;
    case Shape::faintDots: dots(1.6, faint, Qt::NoPen); break;
    case Shape::estimate:
      painter.setPen(plot::pen(colour, 1.6, style));
      for (qsizetype k = 0; k < low.size(); ++k) painter.drawLine(low[k], high[k]);
      dots(2.8, colour, Qt::NoPen);
      break;
  }
}

}  // namespace

XyPanel::XyPanel(std::string id, XyPlot plot) : Panel(nothing()), id_(std::move(id)), plot_(std::move(plot)) {}

QSize XyPanel::leastSize() const {
  if (plot_.rows.isEmpty()) return {236, 196};
  return {320, 74 + static_cast<int>(28 * plot_.rows.size())};
}

void XyPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  const bool beside = noteFits(area, plot_, style);
  const QRectF below =
      plot::drawHeader(painter, area, plot_.title, beside ? plot_.note : QString(), legendOf(plot_, style), style);
  if (!beside)
    plot::drawText(painter, QRectF(below.topLeft(), QSizeF(below.width(), noteHeight(area, plot_, style))),
                   Qt::AlignLeft | Qt::AlignVCenter, plot_.note, style.labelFont(), style.theme->secondText);
  const Places places = layOut(area, plot_, style);
  if (places.area.rect.width() > 10 && places.area.rect.height() > 10) {
    drawExpected(painter, places, plot_, style);
    if (plot_.learningTime) drawTimeAxis(painter, places, plot_.xTitle, style);
    else plot::drawXAxis(painter, places.area, places.x.ticks, plot_.xTitle, style);
    if (plot_.rows.isEmpty()) plot::drawYAxis(painter, places.area, places.y.ticks, plot_.yTitle, style);
    else drawRowNames(painter, places, plot_, style);
    painter.setClipRect(places.area.rect.adjusted(-7, -3, 7, 3));
    drawLines(painter, places, plot_, style);
    for (const XySeries& series : plot_.series) drawSeries(painter, places.area, plot_, series, style);
  }
  painter.restore();
}

std::vector<NumberTable> XyPanel::numbers(const FigureStyle&) const {
  const bool intervals = std::ranges::any_of(plot_.series, [](const XySeries& each) { return !each.low.empty(); });
  NumberTable table{id_, {"series", plot_.xColumn, plot_.yColumn}};
  if (intervals) table.columns.insert(table.columns.end(), {"low", "high"});
  table.values.resize(table.columns.size());
  for (std::size_t s = 0; s < plot_.series.size(); ++s) {
    const XySeries& series = plot_.series[s];
    for (std::size_t k = 0; k < series.x.size(); ++k) {
      std::vector<double> row = {static_cast<double>(s), series.x[k], series.y[k]};
      if (intervals) {
        const bool has = !series.low.empty();
        row.insert(row.end(), {has ? series.low[k] : std::nan(""), has ? series.high[k] : std::nan("")});
      }
      table.add(row);
    }
  }
  return {table};
}

}  // namespace gazehold
