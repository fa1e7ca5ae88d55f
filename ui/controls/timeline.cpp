// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/timeline.hpp"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace gazehold {

Timeline::Timeline(SimulationController& controller, QWidget* parent) : QWidget(parent), controller_(controller) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(tr("Timeline"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
  setCursor(Qt::PointingHandCursor);
  connect(&controller, &SimulationController::frame, this, [this](bool fresh) {
    if (!fresh) return;
    session_ = controller_.session();
    update();
  });
}

void Timeline::setFigureStyle(const FigureStyle& style) {
  style_ = style;
  updateGeometry();
  update();
}

QSize Timeline::sizeHint() const { return {600, static_cast<int>(std::lround(TimelineLayout::height(style_)))}; }
QSize Timeline::minimumSizeHint() const { return {200, sizeHint().height()}; }

TimelineData Timeline::told() const {
  return {session_.get(), controller_.course().shown(), controller_.now(), controller_.reach()};
}

void Timeline::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  setAccessibleName(tr("Timeline"));
  update();
}

void Timeline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), style_.theme->window);
  drawTimeline(painter, QRectF(rect()), style_, told());
}

QString Timeline::textAt(const QPointF& position) const {
  return timelineText(position, QRectF(rect()), style_, told());
}

bool Timeline::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
  }
  return QWidget::event(event);
}

void Timeline::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const auto branch = timelineBranchAt(event->position(), QRectF(rect()), style_, told())) {
    controller_.switchTo(*branch);
    return;
  }
  dragging_ = true;
  mouseMoveEvent(event);
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) controller_.goTo(std::min(places().stepAt(event->position().x()), controller_.reach()));
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) dragging_ = false;
}

}  // namespace gazehold
