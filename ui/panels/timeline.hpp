// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "simulation_controller.hpp"
#include "views/view.hpp"

namespace gazehold {

/// The whole run in a strip: how the error was learned away, what was done and when, dark spans, branches, bookmarks. A
/// drag goes to that moment.
class Timeline : public QWidget {
  Q_OBJECT
 public:
  explicit Timeline(SimulationController& controller, QWidget* parent = nullptr);

  void setFigureStyle(const FigureStyle& style);
  /// What stands at a place, for a tooltip: the time, and what was done there.
  QString textAt(const QPointF& position) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  QRectF strip() const;
  Step until() const;
  double xOf(Step step) const;
  Step stepAt(double x) const;
  void drawTimes(QPainter& painter) const;
  void drawSpans(QPainter& painter, const Session& session) const;
  void drawLearning(QPainter& painter) const;
  void drawBranches(QPainter& painter, const Session& session) const;
  void drawMarks(QPainter& painter, const Session& session) const;

  SimulationController& controller_;
  FigureStyle style_;
};

}  // namespace gazehold
