// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view.hpp"

#include <cmath>
#include <limits>
#include <utility>
#include <variant>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr qint64 describeEvery = 1000, dragEvery = 50;  // [ms]

}  // namespace

View::View(std::unique_ptr<Panel> panel, QWidget* parent)
    : QWidget(parent), panel_(std::move(panel)), painter_(panel_->onScreen()) {
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  later_.setSingleShot(true);
  connect(&later_, &QTimer::timeout, this, &View::redraw);
  describeLater_.setSingleShot(true);
  connect(&describeLater_, &QTimer::timeout, this, &View::describe);
}

void View::refresh() {
  if (!isVisible()) {
    stale_ = true;
    return;
  }
  describe();
  const qint64 wait = sinceDrawn_.isValid() ? panel_->refreshInterval() - sinceDrawn_.elapsed() : 0;
  if (wait <= 0) redraw();
  else if (!later_.isActive()) later_.start(static_cast<int>(wait));
}

// slowly enough to be read aloud
void View::describe() {
  if (sinceDescribed_.isValid() && sinceDescribed_.elapsed() < describeEvery) {
    // what was skipped is told when its time has come, also when no more data follow
    if (!describeLater_.isActive()) describeLater_.start(static_cast<int>(describeEvery - sinceDescribed_.elapsed()));
    return;
  }
  describeLater_.stop();
  sinceDescribed_.start();
  // what it is called depends on the system
  if (title() != accessibleName()) setAccessibleName(title());
  const QString words = panel_->description();
  if (words != accessibleDescription()) setAccessibleDescription(words);
}

void View::redraw() {
  later_.stop();
  sinceDrawn_.start();
  stale_ = true;
  update();
  // time moved on below a mouse that stood still
  if (mouse_) tellCursorTime();
}

void View::setStyle(const FigureStyle& style) {
  style_ = style;
  redraw();
}

void View::setOptions(const PanelOptions& options) {
  if (options == panel_->options) return;
  panel_->options = options;
  redraw();
}

void View::setCursorTime(std::optional<double> time) {
  if (time && !std::isfinite(*time)) time.reset();
  if (time == cursorTime_) return;
  cursorTime_ = time;
  update();
}

void View::paintEvent(QPaintEvent*) {
  const qreal ratio = devicePixelRatioF();
  const QSize pixels = (QSizeF(size()) * ratio).toSize();
  if (pixels.isEmpty()) return;
  if (stale_ || picture_.size() != pixels) {
    if (picture_.size() != pixels) picture_ = QPixmap(pixels);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(style_.theme->window);
    QPainter painter(&picture_);
    if (painter_) painter_(painter, frame());
    else panel_->draw(painter, QRectF(rect()), style_);
    stale_ = false;
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, picture_);
  drawOverlay(painter);
}

void View::drawOverlay(QPainter& painter) {
  if (cursorTime_) {
    if (const auto line = panel_->cursorLine(*cursorTime_, frame())) {
      painter.setPen(QPen(style_.theme->accent, 1));
      painter.drawLine(*line);
    }
  }
  if (hasFocus()) {
    painter.setPen(QPen(style_.theme->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  }
  if (!mouse_) return;
  const QString text = panel_->readout(*mouse_, frame());
  if (!text.isEmpty()) plot::drawReadout(painter, QRectF(rect()), *mouse_, text, style_);
}

void View::tellCursorTime() {
  const auto time = mouse_ ? panel_->timeAt(*mouse_, frame()) : std::nullopt;
  setCursorTime(time);
  Q_EMIT cursorTimeChanged(time.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void View::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const auto command = panel_->clicked(event->position(), frame())) Q_EMIT commanded(*command);
  pressed_ = {event->position(), panel_->options};
  sinceDragged_.start();
  choose(event->position(), event->modifiers().testFlag(Qt::ControlModifier));
}

void View::choose(const QPointF& at, bool adds) {
  const auto options = panel_->chosen({pressed_->at, at, adds, pressed_->before}, frame());
  if (!options || *options == panel_->options) return;
  setOptions(*options);
  Q_EMIT chosen(*options);
}

// what stands in the simulated world follows the mouse, some times a second
void View::drag(QMouseEvent* event) {
  choose(event->position(), event->modifiers().testFlag(Qt::ControlModifier));
  if (sinceDragged_.elapsed() < dragEvery) return;
  sinceDragged_.start();
  place(event->position());
}

// and stays where it was let go
void View::mouseReleaseEvent(QMouseEvent* event) {
  if (pressed_ && event->position() != pressed_->at && event->button() == Qt::LeftButton) place(event->position());
  pressed_.reset();
}

void View::place(const QPointF& at) {
  const auto command = panel_->clicked(at, frame());
  if (command && std::holds_alternative<PlaceTarget>(*command)) Q_EMIT commanded(*command);
}

bool View::inTitle(const QPointF& at) const { return at.y() <= plot::titleHeight(style_) + plot::padding(style_); }

void View::mouseMoveEvent(QMouseEvent* event) {
  // by its title a panel is dragged into other programs
  if (pressed_ && inTitle(pressed_->at) &&
      (event->position() - pressed_->at).manhattanLength() >= QApplication::startDragDistance()) {
    pressed_.reset();
    Q_EMIT dragRequested();
    return;
  }
  if (pressed_ && event->buttons().testFlag(Qt::LeftButton)) drag(event);
  mouse_ = event->position();
  tellCursorTime();
  update();
}

void View::mouseDoubleClickEvent(QMouseEvent* event) {
  if (inTitle(event->position())) Q_EMIT maximiseRequested();
}

void View::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
  Q_EMIT maximiseRequested();
}

void View::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  setAccessibleName(title());
  stale_ = true;
  update();
}

void View::leaveEvent(QEvent*) {
  mouse_.reset();
  tellCursorTime();
  update();
}

}  // namespace gazehold
