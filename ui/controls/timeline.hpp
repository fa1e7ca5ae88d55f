// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "controls/timeline_figure.hpp"
#include "run/simulation_controller.hpp"

namespace gazehold {

/// The whole run in a strip: what was done and when, how the error was learned away, saccades, dark spans, branches,
/// bookmarks. A drag goes to that moment, a click on another branch to that branch.
class Timeline : public QWidget {
  Q_OBJECT
 public:
  explicit Timeline(SimulationController& controller, QWidget* parent = nullptr);

  void setFigureStyle(const FigureStyle& style);
  /// What stands at a place, for a tooltip: the time, and what was done there.
  QString textAt(const QPointF& position) const;
  TimelineLayout places() const { return {QRectF(rect()), style_, controller_.reach()}; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  TimelineData told() const;
  void describe();

  SimulationController& controller_;
  std::shared_ptr<const Session> session_;  // of told()
  FigureStyle style_;
  bool dragging_ = false;
};

}  // namespace gazehold
