// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figure/plot.hpp"

namespace gazehold::plot {

namespace {

using Mark = LegendEntry::Mark;

bool isLine(Mark mark) { return mark == Mark::line || mark == Mark::dashed || mark == Mark::dotted; }

double markWidth(Mark mark, const FigureStyle& style) { return (isLine(mark) ? 1.7 : 1.0) * style.fontPixels; }

double entryWidth(const LegendEntry& entry, const FigureStyle& style) {
  return markWidth(entry.mark, style) + 0.4 * style.fontPixels + textWidth(style.labelFont(), entry.text);
}

double gap(const FigureStyle& style) { return 1.1 * style.fontPixels; }

double lineHeight(const FigureStyle& style) { return std::ceil(QFontMetricsF(style.labelFont()).height() * 1.15); }

double totalWidth(std::span<const LegendEntry> entries, const FigureStyle& style) {
  double width = 0;
  for (const LegendEntry& entry : entries) width += entryWidth(entry, style) + gap(style);
  return entries.empty() ? 0 : width - gap(style);
}

void drawMark(QPainter& painter, const LegendEntry& entry, const QRectF& box, const FigureStyle& style) {
  const QPointF centre = box.center();
  const double size = 0.7 * style.fontPixels;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(pen(entry.colour, 2.0, style));
  switch (entry.mark) {
    case Mark::line:
    case Mark::dashed:
    case Mark::dotted: {
      QPen line = pen(entry.colour, entry.mark == Mark::line ? 2.4 : 1.6, style);
      if (entry.mark == Mark::dashed) line.setDashPattern({2.6, 1.6});
      if (entry.mark == Mark::dotted) line.setDashPattern({1.2, 1.2});
      painter.setPen(line);
      painter.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y()));
      break;
    }
    case Mark::filledTriangle:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.colour);
      painter.drawPolygon(triangle(centre, size * 1.05));
      break;
    case Mark::openTriangle:
      painter.setPen(pen(entry.colour, 1.2, style));
      painter.drawPolygon(triangle(centre, size));
      break;
    case Mark::tick:
      painter.setPen(pen(entry.colour, 1.6, style));
      painter.drawLine(centre - QPointF(0, size / 2), centre + QPointF(0, size / 2));
      break;
    case Mark::patch:
      painter.fillRect(QRectF(box.left(), centre.y() - 0.4 * style.fontPixels, box.width(), 0.8 * style.fontPixels),
                       entry.colour);
      break;
    case Mark::filledCircle:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.colour);
      painter.drawEllipse(centre, size / 2, size / 2);
      break;
    case Mark::openCircle:
      painter.setPen(pen(entry.colour, 1.4, style));
      painter.setBrush(style.theme->panel);
      painter.drawEllipse(centre, size / 2, size / 2);
      break;
  }
  painter.setBrush(Qt::NoBrush);
}

// where title, note and legend go
struct Header {
  QRectF title, note, legend, rest;
  bool below = false;
};

Header layOut(const QRectF& area, const QString& title, const QString& note, std::span<const LegendEntry> entries,
              const FigureStyle& style) {
  const double pad = padding(style), height = titleHeight(style);
  const QRectF inner = area.adjusted(pad, 0.4 * pad, -pad, -0.5 * pad);
  Header h;
  const double titleWidth = std::min(inner.width(), textWidth(style.font(1.0, true), title) + 1);
  const double noteWidth = note.isEmpty() ? 0 : textWidth(style.labelFont(), note) + 1;
  const double legendWidth = totalWidth(entries, style);
  const double space = gap(style) * 1.2;
  h.title = QRectF(inner.left(), inner.top(), titleWidth, height);
  const double left = inner.right() - h.title.right();
  const bool noteFits = noteWidth > 0 && noteWidth + space <= left;
  if (noteFits) h.note = QRectF(inner.right() - noteWidth, inner.top(), noteWidth, height);
  double bottom = inner.top() + height;
  if (!entries.empty()) {
    h.below = legendWidth + space + (noteFits ? noteWidth + space : 0) > left;
    if (h.below) {
      h.legend = QRectF(inner.left(), bottom, inner.width(), legendHeight(inner.width(), entries, style));
      bottom = h.legend.bottom();
    } else {
      const double line = lineHeight(style);
      h.legend = QRectF(h.title.right() + space, inner.top() + (height - line) / 2, legendWidth + 1, line);
    }
  }
  h.rest = QRectF(inner.left(), bottom + 0.3 * pad, inner.width(), std::max(0.0, inner.bottom() - bottom - 0.3 * pad));
  return h;
}

}  // namespace

double legendHeight(double width, std::span<const LegendEntry> entries, const FigureStyle& style) {
  if (entries.empty()) return 0;
  double x = 0;
  int lines = 1;
  for (const LegendEntry& entry : entries) {
    const double needed = entryWidth(entry, style);
    if (x > 0 && x + needed > width) {
      x = 0;
      ++lines;
    }
    x += needed + gap(style);
  }
  return lines * lineHeight(style);
}

double drawLegend(QPainter& painter, const QRectF& area, std::span<const LegendEntry> entries,
                  const FigureStyle& style) {
  const double line = lineHeight(style);
  double x = area.left(), y = area.top();
  for (const LegendEntry& entry : entries) {
    const double needed = entryWidth(entry, style), mark = markWidth(entry.mark, style);
    if (x > area.left() && x + needed > area.right() + 0.5) {
      x = area.left();
      y += line;
    }
    drawMark(painter, entry, QRectF(x, y, mark, line), style);
    const double textLeft = x + mark + 0.4 * style.fontPixels;
    drawText(painter, QRectF(textLeft, y, std::min(needed, area.right() - textLeft) + 2, line),
             Qt::AlignLeft | Qt::AlignVCenter, entry.text, style.labelFont(), style.theme->secondText);
    x += needed + gap(style);
  }
  return legendHeight(area.width(), entries, style);
}

QRectF drawHeader(QPainter& painter, const QRectF& area, const QString& title, const QString& note,
                  std::span<const LegendEntry> entries, const FigureStyle& style) {
  const Header h = layOut(area, title, note, entries, style);
  drawText(painter, h.title, Qt::AlignLeft | Qt::AlignVCenter, title, style.font(1.0, true), style.theme->text);
  if (!h.note.isEmpty())
    drawText(painter, h.note, Qt::AlignRight | Qt::AlignVCenter, note, style.labelFont(), style.theme->secondText);
  if (!entries.empty()) drawLegend(painter, h.legend, entries, style);
  return h.rest;
}

QRectF belowHeader(const QRectF& area, const QString& title, const QString& note, std::span<const LegendEntry> entries,
                   const FigureStyle& style) {
  return layOut(area, title, note, entries, style).rest;
}

}  // namespace gazehold::plot
