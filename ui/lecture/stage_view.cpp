// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/stage_view.hpp"

#include <cmath>

#include <QMouseEvent>

namespace gazehold {

// whole degrees: a drag is some commands, not hundreds
void StageView::place(const QPointF& at) {
  const auto target = panel_.targetAt(at, QRectF(rect()), style());
  if (!target || placed_ == std::round(*target)) return;
  placed_ = std::round(*target);
  Q_EMIT targetPlaced(*placed_);
}

void StageView::mousePressEvent(QMouseEvent* event) {
  placed_.reset();
  if (event->button() == Qt::LeftButton) place(event->position());
}

void StageView::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) place(event->position());
  View::mouseMoveEvent(event);
}

}  // namespace gazehold
