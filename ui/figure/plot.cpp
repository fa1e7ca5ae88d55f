// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/plot.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>
#include <QTransform>

#include "figure/text_anchor.hpp"
#include "theme/text.hpp"

namespace gazehold::plot {

QString number(double value, int decimals) {
  return std::isfinite(value) ? decimalText(value, decimals) : QStringLiteral("–");
}

QString signedNumber(double value, int decimals) {
  const QString text = number(value, decimals);
  return value > 0 && text != number(0, decimals) ? u'+' + text : text;
}

QString tickNumber(double value, double step) {
  int decimals = 0;
  for (double s = std::fabs(step); s > 0 && decimals < 6 && std::fabs(s - std::round(s)) > 1e-6 * s; s *= 10)
    ++decimals;
  return number(value, decimals);
}

QString clock(double seconds, int decimals) {
  if (std::fabs(seconds) < 60.0) return number(seconds, decimals);
  const double unit = std::pow(10.0, decimals);
  const double rounded = std::round(seconds * unit) / unit;
  const auto minutes = static_cast<long long>(rounded / 60.0);
  const double rest = rounded - 60.0 * static_cast<double>(minutes);
  return QStringLiteral("%1:%2").arg(minutes).arg(rest, decimals > 0 ? 3 + decimals : 2, 'f', decimals, u'0');
}

double niceStep(double value) {
  if (!(value > 0)) return 1.0;
  const double decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
  for (const double factor : {1.0, 2.0, 5.0})
    if (value <= factor * decade * (1 + 1e-9)) return factor * decade;
  return 10.0 * decade;
}

std::vector<double> ticks(double from, double until, double step) {
  std::vector<double> result;
  for (double k = std::ceil(from / step - 1e-6); k * step <= until + 1e-6 * step; ++k) result.push_back(k * step);
  return result;
}

Area::Area(const QRectF& r, double xFrom, double xUntil, double yFrom, double yUntil)
    : rect(r), x{xFrom, xUntil, r.left(), r.right()}, y{yFrom, yUntil, r.bottom(), r.top()} {}

namespace {

double stepOf(std::span<const double> at) { return at.size() > 1 ? at[1] - at[0] : 1.0; }

// lines of one pixel look best on a whole pixel
double crisp(double v) { return std::floor(v) + 0.5; }

}  // namespace

void drawYAxis(QPainter& painter, const Area& area, std::span<const double> at, const QString& title,
               const FigureStyle& style, bool grid) {
  const Theme& theme = *style.theme;
  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  double widest = 0;
  for (const double value : at) {
    const double y = area.y.at(value);
    if (grid) {
      painter.setPen(QPen(theme.grid, 1));
      painter.drawLine(QPointF(area.rect.left(), crisp(y)), QPointF(area.rect.right(), crisp(y)));
    }
    const QString text = tickNumber(value, stepOf(at));
    widest = std::max(widest, metrics.horizontalAdvance(text));
    const QRectF beside(area.rect.left() - 100, y - metrics.height(), 100 - 0.4 * style.fontPixels,
                        2 * metrics.height());
    drawText(painter, beside, Qt::AlignRight | Qt::AlignVCenter, text, font, theme.secondText);
  }
  if (title.isEmpty()) return;
  painter.save();
  // the title stands left of the widest label that this style can have
  const double room = std::max(widest, metrics.horizontalAdvance(QStringLiteral("−50")));
  painter.translate(area.rect.left() - 0.75 * style.fontPixels - room - 0.6 * metrics.height(), area.rect.center().y());
  painter.rotate(-90);
  const double length = std::max(area.rect.height(), metrics.horizontalAdvance(title));
  drawText(painter, QRectF(-length / 2, -metrics.height() / 2, length, metrics.height()), Qt::AlignCenter, title, font,
           theme.secondText);
  painter.restore();
}

void drawXAxis(QPainter& painter, const Area& area, std::span<const double> at, const QString& title,
               const FigureStyle& style, bool grid) {
  const Theme& theme = *style.theme;
  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  const double top = area.rect.bottom() + 0.25 * style.fontPixels;
  for (const double value : at) {
    const double x = area.x.at(value);
    if (grid) {
      painter.setPen(QPen(theme.grid, 1));
      painter.drawLine(QPointF(crisp(x), area.rect.top()), QPointF(crisp(x), area.rect.bottom()));
    }
    drawText(painter, QRectF(x - 100, top, 200, metrics.height()), Qt::AlignCenter, tickNumber(value, stepOf(at)), font,
             theme.secondText);
  }
  if (title.isEmpty()) return;
  const double width = std::max(area.rect.width(), metrics.horizontalAdvance(title));
  drawText(painter, QRectF(area.rect.center().x() - width / 2, top + metrics.height(), width, metrics.height()),
           Qt::AlignCenter, title, font, theme.secondText);
}

double xAxisHeight(const FigureStyle& style, bool title) {
  return 0.3 * style.fontPixels + (title ? 2 : 1) * QFontMetricsF(style.labelFont()).height();
}

double yAxisWidth(const FigureStyle& style, const QString& widest, bool title) {
  const QFontMetricsF metrics(style.labelFont());
  const double least = title ? metrics.horizontalAdvance(QStringLiteral("−50")) : 0;
  const double room = std::max(metrics.horizontalAdvance(widest), least);
  return std::ceil(0.75 * style.fontPixels + room + (title ? 1.1 * metrics.height() : 0));
}

double padding(const FigureStyle& style) { return std::round(0.75 * style.fontPixels); }

double titleHeight(const FigureStyle& style) { return std::ceil(QFontMetricsF(style.font(1.0, true)).height() * 1.25); }

void drawPanel(QPainter& painter, const QRectF& area, const FigureStyle& style) {
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setRenderHint(QPainter::TextAntialiasing, true);
  const double radius = style.lecture ? 6 : 4;
  painter.setBrush(style.theme->panel);
  painter.setPen(style.frame ? QPen(style.theme->border, 1) : QPen(Qt::NoPen));
  if (style.frame) painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  else painter.drawRect(area);
  painter.setBrush(Qt::NoBrush);
}

void drawEmpty(QPainter& painter, const QRectF& area, const FigureStyle& style) {
  const QString words = Ui::tr("Press Space to run");
  const QFontMetricsF metrics(style.font());
  const double width = std::min(area.width() - 2, metrics.horizontalAdvance(words) + style.fontPixels);
  QRectF box(0, 0, width, 1.3 * metrics.height());
  box.moveCenter(area.center());
  painter.fillRect(box, style.theme->panel);
  drawText(painter, box, Qt::AlignCenter, words, style.font(), style.theme->secondText);
}

void drawReadout(QPainter& painter, const QRectF& area, const QPointF& at, const QString& text,
                 const FigureStyle& style) {
  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  QRectF box = metrics.boundingRect(QRectF(0, 0, 4000, 4000), Qt::AlignLeft, text);
  box.adjust(0, 0, style.fontPixels, 0.5 * style.fontPixels);
  const double gap = style.fontPixels;
  double x = at.x() + gap, y = at.y() - gap - box.height();
  if (x + box.width() > area.right() - 2) x = at.x() - gap - box.width();
  if (y < area.top() + 2) y = at.y() + gap;
  x = std::max(area.left() + 2, std::min(x, area.right() - 2 - box.width()));
  y = std::max(area.top() + 2, std::min(y, area.bottom() - 2 - box.height()));
  box.moveTo(std::round(x) + 0.5, std::round(y) + 0.5);
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setPen(QPen(style.theme->axis, 1));
  painter.setBrush(style.theme->panel);
  painter.drawRoundedRect(box, 3, 3);
  painter.setBrush(Qt::NoBrush);
  painter.setFont(font);
  painter.setPen(style.theme->text);
  painter.drawText(box, Qt::AlignCenter, text);
}

double drawText(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font,
                const QColor& colour) {
  const QFontMetricsF metrics(font);
  double width = metrics.horizontalAdvance(text);
  QString shown = text;
  if (width > area.width() + 0.5) {
    shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    width = metrics.horizontalAdvance(shown);
  }
  if (auto* anchored = dynamic_cast<TextAnchor*>(painter.device()); anchored && !shown.isEmpty())
    anchored->anchorNext(alignment);
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
  return width;
}

double textWidth(const QFont& font, const QString& text) { return QFontMetricsF(font).horizontalAdvance(text); }

QPen pen(const QColor& colour, double width, const FigureStyle& style, Qt::PenStyle dash) {
  return QPen(colour, width * style.lineScale, dash, Qt::FlatCap, Qt::RoundJoin);
}

void drawCurve(QPainter& painter, const QPolygonF& points, const QPen& pen) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(pen);
  const bool raster = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
  if (!raster || pen.widthF() <= 1.0 || pen.style() != Qt::SolidLine) {
    painter.drawPolyline(points);
    return;
  }
  // the raster engine takes very long for the smooth outline of a long curve, less for short stretches with few arcs, and
  // least for single lines; where those meet they show, unless they are thin
  const bool thin = pen.widthF() < 1.5;
  QPen joined = pen;
  joined.setCapStyle(thin ? Qt::SquareCap : Qt::RoundCap);
  joined.setJoinStyle(Qt::BevelJoin);
  painter.setPen(joined);
  const qsizetype stretch = thin ? 1 : 8;
  for (qsizetype from = 0; from + 1 < points.size(); from += stretch) {
    if (thin) painter.drawLine(points[from], points[from + 1]);
    else painter.drawPolyline(points.constData() + from, static_cast<int>(std::min(stretch + 1, points.size() - from)));
  }
}

