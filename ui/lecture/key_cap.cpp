// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/key_cap.hpp"

#include <algorithm>

#include "figure/plot.hpp"
#include "theme/text.hpp"

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

void drawName(QPainter& painter, const QRectF& box, const QString& name, const FigureStyle& style, const QColor& ink,
              const QColor& paper) {
  const double font = style.fontPixels, width = plot::textWidth(style.font(1.0, true), name);
  painter.fillRect(QRectF(box.left() - 0.15 * font, box.center().y() - 0.6 * font, width + 0.3 * font, 1.2 * font),
                   paper);
  plot::drawText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, name, style.font(1.0, true), ink);
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

QString deadCellsText(const Snapshot* snapshot) {
  const auto dead = snapshot ? std::ranges::count(snapshot->alive, std::uint8_t{0}) : 0;
  return dead > 0 ? Ui::tr("%1 of %2 cells dead").arg(dead).arg(snapshot->alive.size()) : QString();
}

}  // namespace gazehold
