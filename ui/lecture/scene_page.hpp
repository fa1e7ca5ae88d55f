// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPainter>

#include "lecture/arena_panel.hpp"
#include "lecture/question_panel.hpp"
#include "lecture/stage_panel.hpp"

namespace gazehold {

/// The page of a scene, as the back row sees it: where we are, the stage, what is asked, the empty future, which key is
/// next. Everything grows with the height; nothing is smaller than 3 % of it.
class ScenePage {
  Q_DECLARE_TR_FUNCTIONS(ScenePage)

 public:
  explicit ScenePage(const History& data);

  /// Whether it says below which key is next, as where there is somebody to press it.
  void setKeysShown(bool shown) { keysShown_ = shown; }
  /// The style for a page of this size.
  static FigureStyle styleFor(const QSizeF& size, const Theme& theme);
  /// `speed` is what the clock is told to do: simulated seconds per second, 0 while it stands.
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state,
            double speed) const;

  /// The stage alone, or the arena of a path.
  void drawStage(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;

  struct Layout {
    QRectF header, stage, question, forecast, keys;
  };
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  const StagePanel& stage() const { return stage_; }
  const ArenaPanel& arena() const { return arena_; }
  /// Whether the arena stands in the place of the stage.
  bool walks() const;
  const QuestionPanel& question() const { return question_; }
  const ForecastPanel& forecast() const { return forecast_; }
  /// What it shows, for those who cannot see it.
  QString description(const SceneState& state) const;

 private:
  void drawHeader(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state,
                  double speed) const;
  void drawKeys(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;

  bool keysShown_ = true;
  const History& data_;
  StagePanel stage_;
  QuestionPanel question_;
  ForecastPanel forecast_;
  ArenaPanel arena_;
};

}  // namespace gazehold
