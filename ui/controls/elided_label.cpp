// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/elided_label.hpp"

#include <algorithm>

#include <QEvent>

namespace gazehold {

namespace {

constexpr int chipPadding = 26;  // padding and border of the style sheet, both sides, and some room
constexpr int leastWidth = 80;   // a short word, such as DARK, is never cut

}  // namespace

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int ElidedLabel::margins() const { return property("chip").toBool() ? chipPadding : 4; }

void ElidedLabel::setFullText(const QString& text) {
  if (text == full_) return;
  full_ = text;
  setToolTip(text);
  updateGeometry();
  elide();
}

QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(full_) + margins(), QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
  return {std::min(leastWidth, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::elide() {
  const bool whole = width() + 2 >= sizeHint().width();
  setText(whole ? full_ : fontMetrics().elidedText(full_, Qt::ElideRight, width() - margins()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  elide();
}

void ElidedLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange) elide();
}

}  // namespace gazehold
