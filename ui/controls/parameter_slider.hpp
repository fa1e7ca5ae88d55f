// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QAbstractSlider>
#include <QString>

#include "controls/parameter_scale.hpp"

namespace gazehold {

/// A slider track for one parameter: filled from the default tick to the handle, words at both ends. The wheel acts only
/// with focus; a double-click asks for the default.
class ParameterSlider : public QAbstractSlider {
  Q_OBJECT
 public:
  explicit ParameterSlider(const ParameterInfo& info, QWidget* parent = nullptr);

  /// Moves the handle without saying so.
  void showValue(double value);
  double shownValue() const { return value_; }
  void setScaleRange(double minimum, double maximum);
  void setEndWords(const QString& low, const QString& high);
  /// Small triangles with a word at a value, such as the paper's, in rising order; the word of the first stands left of it.
  void setMarks(std::vector<std::pair<double, QString>> marks);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// A person moved the handle.
  void edited(double value);
  void defaultWanted();

 protected:
  void sliderChange(SliderChange change) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  double radius() const;
  QFont wordFont() const;
  double xOf(double value) const;
  double trackY() const;
  void moveTo(double x);
  void drawTrack(QPainter& painter) const;
  void drawWords(QPainter& painter) const;
  void drawMark(QPainter& painter, double top, double value, const QString& word, bool left) const;

  const ParameterInfo& info_;
  ParameterScale scale_;
  double value_;
  QString low_, high_;
  std::vector<std::pair<double, QString>> marks_;
  double grabbedAt_ = 0;  // how far from the handle's centre it was taken
  bool telling_ = true;
};

}  // namespace gazehold
