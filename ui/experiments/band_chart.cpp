// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/band_chart.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include "theme/text.hpp"

namespace gazehold {

namespace {

// time axis: roughly logarithmic, and yet with a place for 0
double placeOf(double time) { return std::log10(1.0 + time / 10.0); }
constexpr double timeTicks[] = {0, 10, 30, 100, 300, 1000, 3000, 10000, 100000};

Qt::PenStyle dashOf(std::size_t condition) {
  constexpr Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
  return dashes[condition / plot::conditionColours % 3];
}

}  // namespace

BandChart::BandChart(QWidget* parent) : QWidget(parent) { setMinimumSize(360, 260); }

void BandChart::show(const Results& results, Quantity quantity, int resamples) {
  quantity_ = quantity;
  curves_.clear();
  for (std::size_t c = 0; c < results.conditions().size(); ++c) {
    Curve curve{translated(results.conditions()[c].name), results.conditions()[c].times, {}};
    for (std::size_t t = 0; t < curve.times.size(); ++t)
      curve.summaries.push_back(summarise(results.values(c, static_cast<int>(t), quantity), 1, resamples));
    curves_.push_back(std::move(curve));
  }
  update();
}

void BandChart::clear() {
  curves_.clear();
  update();
}

void BandChart::setShown(std::vector<bool> shown) {
  shown_ = std::move(shown);
  update();
}

void BandChart::setStyle(const FigureStyle& style) {
  style_ = style;
  update();
}

bool BandChart::hasTimes() const {
  return std::any_of(curves_.begin(), curves_.end(), [](const Curve& c) { return c.times.size() > 1; });
}

// of all that is shown, whiskers included
BandChart::Limits BandChart::limits() const {
  Limits l{1e300, -1e300};
  for (std::size_t c = 0; c < curves_.size(); ++c)
    for (const Summary& s : curves_[c].summaries)
      if (isShown(c) && s.n > 0) l = {std::min({l.low, s.low, s.mean}), std::max({l.high, s.high, s.mean})};
  if (l.low > l.high) return {0, 1};
  if (quantity_ != Quantity::slope && l.low > 0) l.low = 0;
  if (l.high - l.low < 1e-6) l = {l.low - 0.5, l.high + 0.5};
  return l;
}

QString BandChart::axisTitle() const {
  const QuantityInfo& q = info(quantity_);
  const QString label = translated(q.label);
  const QString unit = translated(q.unit);
  return unit.isEmpty() ? label : label + QStringLiteral(" (") + unit + QStringLiteral(")");
}

void BandChart::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  plot::drawPanel(painter, area, style);
  const bool any = std::any_of(curves_.begin(), curves_.end(), [](const Curve& c) {
    return std::any_of(c.summaries.begin(), c.summaries.end(), [](const Summary& s) { return s.n > 0; });
  });
  if (!any) {
    plot::drawText(painter, area, Qt::AlignCenter, tr("Mean and 95 % interval appear here as runs finish"),
                   style.labelFont(), style.theme->secondText);
    return;
  }
  if (hasTimes()) drawCurves(painter, area, style);
  else drawRows(painter, area, style);
}

