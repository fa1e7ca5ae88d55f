// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QMouseEvent>
#include <QPainter>

#include "views/plot.hpp"

namespace gazehold {

namespace {

constexpr qint64 describeEvery = 1000;  // [ms]

}  // namespace

View::View(const History& data, QWidget* parent) : QWidget(parent), data_(data) {
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  later_.setSingleShot(true);
  connect(&later_, &QTimer::timeout, this, &View::redraw);
}

const Snapshot* View::snapshotOf(std::initializer_list<System> systems) const {
  const Snapshot* snapshot = data_.snapshot();
  if (!snapshot || !snapshot->network) return nullptr;
  return std::ranges::find(systems, snapshot->network->system) != systems.end() ? snapshot : nullptr;
}

void View::refresh() {
  if (!isVisible()) {
    stale_ = true;
    return;
  }
  describe();
  const qint64 wait = sinceDrawn_.isValid() ? refreshInterval() - sinceDrawn_.elapsed() : 0;
  if (wait <= 0)
    redraw();
  else if (!later_.isActive())
    later_.start(static_cast<int>(wait));
}

// slowly enough to be read aloud
void View::describe() {
  if (sinceDescribed_.isValid() && sinceDescribed_.elapsed() < describeEvery) return;
  sinceDescribed_.start();
  const QString words = description();
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

void View::setCursorTime(std::optional<double> time) {
  if (time && !std::isfinite(*time)) time.reset();
  if (time == cursorTime_) return;
  cursorTime_ = time;
  update();
}

QString View::readout(const QPointF&) const { return {}; }

std::optional<double> View::timeAt(const QPointF&) const { return std::nullopt; }

std::optional<QLineF> View::cursorLine(double) const { return std::nullopt; }

void View::drawOnScreen(QPainter& painter, const QRectF& area) const { draw(painter, area, style_); }

void View::paintEvent(QPaintEvent*) {
  const qreal ratio = devicePixelRatioF();
  const QSize pixels = (QSizeF(size()) * ratio).toSize();
  if (pixels.isEmpty()) return;
  if (stale_ || picture_.size() != pixels) {
    if (picture_.size() != pixels) picture_ = QPixmap(pixels);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(style_.theme->window);
    QPainter painter(&picture_);
    drawOnScreen(painter, QRectF(rect()));
    stale_ = false;
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, picture_);
  drawOverlay(painter);
}

void View::drawOverlay(QPainter& painter) {
  if (cursorTime_) {
    if (const auto line = cursorLine(*cursorTime_)) {
      painter.setPen(QPen(style_.theme->accent, 1));
      painter.drawLine(*line);
    }
  }
  if (!mouse_) return;
  const QString text = readout(*mouse_);
  if (!text.isEmpty()) plot::drawReadout(painter, QRectF(rect()), *mouse_, text, style_);
}

void View::tellCursorTime() {
  const auto time = mouse_ ? timeAt(*mouse_) : std::nullopt;
  setCursorTime(time);
  Q_EMIT cursorTimeChanged(time.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void View::mouseMoveEvent(QMouseEvent* event) {
  mouse_ = event->position();
  tellCursorTime();
  update();
}

void View::mouseDoubleClickEvent(QMouseEvent* event) {
  // the title is the first line of the panel
  if (event->position().y() <= plot::titleHeight(style_) + plot::padding(style_)) Q_EMIT maximiseRequested();
}

void View::leaveEvent(QEvent*) {
  mouse_.reset();
  tellCursorTime();
  update();
}

void View::resizeEvent(QResizeEvent*) { stale_ = true; }

void View::showEvent(QShowEvent*) { stale_ = true; }

}  // namespace gazehold
