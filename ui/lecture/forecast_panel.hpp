// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include "lecture/scene_state.hpp"
#include "session/history.hpp"
#include "theme/theme.hpp"
#include "figure/numbers.hpp"
#include "figure/plot.hpp"

namespace gazehold {

/// The seconds before a question, and the empty future, into which a prediction is drawn and over it what came of it.
class ForecastPanel {
  Q_DECLARE_TR_FUNCTIONS(ForecastPanel)

 public:
  explicit ForecastPanel(const History& data) : data_(data) {}

  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  /// What a point in the future means: seconds from the question on, and the value; nothing beside it.
  std::optional<QPointF> at(const QPointF& point, const QRectF& area, const FigureStyle& style,
                            const SceneState& state) const;
  /// What is plotted, as it is now: what a choice's curve multiplies.
  double value(Plotted quantity) const;
  /// The one number of an answer: what is plotted, at its worst where it is an error.
  double result(const SceneState& state) const;
  /// What it draws: the course, and the holds of a hold test.
  std::vector<NumberTable> numbers(const SceneState& state) const;
  /// Whether it counts how far something is off.
  static bool isError(Plotted quantity);
  static QString title(Plotted quantity);
  /// "24°", "0.82".
  static QString text(Plotted quantity, double value);

 private:
  static Plotted shown(const SceneState& state);
  static double ahead(const SceneState& state);
  static double past(const SceneState& state);
  static bool isAboutTeaching(const SceneStep& step);
  static bool showsTeaching(const SceneState& state);
  static plot::LegendEntry teachingEntry(bool teaches, const FigureStyle& style);
  static plot::LegendEntry predictionEntry(const FigureStyle& style);
  plot::Area layOut(const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  std::vector<plot::LegendEntry> legend(const FigureStyle& style, const SceneState& state) const;
  double legendBelow(const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  std::vector<QPointF> course(Plotted quantity, Step from, Step until) const;
  QPolygonF predicted(const SceneState& state) const;
  std::optional<double> asked(const SceneState& state) const;
  double unit(const SceneState& state) const;
  double ceiling(const SceneState& state) const;
  void drawFan(QPainter& painter, const plot::Area& plot, const FigureStyle& style, const SceneState& state) const;

  const History& data_;
};

}  // namespace gazehold