void BandChart::drawCurves(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  std::vector<plot::LegendEntry> legend;
  double last = 0;
  for (std::size_t c = 0; c < curves_.size(); ++c) {
    if (!isShown(c) || curves_[c].times.empty()) continue;
    using Mark = plot::LegendEntry::Mark;
    const Qt::PenStyle dash = dashOf(c);
    legend.push_back({dash == Qt::SolidLine  ? Mark::line
                      : dash == Qt::DashLine ? Mark::dashed
                                             : Mark::dotted,
                      style.theme->*plot::conditionColour(c), curves_[c].name});
    last = std::max(last, curves_[c].times.back());
  }
  const double pad = plot::padding(style);
  const QRectF inner = area.adjusted(pad, pad, -pad, -pad);
  const double legendHeight = plot::legendHeight(inner.width(), legend, style);
  const Limits range = limits();
  const double step = plot::niceStep((range.high - range.low) / 5);
  const double from = std::floor(range.low / step + 1e-9) * step, until = std::ceil(range.high / step - 1e-9) * step;
  const double left = plot::yAxisWidth(style, plot::tickNumber(-until, step));
  const QRectF rect(inner.left() + left, inner.top() + style.fontPixels / 2, inner.width() - left - style.fontPixels,
                    inner.height() - plot::xAxisHeight(style) - legendHeight - style.fontPixels);
  const plot::Area at(rect, 0, std::max(placeOf(last), 0.1), from, until);
  plot::drawYAxis(painter, at, plot::ticks(from, until, step), axisTitle(), style);

  const QFont font = style.labelFont();
  for (const double time : timeTicks) {
    if (time > last) break;
    const double x = at.x.at(placeOf(time));
    painter.setPen(plot::pen(style.theme->grid, 1, style));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    plot::drawText(painter, QRectF(x - 40, rect.bottom() + 2, 80, 1.4 * style.fontPixels), Qt::AlignCenter,
                   plot::number(time, 0), font, style.theme->secondText);
  }
  plot::drawText(painter,
                 QRectF(rect.left(), rect.bottom() + 1.4 * style.fontPixels, rect.width(), 1.5 * style.fontPixels),
                 Qt::AlignCenter, tr("simulated time (s)"), font, style.theme->secondText);

  painter.save();
  painter.setClipRect(rect.adjusted(-4, -4, 4, 4));
  for (std::size_t c = 0; c < curves_.size(); ++c) {
    if (!isShown(c)) continue;
    QPolygonF mean, low, high;
    for (std::size_t t = 0; t < curves_[c].times.size(); ++t) {
      const Summary& s = curves_[c].summaries[t];
      if (s.n == 0) continue;
      const double x = placeOf(curves_[c].times[t]);
      mean << at.at(x, s.mean);
      low << at.at(x, s.low);
      high << at.at(x, s.high);
    }
    QColor colour = style.theme->*plot::conditionColour(c);
    QPolygonF band = low;
    for (auto p = high.crbegin(); p != high.crend(); ++p) band << *p;
    QColor fill = colour;
    fill.setAlphaF(0.14f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(plot::pen(colour, 2, style, dashOf(c)));
    painter.drawPolyline(mean);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    for (const QPointF& p : mean) painter.drawEllipse(p, 2.5 * style.lineScale, 2.5 * style.lineScale);
  }
  painter.restore();
  plot::drawLegend(painter, QRectF(inner.left(), inner.bottom() - legendHeight, inner.width(), legendHeight), legend,
                   style);
}

void BandChart::drawRows(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  const double pad = plot::padding(style);
  const QRectF inner = area.adjusted(pad, pad, -pad, -pad);
  const QFont font = style.labelFont();
  std::vector<std::size_t> rows;
  double names = 0;
  for (std::size_t c = 0; c < curves_.size(); ++c) {
    if (!isShown(c) || curves_[c].summaries.empty()) continue;
    rows.push_back(c);
    names = std::max(names, plot::textWidth(font, curves_[c].name));
  }
  if (rows.empty()) return;
  names = std::min(names + 8, 0.4 * inner.width());
  const Limits range = limits();
  const double step = plot::niceStep((range.high - range.low) / 5);
  const double from = std::floor(range.low / step + 1e-9) * step, until = std::ceil(range.high / step - 1e-9) * step;
  const QRectF rect(inner.left() + names, inner.top(), inner.width() - names - style.fontPixels,
                    inner.height() - plot::xAxisHeight(style));
  const plot::Area at(rect, from, until, 0, 1);
  plot::drawXAxis(painter, at, plot::ticks(from, until, step), axisTitle(), style);
  const double height = rect.height() / static_cast<double>(rows.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Curve& curve = curves_[rows[k]];
    const double y = rect.top() + (static_cast<double>(k) + 0.5) * height;
    plot::drawText(painter, QRectF(inner.left(), y - style.fontPixels, names - 8, 2 * style.fontPixels),
                   Qt::AlignRight | Qt::AlignVCenter, curve.name, font, style.theme->text);
    const Summary& s = curve.summaries.front();
    if (s.n == 0) continue;
    const QColor colour = style.theme->*plot::conditionColour(rows[k]);
    painter.setPen(plot::pen(colour, 2, style));
    painter.drawLine(QPointF(at.x.at(s.low), y), QPointF(at.x.at(s.high), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(at.x.at(s.mean), y), 4 * style.lineScale, 4 * style.lineScale);
    painter.setBrush(Qt::NoBrush);
  }
}

void BandChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  draw(painter, QRectF(rect()), style_);
}

}  // namespace gazehold
