// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/chart.hpp"
#include "figure/panel.hpp"

namespace gazehold {

/// The drift (f(x) − x)/τ_syn at every position, with fixed points where it is zero: what the feedback panel cannot show,
/// since a tenth of a degree is less than a pixel there.
class DriftPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(DriftPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("drift"); }
  QString title() const override { return tr("Why: the drift"); }
  QString technicalName() const override {
    return tr("drift (f(x) − x)/τ_syn, and fixed points about which it exceeds 0.5 °/s");
  }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 100; }
  QString readout(const QPointF& at, const Frame& frame) const override;
  QString description() const override;

 private:
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  plot::Area layOut(const QRectF& area, const FigureStyle& style, QRectF* words = nullptr) const;
  QString note() const;
  Chart chart(const plot::Area& area, const FigureStyle& style) const;
  void nameRegions(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const;
  void drawFixedPoints(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const;
};

}  // namespace gazehold
