// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/sweep_map.hpp"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>

#include "figure/colour_map.hpp"
#include "experiments/report.hpp"
#include "figure/plot.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

QString withUnit(std::string_view label, std::string_view unit) {
  return unit.empty() ? translated(label) : QStringLiteral("%1 (%2)").arg(translated(label), translated(unit));
}

QString shortText(double value) { return plot::number(value, shortDecimals(value)); }

// how much light a colour sends, of 1 for white
double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

QColor inkOn(const QColor& ground) {
  // where both contrasts are the same, sqrt(1.05 * 0.05) - 0.05
  return luminance(ground) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

SweepMap::SweepMap(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setMinimumSize(240, 160);
}

void SweepMap::show(SweepTable table) {
  table_ = std::move(table);
  measure_ = 0;
  mouse_.reset();
  update();
}

void SweepMap::setMeasure(std::size_t measure) {
  measure_ = measure;
  update();
}

void SweepMap::setStyle(const FigureStyle& style) {
  style_ = style;
  update();
}

QString SweepMap::measureText() const {
  const QuantityInfo& q = info(table_->sweep.measures[measure_]);
  return withUnit(q.label, q.unit);
}

QString SweepMap::axisText(std::size_t axis) const {
  const ParameterInfo& p = info(table_->axes[axis].parameter);
  return withUnit(p.label, p.unit);
}

QString SweepMap::valueText(std::size_t axis, std::size_t value) const {
  const ParameterInfo& p = info(table_->axes[axis].parameter);
  const double v = table_->axes[axis].values[value];
  if (!p.choices.empty()) return translated(choiceLabel(p, static_cast<int>(v)));
  return QString::number(v, 'g', 3).replace(u'-', QChar(0x2212));
}

SweepMap::Range SweepMap::range() const {
  Range r{1e300, -1e300};
  for (const Summary& s : table_->summaries[measure_])
    if (s.n > 0) r = {std::min(r.low, s.mean), std::max(r.high, s.mean)};
  if (r.low > r.high) return {0, 1};
  if (r.high - r.low < 1e-9 * std::max(1.0, std::fabs(r.high))) return {r.low - 0.5, r.high + 0.5};
  return r;
}

// from the middle of the diverging map, which is the panel's own lightness, to its first end
QColor SweepMap::colourAt(double part, const Theme& theme) const {
  const auto at = static_cast<std::size_t>(std::lround(128 * (1 - std::clamp(part, 0.0, 1.0))));
  return QColor::fromRgb(divergingMap(theme)[at]);
}

std::optional<QColor> SweepMap::colourOf(std::size_t point, const Theme& theme) const {
  const Summary& s = table_->summaries[measure_][point];
  if (s.n == 0) return std::nullopt;
  const Range r = range();
  return colourAt((s.mean - r.low) / (r.high - r.low), theme);
}

SweepMap::Layout SweepMap::layOut(const QRectF& area, const FigureStyle& style) const {
  const double pad = plot::padding(style), line = 1.6 * style.fontPixels;
  const QRectF inner = area.adjusted(pad, 0.5 * pad, -pad, -pad);
  double names = 0;
  if (table_->axes.size() > 1)
    for (std::size_t k = 0; k < table_->rows(); ++k)
      names = std::max(names, plot::textWidth(style.labelFont(), valueText(0, k)));
  const double left = table_->axes.size() > 1 ? std::min(names + 2 * line, 0.4 * inner.width()) : 0;
  const Range r = range();
  const double ticks = std::max(plot::textWidth(style.labelFont(), shortText(r.low)),
                                plot::textWidth(style.labelFont(), shortText(r.high)));
  const double right = 2.4 * style.fontPixels + ticks + 4;
  Layout l;
  l.title = QRectF(inner.left(), inner.top(), inner.width(), plot::titleHeight(style));
  l.cells = QRectF(inner.left() + left, l.title.bottom() + 0.5 * pad, inner.width() - left - right,
                   inner.bottom() - l.title.bottom() - 0.5 * pad - 2 * line);
  // one row is a band, not a wall
  if (table_->rows() == 1) l.cells.setHeight(std::min(l.cells.height(), 8 * style.fontPixels));
  l.bar = QRectF(l.cells.right() + style.fontPixels, l.cells.top(), style.fontPixels, l.cells.height());
  return l;
}

QRectF SweepMap::cell(const QRectF& cells, std::size_t point) const {
  const auto columns = static_cast<double>(table_->columns()), rows = static_cast<double>(table_->rows());
  const std::size_t above = point / table_->columns();
  const auto column = static_cast<double>(point % table_->columns()), row = static_cast<double>(above);
  const double left = cells.left() + cells.width() * column / columns;
  const double bottom = cells.bottom() - cells.height() * row / rows;
  return {QPointF(left, bottom - cells.height() / rows), QPointF(left + cells.width() / columns, bottom)};
}

void SweepMap::drawCells(QPainter& painter, const QRectF& cells, const FigureStyle& style) const {
  const std::vector<Summary>& all = table_->summaries[measure_];
  const QFont font = style.labelFont();
  for (std::size_t p = 0; p < all.size(); ++p) {
    const QRectF box = cell(cells, p);
    const std::optional<QColor> colour = colourOf(p, *style.theme);
    painter.fillRect(box, colour.value_or(style.theme->panel));
    if (!colour) {
      painter.fillRect(box, QBrush(style.theme->axis, Qt::BDiagPattern));
      continue;
    }
    // the number itself where it fits
    const QString number = shortText(all[p].mean);
    if (plot::textWidth(font, number) + 8 > box.width() || 1.6 * style.fontPixels > box.height()) continue;
    plot::drawText(painter, box, Qt::AlignCenter, number, font, inkOn(*colour));
  }
  painter.setPen(plot::pen(style.theme->axis, 1, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cells);
}

void SweepMap::drawAxes(QPainter& painter, const QRectF& area, const QRectF& cells, const FigureStyle& style) const {
  const QFont font = style.labelFont();
  const double line = 1.5 * style.fontPixels;
  const std::size_t across = table_->axes.size() - 1;
  double widest = 0;
  for (std::size_t k = 0; k < table_->columns(); ++k)
    widest = std::max(widest, plot::textWidth(font, valueText(across, k)));
  const auto every = [](double needed, double step) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(needed / step)));
  };
  const double columnWidth = cells.width() / static_cast<double>(table_->columns());
  for (std::size_t k = 0; k < table_->columns(); k += every(widest + 8, columnWidth)) {
    const double x = cell(cells, k).center().x();
    plot::drawText(painter, QRectF(x - widest / 2 - 4, cells.bottom() + 2, widest + 8, line), Qt::AlignCenter,
                   valueText(across, k), font, style.theme->secondText);
  }
  plot::drawText(painter, QRectF(cells.left(), cells.bottom() + line, cells.width(), line), Qt::AlignCenter,
                 axisText(across), font, style.theme->secondText);
  if (across == 0) return;
  const double rowHeight = cells.height() / static_cast<double>(table_->rows());
  for (std::size_t k = 0; k < table_->rows(); k += every(line, rowHeight)) {
    const double y = cell(cells, k * table_->columns()).center().y();
    plot::drawText(painter, QRectF(area.left() + line, y - line / 2, cells.left() - area.left() - line - 6, line),
                   Qt::AlignRight | Qt::AlignVCenter, valueText(0, k), font, style.theme->secondText);
  }
  painter.save();
  painter.translate(area.left() + plot::padding(style), cells.center().y());
  painter.rotate(-90);
  plot::drawText(painter, QRectF(-cells.height() / 2, 0, cells.height(), line), Qt::AlignCenter, axisText(0), font,
                 style.theme->secondText);
  painter.restore();
}

