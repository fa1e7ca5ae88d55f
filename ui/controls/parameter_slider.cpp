// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/parameter_slider.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QWheelEvent>

namespace gazehold {

namespace {

constexpr int stops = 2000;
constexpr double deadSpot = 6;  // [px] around zero that mean zero

}  // namespace

ParameterSlider::ParameterSlider(const ParameterInfo& info, QWidget* parent)
    : QAbstractSlider(parent), info_(info), scale_(info), value_(info.standard) {
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setRange(0, stops);
  setSingleStep(stops / 100);
  setPageStep(stops / 10);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  showValue(info.standard);
}

void ParameterSlider::showValue(double value) {
  const QScopedValueRollback quiet(telling_, false);
  value_ = value;
  setValue(static_cast<int>(std::lround(scale_.position(value) * stops)));
  update();
}

void ParameterSlider::setScaleRange(double minimum, double maximum) {
  if (minimum == scale_.minimum() && maximum == scale_.maximum()) return;
  scale_.setRange(minimum, maximum);
  showValue(value_);
}

void ParameterSlider::setEndWords(const QString& low, const QString& high) {
  low_ = low;
  high_ = high;
  update();
}

void ParameterSlider::setMarks(std::vector<std::pair<double, QString>> marks) {
  marks_ = std::move(marks);
  update();
}

QFont ParameterSlider::wordFont() const {
  QFont font = this->font();
  font.setBold(false);
  font.setPixelSize(std::max(9, static_cast<int>(std::lround(fontInfo().pixelSize() * 0.85))));
  return font;
}

double ParameterSlider::radius() const { return std::max(6.0, fontInfo().pixelSize() * 0.55); }

QSize ParameterSlider::sizeHint() const {
  return {120, static_cast<int>(std::ceil(2 * radius() + 5 + QFontMetricsF(wordFont()).height()))};
}

QSize ParameterSlider::minimumSizeHint() const { return {60, sizeHint().height()}; }

double ParameterSlider::trackY() const { return radius() + 1.5; }

double ParameterSlider::xOf(double value) const {
  const double margin = radius() + 1;
  return margin + scale_.position(value) * (width() - 2 * margin);
}

void ParameterSlider::moveTo(double x) {
  const double margin = radius() + 1;
  double value = scale_.value((x - margin) / std::max(1.0, width() - 2 * margin));
  if (info_.minimum < 0 && std::abs(x - xOf(0)) <= deadSpot / 2) value = 0;
  if (value == value_) return;
  showValue(value);
  Q_EMIT edited(value);
}

// keys and wheel come through the position of the abstract slider
void ParameterSlider::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  if (change != SliderValueChange || !telling_) return;
  const double value = scale_.value(static_cast<double>(this->value()) / stops);
  if (value == value_) return;
  value_ = value;
  Q_EMIT edited(value_);
}

void ParameterSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  const double x = event->position().x();
  const double away = x - xOf(value_);
  grabbedAt_ = std::abs(away) <= radius() + 2 ? away : 0;
  setSliderDown(true);
  moveTo(x - grabbedAt_);
}

void ParameterSlider::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) moveTo(event->position().x() - grabbedAt_);
}

void ParameterSlider::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

void ParameterSlider::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT defaultWanted();
}

void ParameterSlider::wheelEvent(QWheelEvent* event) {
  if (!hasFocus()) return event->ignore();
  QAbstractSlider::wheelEvent(event);
}

void ParameterSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawTrack(painter);
  drawWords(painter);
}

void ParameterSlider::drawTrack(QPainter& painter) const {
  const QPalette& colours = palette();
  const QColor accent = colours.color(QPalette::Highlight);
  const double y = trackY(), from = xOf(info_.standard), to = xOf(value_), r = radius();
  const double thick = std::max(3.0, std::round(r / 2));
  const QRectF track(r + 1, y - thick / 2, width() - 2 * r - 2, thick);
  painter.setPen(QPen(colours.color(QPalette::Mid), 1));
  painter.setBrush(colours.color(QPalette::AlternateBase));
  painter.drawRoundedRect(track, thick / 2, thick / 2);
  painter.fillRect(QRectF(QPointF(std::min(from, to), y - thick / 2), QPointF(std::max(from, to), y + thick / 2)),
                   accent);
  // the tick of the default
  painter.setPen(QPen(colours.color(QPalette::WindowText), std::max(1.5, r / 5)));
  painter.drawLine(QPointF(from, y - r * 0.8), QPointF(from, y + r * 0.8));
  painter.setPen(QPen(accent, hasFocus() ? 3 : 2));
  painter.setBrush(colours.color(QPalette::Base));
  painter.drawEllipse(QPointF(to, y), r - 0.5, r - 0.5);
}

void ParameterSlider::drawWords(QPainter& painter) const {
  painter.setFont(wordFont());
  painter.setPen(palette().color(QPalette::PlaceholderText));
  const double top = trackY() + radius() + 1;
  const QRectF line(1, top, width() - 2, height() - top);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, low_);
  painter.drawText(line, Qt::AlignRight | Qt::AlignTop, high_);
  for (const auto& mark : marks_) drawMark(painter, top, mark.first, mark.second, &mark == &marks_.front());
}

void ParameterSlider::drawMark(QPainter& painter, double top, double value, const QString& word, bool left) const {
  const QFontMetricsF metrics(wordFont());
  const double x = xOf(value), side = metrics.height() * 0.3;
  QPainterPath triangle;
  triangle.moveTo(x, top + 1);
  triangle.lineTo(x - side, top + 1 + side * 1.5);
  triangle.lineTo(x + side, top + 1 + side * 1.5);
  triangle.closeSubpath();
  painter.fillPath(triangle, palette().color(QPalette::PlaceholderText));
  painter.drawText(QPointF(left ? x - side - 3 - metrics.horizontalAdvance(word) : x + side + 3,
                           top + metrics.ascent()),
                   word);
}

}  // namespace gazehold
