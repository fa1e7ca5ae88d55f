// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPainter>

#include "lecture/scene_state.hpp"
#include "session/history.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// What the back row looks at: the eye and the world that it looks at, or the head and the landmarks around it. Light
/// really goes out, and the world really moves when it is distorted. While a hold test is shown, it plays on the stage.
class StagePanel {
  Q_DECLARE_TR_FUNCTIONS(StagePanel)

 public:
  explicit StagePanel(const History& data) : data_(data) {}

  /// Whether a system has one: a path has its arena instead.
  static bool isFor(System system) { return system != System::path; }
  /// `state` is that of a scene; null in free play.
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState* state) const;
  /// The place for the target under a point [deg]; nothing beside the world.
  std::optional<double> targetAt(const QPointF& point, const QRectF& area, const FigureStyle& style) const;
  /// For those who cannot see it.
  QString description(const SceneState* state) const;

 private:
  struct Layout {
    QRectF subject, world, ruler;
  };
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  System system() const;
  bool dark(const SceneState* state) const;
  void drawEye(QPainter& painter, const Layout& l, const FigureStyle& style, const SceneState* state) const;
  void drawWorld(QPainter& painter, const Layout& l, const FigureStyle& style) const;
  void drawTarget(QPainter& painter, const Layout& l, const FigureStyle& style) const;
  void drawHold(QPainter& painter, const Layout& l, const FigureStyle& style, const SceneState& state) const;
  void drawHead(QPainter& painter, const Layout& l, const FigureStyle& style, bool dark) const;
  void drawHeadings(QPainter& painter, const Layout& l, const FigureStyle& style, bool dark) const;
  void drawChips(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState* state) const;

  const History& data_;
};

}  // namespace gazehold
