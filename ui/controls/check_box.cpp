// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/check_box.hpp"

#include <QPainter>

namespace gazehold {

void CheckBox::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPalette& colours = palette();
  const double side = fontMetrics().ascent() + 2;
  const QRectF box(1.5, (height() - side) / 2, side, side);
  painter.setPen(QPen(colours.color(hasFocus() ? QPalette::Highlight : QPalette::Dark), hasFocus() ? 2 : 1));
  painter.setBrush(colours.color(isChecked() ? QPalette::Highlight : QPalette::Base));
  painter.drawRoundedRect(box, 2.5, 2.5);
  if (isChecked()) {
    painter.setPen(QPen(colours.color(QPalette::HighlightedText), side / 7));
    const auto at = [&](double x, double y) { return QPointF(box.left() + x * side, box.top() + y * side); };
    painter.drawLine(at(0.22, 0.52), at(0.42, 0.74));
    painter.drawLine(at(0.42, 0.74), at(0.79, 0.28));
  }
  painter.setPen(colours.color(QPalette::WindowText));
  painter.drawText(QRectF(rect()).adjusted(side + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

}  // namespace gazehold
