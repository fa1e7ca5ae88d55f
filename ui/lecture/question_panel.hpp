// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>
#include <QPainter>

#include "lecture/forecast_panel.hpp"

namespace gazehold {

/// The words of a scene: what is said, the question with its choices, the answer with its one number.
class QuestionPanel {
  Q_DECLARE_TR_FUNCTIONS(QuestionPanel)

 public:
  explicit QuestionPanel(const History& data) : data_(data), forecast_(data) {}

  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  /// The number of the choice at a point; 0 for none.
  int choiceAt(const QPointF& point, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  /// What is said or asked now.
  QString sentence(const SceneState& state) const;

 private:
  QRectF choiceBox(const QRectF& area, const FigureStyle& style, const SceneState& state, std::size_t k) const;
  void drawChoices(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  void drawAnswer(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  void drawNumbers(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state) const;
  void drawFan(QPainter& painter, const QRectF& area, const FigureStyle& style, const HoldFan& fan) const;

  const History& data_;
  ForecastPanel forecast_;
};

/// Draws words over as many lines as they need, smaller where they would not fit, and gives the height that they took.
/// `draw` false only measures.
double drawWords(QPainter& painter, const QRectF& area, const QString& words, const QFont& font, const QColor& colour,
                 bool draw = true);

}  // namespace gazehold
