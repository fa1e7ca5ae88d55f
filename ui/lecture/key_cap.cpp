// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/key_cap.hpp"

#include <algorithm>

#include "figure/plot.hpp"

namespace gazehold {

double keyCapWidth(const QString& key, const FigureStyle& style) {
  return std::max(1.45 * style.fontPixels, plot::textWidth(style.font(1.0, true), key) + 0.7 * style.fontPixels);
}

void drawKeyCap(QPainter& painter, const QPointF& centre, const QString& key, const FigureStyle& style,
                const QColor& ink, bool filled) {
  const double width = keyCapWidth(key, style), height = 1.4 * style.fontPixels;
  const QRectF box(centre.x() - width / 2, centre.y() - height / 2, width, height);
  painter.setPen(plot::pen(filled ? style.theme->accent : ink, 1.4, style));
  painter.setBrush(filled ? style.theme->accent : style.theme->panel);
  painter.drawRoundedRect(box, 0.18 * style.fontPixels, 0.18 * style.fontPixels);
  plot::drawText(painter, box, Qt::AlignCenter, key, style.font(1.0, true), filled ? style.theme->panel : ink);
}

double drawChip(QPainter& painter, double right, double top, const QString& word, const FigureStyle& style,
                const QColor& ink, const QColor& paper) {
  const double width = plot::textWidth(style.font(1.0, true), word) + style.fontPixels;
  const QRectF box(right - width, top, width, 1.5 * style.fontPixels);
  painter.setPen(plot::pen(ink, 1.4, style));
  painter.setBrush(paper);
  painter.drawRoundedRect(box, 6, 6);
  plot::drawText(painter, box, Qt::AlignCenter, word, style.font(1.0, true), ink);
  return box.left();
}

}  // namespace gazehold
