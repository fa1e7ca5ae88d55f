// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/timeline.hpp"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "theme/text.hpp"

namespace gazehold {

Timeline::Timeline(SimulationController& controller, QWidget* parent) : QWidget(parent), controller_(controller) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(tr("Timeline"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  connect(&controller, &SimulationController::frame, this, [this](bool fresh) {
    if (!fresh) return;
    session_ = controller_.session();
    update();
    describe();
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
  if (!hasFocus()) return;
  painter.setPen(QPen(style_.theme->accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

// for those who cannot see it; when it stands, so that nobody is told of every frame
void Timeline::describe() {
  if (controller_.playing()) return;
  const QString words = tr("At %1 of %2.").arg(clockText(controller_.now(), 1), clockText(controller_.reach(), 1));
  if (words != accessibleDescription()) setAccessibleDescription(words);
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

// along what has run; the keys with Ctrl and Alt are those of the menu
void Timeline::keyPressEvent(QKeyEvent* event) {
  const bool left = event->key() == Qt::Key_Left, right = event->key() == Qt::Key_Right;
  if (event->modifiers() != Qt::NoModifier || (!left && !right)) return QWidget::keyPressEvent(event);
  controller_.goTo(
      std::clamp<Step>(controller_.now() + (left ? -stepsPerSecond : stepsPerSecond), 0, controller_.reach()));
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) dragging_ = false;
}

}  // namespace gazehold
