// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/panel.hpp"

namespace gazehold {

/// The eye itself, a ruler with target and gaze, and what the eye is doing in words. Without vision it stands in the dark.
/// A click on the ruler places the target.
class EyePanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(EyePanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("eye"); }
  QString title() const override { return tr("The eye"); }
  QString technicalName() const override { return tr("gaze, target and gaze error"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize leastSize() const override { return {420, 92}; }
  int refreshInterval() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  QString description() const override;
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override;

 private:
  struct Layout {
    QRectF eye, ruler, words;
  };
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  void drawRuler(QPainter& painter, const QRectF& area, const TraceSample* now, const FigureStyle& style) const;
  void drawDarkChip(QPainter& painter, const QRectF& ruler, const FigureStyle& style) const;
  void drawWords(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
};

}  // namespace gazehold
