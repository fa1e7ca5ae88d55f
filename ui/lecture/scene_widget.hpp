// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QElapsedTimer>
#include <QWidget>

#include "lecture/scene_director.hpp"
#include "lecture/scene_page.hpp"

namespace gazehold {

/// Hosts the page of a scene: the mouse chooses, draws into the future, and drags the target.
class SceneWidget : public QWidget {
  Q_OBJECT
 public:
  SceneWidget(SimulationController& controller, SceneDirector& director, QWidget* parent = nullptr);

  void setTheme(const Theme& theme);
  const ScenePage& page() const { return page_; }
  /// Which part of the page is there, as the help names it, and where it lies.
  std::pair<QString, QRect> partAt(const QPoint& at) const;
  FigureStyle style() const { return ScenePage::styleFor(size(), *theme_); }
  QSize minimumSizeHint() const override { return {640, 400}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void follow();
  void drag(const QPointF& at);

  SimulationController& controller_;
  SceneDirector& director_;
  ScenePage page_;
  const Theme* theme_ = &Theme::named(QStringLiteral("projector"));
  enum class Drag { none, curve, target } drag_ = Drag::none;
  std::vector<QPointF> drawn_;
  std::optional<double> placed_;
  QElapsedTimer sinceDescribed_;
};

}  // namespace gazehold
