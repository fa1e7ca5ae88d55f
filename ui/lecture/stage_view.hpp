// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lecture/stage_panel.hpp"
#include "views/view.hpp"

namespace gazehold {

/// The stage in free play: a click or a drag places the target.
class StageView : public View {
  Q_OBJECT
 public:
  explicit StageView(const History& data, QWidget* parent = nullptr) : View(data, parent), panel_(data) {}

  QString id() const override { return QStringLiteral("stage"); }
  QString title() const override { return tr("The stage"); }
  QString technicalName() const override { return tr("gaze, target and light"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override {
    panel_.draw(painter, area, style, nullptr);
  }
  std::vector<NumberTable> numbers(const FigureStyle&) const override { return {}; }
  QSize minimumSizeHint() const override { return {420, 92}; }

 Q_SIGNALS:
  /// A person put the target here [deg].
  void targetPlaced(double degrees);

 protected:
  QString description() const override { return panel_.description(nullptr); }
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void place(const QPointF& at);

  StagePanel panel_;
  std::optional<double> placed_;
};

}  // namespace gazehold