QColor companionColour(std::size_t k, const FigureStyle& style) {
  // on dark panels the lighter ones of the same hues
  const bool dark = style.theme->dark;
  switch (k % 3) {
    case 0: return QColor::fromRgb(dark ? 0xb89cec : 0x8a5ac8);
    case 1: return QColor::fromRgb(dark ? 0x4cc4c4 : 0x008a8a);
    default: return QColor::fromRgb(dark ? 0xe08cbc : 0xb04a84);
  }
}

QColor Theme::*conditionColour(std::size_t condition) {
  constexpr QColor Theme::*cycle[conditionColours] = {&Theme::eye,       &Theme::target,  &Theme::represented,
                                                      &Theme::efference, &Theme::teaches, &Theme::text,
                                                      &Theme::ghost};
  return cycle[condition % conditionColours];
}

QPen ghostPen(const FigureStyle& style, double width) {
  QPen result = pen(style.theme->ghost, width, style);
  // a pattern counts in widths of the pen
  result.setDashPattern({6.0 / width, 4.0 / width});
  return result;
}

QPen startPen(const FigureStyle& style, double width) {
  QPen result = pen(style.theme->ghost, width, style);
  result.setCapStyle(Qt::RoundCap);
  result.setDashPattern({0.1, 4.0 / width});
  return result;
}

QPolygonF triangle(const QPointF& centre, double size) {
  const double half = size / 2, height = 0.87 * size;
  return QPolygonF({centre + QPointF(0, -0.5 * height), centre + QPointF(half, 0.5 * height),
                    centre + QPointF(-half, 0.5 * height)});
}

}  // namespace gazehold::plot