void SweepMap::drawBar(QPainter& painter, const QRectF& bar, const FigureStyle& style) const {
  const int steps = std::max(2, static_cast<int>(bar.height()));
  for (int k = 0; k < steps; ++k)
    painter.fillRect(QRectF(bar.left(), bar.bottom() - bar.height() * (k + 1) / steps, bar.width(),
                            bar.height() / steps + 0.5),
                     colourAt((k + 0.5) / steps, *style.theme));
  painter.setPen(plot::pen(style.theme->axis, 1, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(bar);
  const Range r = range();
  const double line = 1.5 * style.fontPixels;
  const auto label = [&](double value, double y) {
    plot::drawText(painter, QRectF(bar.right() + 4, y - line / 2, 6 * style.fontPixels, line),
                   Qt::AlignLeft | Qt::AlignVCenter, shortText(value), style.labelFont(), style.theme->secondText);
  };
  label(r.high, bar.top() + line / 3);
  label(r.low, bar.bottom() - line / 3);
  if (bar.height() > 4 * line) label((r.low + r.high) / 2, bar.center().y());
}

void SweepMap::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  plot::drawPanel(painter, area, style);
  if (!table_) return;
  const Layout l = layOut(area, style);
  plot::drawText(painter, l.title, Qt::AlignLeft | Qt::AlignVCenter, measureText(), style.font(1.0, true),
                 style.theme->text);
  plot::drawText(painter, l.title, Qt::AlignRight | Qt::AlignVCenter,
                 tr("mean of %1 runs after %2 s").arg(table_->runs).arg(table_->sweep.duration), style.labelFont(),
                 style.theme->secondText);
  drawCells(painter, l.cells, style);
  drawAxes(painter, area, l.cells, style);
  drawBar(painter, l.bar, style);
}

QString SweepMap::readoutAt(const QPointF& at) const {
  if (!table_) return {};
  const QRectF cells = layOut(QRectF(rect()), style_).cells;
  if (!cells.contains(at)) return {};
  const auto part = [](double from, double size, std::size_t count, double where) {
    return std::min(count - 1, static_cast<std::size_t>((where - from) / size * static_cast<double>(count)));
  };
  const std::size_t column = part(cells.left(), cells.width(), table_->columns(), at.x());
  const std::size_t row = part(0, cells.height(), table_->rows(), cells.bottom() - at.y());
  const Summary& s = table_->summaries[measure_][row * table_->columns() + column];
  QString text =
      QStringLiteral("%1: %2").arg(axisText(table_->axes.size() - 1), valueText(table_->axes.size() - 1, column));
  if (table_->axes.size() > 1) text = QStringLiteral("%1: %2\n").arg(axisText(0), valueText(0, row)) + text;
  return text + u'\n' +
         (s.n > 0 ? QStringLiteral("%1: %2 [%3, %4]")
                        .arg(measureText(), shortText(s.mean), shortText(s.low), shortText(s.high))
                  : tr("no run came to a number"));
}

void SweepMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  draw(painter, QRectF(rect()), style_);
  if (!mouse_) return;
  const QString text = readoutAt(*mouse_);
  if (!text.isEmpty()) plot::drawReadout(painter, QRectF(rect()), *mouse_, text, style_);
}

void SweepMap::mouseMoveEvent(QMouseEvent* event) {
  mouse_ = event->position();
  update();
}

void SweepMap::leaveEvent(QEvent*) {
  mouse_.reset();
  update();
}

}  // namespace gazehold
