// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/rail_button.hpp"

#include <QPainter>

namespace gazehold {

RailButton::RailButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
  setText(text);
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize RailButton::sizeHint() const { return {26, fontMetrics().horizontalAdvance(text()) + 60}; }

void RailButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPalette& colours = palette();
  painter.setPen(colours.color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
  painter.setBrush(colours.color(underMouse() ? QPalette::AlternateBase : QPalette::Base));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter.setPen(colours.color(QPalette::WindowText));
  painter.translate(0, height());
  painter.rotate(-90);
  painter.drawText(QRect(0, 0, height() - 12, width()), Qt::AlignRight | Qt::AlignVCenter,
                   text() + (isChecked() ? QStringLiteral(" ▴") : QStringLiteral(" ▾")));
}

}  // namespace gazehold
