// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.hpp"

namespace gazehold {

/// The eye itself, a ruler with target and gaze, and what the eye is doing in words. Without vision it stands in the dark.
/// A click on the ruler places the target.
class EyeView : public View {
  Q_OBJECT
 public:
  using View::View;

  QString id() const override { return QStringLiteral("eye"); }
  QString title() const override { return QStringLiteral("The eye"); }
  QString technicalName() const override { return QStringLiteral("gaze, target and gaze error"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize minimumSizeHint() const override { return {420, 92}; }

 Q_SIGNALS:
  /// A person put the target here [deg].
  void targetPlaced(double degrees);

 protected:
  int refreshInterval() const override;
  QString readout(const QPointF& position) const override;
  QString description() const override;
  void mousePressEvent(QMouseEvent* event) override;

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
