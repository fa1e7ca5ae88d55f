// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/scene_widget.hpp"

#include <cmath>

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

namespace gazehold {

namespace {

constexpr qint64 describedEvery = 1000;  // [ms]

}  // namespace

SceneWidget::SceneWidget(SimulationController& controller, SceneDirector& director, QWidget* parent)
    : QWidget(parent), controller_(controller), director_(director), page_(controller.data()) {
  setObjectName(QStringLiteral("scene"));
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Scene"));
  connect(&director_, &SceneDirector::changed, this, &SceneWidget::follow);
}

void SceneWidget::setTheme(const Theme& theme) {
  theme_ = &theme;
  update();
}

void SceneWidget::follow() {
  if (!isVisible()) return;
  update();
  if (sinceDescribed_.isValid() && sinceDescribed_.elapsed() < describedEvery) return;
  sinceDescribed_.start();
  const QString text = page_.description(director_.state());
  if (text == accessibleDescription()) return;
  setAccessibleDescription(text);
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

std::pair<QString, QRect> SceneWidget::partAt(const QPoint& at) const {
  const ScenePage::Layout l = page_.layOut(rect(), style());
  const std::pair<const char*, QRectF> parts[] = {{page_.walks() ? "arena" : "stage", l.stage},
                                                  {"question", l.question},
                                                  {"forecast", l.forecast},
                                                  {"scene_keys", l.keys}};
  for (const auto& [id, place] : parts)
    if (place.contains(at)) return {QLatin1String(id), place.toRect()};
  return {QStringLiteral("scene_header"), l.header.toRect()};
}

void SceneWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  page_.draw(painter, rect(), style(), director_.state(), controller_.playing() ? controller_.speed() : 0);
}

void SceneWidget::drag(const QPointF& at) {
  const ScenePage::Layout l = page_.layOut(rect(), style());
  if (drag_ == Drag::target) {
    const auto target = page_.stage().targetAt(at, l.stage, style());
    // whole degrees: a drag is some commands, not hundreds
    if (target && placed_ != std::round(*target)) controller_.placeTarget(*(placed_ = std::round(*target)));
    return;
  }
  const auto point = page_.forecast().at(at, l.forecast, style(), director_.state());
  // a curve has one value at a time
  if (!point || (!drawn_.empty() && point->x() <= drawn_.back().x())) return;
  drawn_.push_back(*point);
  director_.drawPrediction(drawn_);
}

void SceneWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !director_.scene()) return QWidget::mousePressEvent(event);
  const SceneState& state = director_.state();
  const ScenePage::Layout l = page_.layOut(rect(), style());
  if (const int choice = page_.question().choiceAt(event->position(), l.question, style(), state))
    return director_.choose(choice);
  drag_ = Drag::none;
  placed_.reset();
  if (state.asks() && page_.forecast().at(event->position(), l.forecast, style(), state)) {
    drag_ = Drag::curve;
    drawn_.clear();
    director_.clearPrediction();
  } else if (!state.question() && page_.walks()) {
    if (const auto place = page_.arena().placeAt(event->position(), l.stage, style()))
      controller_.placeTarget(place->x(), place->y());
  } else if (!state.question() && page_.stage().targetAt(event->position(), l.stage, style())) {
    drag_ = Drag::target;
  }
  if (drag_ != Drag::none) drag(event->position());
}

void SceneWidget::mouseMoveEvent(QMouseEvent* event) {
  if (drag_ != Drag::none) drag(event->position());
}

void SceneWidget::mouseReleaseEvent(QMouseEvent*) { drag_ = Drag::none; }

}  // namespace gazehold
