// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/chart.hpp"
#include "figure/panel.hpp"

namespace gazehold {

/// The transfer function f(x) against x with the diagonal on which positions hold, and the recent past of represented
/// against eye position.
class FeedbackPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(FeedbackPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("feedback"); }
  QString title() const override { return tr("Why: the feedback"); }
  QString technicalName() const override { return tr("transfer function f(x), and represented against eye position"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 100; }
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;

 private:
  static constexpr Step past = 2 * stepsPerSecond;  // of the trail
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  plot::Area layOut(const QRectF& area, const FigureStyle& style, QRectF* words = nullptr) const;
  Chart chart(const plot::Area& area, const FigureStyle& style) const;
  QList<QPointF> trail() const;
};

}  // namespace gazehold
